using System.Globalization;
using System.Text.RegularExpressions;
using AiInsights.Templating.Runtime;

namespace AiInsights.Templating.Functions;

/// <summary>The group <c>date</c>.</summary>
internal static partial class DateFunctions
{
    private const TemplateParameterKind Number = TemplateParameterKind.Double;
    private static readonly TemplateParameter Date = FunctionGroup.Parameter("date", TemplateParameterKind.Date);

    public static readonly TemplateObject Group = new FunctionGroup("date")
        .AddValue("default_format", DateFormatter.DefaultFormat)
        .Add("now", (in call) => call.State.Options.Now ?? DateTime.Now)
        .Add("utc_now", (in call) => (call.State.Options.Now ?? DateTime.Now).ToUniversalTime())
        .Add("add_days", (in call) => Moved(call, "AddDays", static (d, n) => d.AddDays(n)), Date, FunctionGroup.Parameter("days", Number))
        .Add("add_months", (in call) => Moved(call, "AddMonths", static (d, n) => d.AddMonths((int)n)), Date, FunctionGroup.Parameter("months", TemplateParameterKind.Int))
        .Add("add_years", (in call) => Moved(call, "AddYears", static (d, n) => d.AddYears((int)n)), Date, FunctionGroup.Parameter("years", TemplateParameterKind.Int))
        .Add("add_hours", (in call) => Moved(call, "AddHours", static (d, n) => d.AddHours(n)), Date, FunctionGroup.Parameter("hours", Number))
        .Add("add_minutes", (in call) => Moved(call, "AddMinutes", static (d, n) => d.AddMinutes(n)), Date, FunctionGroup.Parameter("minutes", Number))
        .Add("add_seconds", (in call) => Moved(call, "AddSeconds", static (d, n) => d.AddSeconds(n)), Date, FunctionGroup.Parameter("seconds", Number))
        .Add("add_milliseconds", (in call) => Moved(call, "AddMilliseconds", static (d, n) => d.AddMilliseconds(n)), Date, FunctionGroup.Parameter("millis", Number))
        .Add("parse", (in call) => Parse(call, call[1] as string, call[2]), FunctionGroup.Text, FunctionGroup.Optional("pattern", TemplateParameterKind.TextOrNull), FunctionGroup.Culture)
        .Add("parse_to_string", ParseToString, FunctionGroup.Text, FunctionGroup.Optional("output_pattern", TemplateParameterKind.TextOrNull), FunctionGroup.Optional("output_culture", TemplateParameterKind.TextOrNull), FunctionGroup.Optional("input_pattern", TemplateParameterKind.TextOrNull), FunctionGroup.Optional("input_culture", TemplateParameterKind.TextOrNull))
        .Add("to_string", ToText, FunctionGroup.Parameter("datetime", TemplateParameterKind.Date), FunctionGroup.Parameter("pattern", TemplateParameterKind.TextOrNull), FunctionGroup.Culture)
        .Build();

    private static DateTime Moved(in NativeCall call, string method, Func<DateTime, double, DateTime> move)
    {
        return move((DateTime)call.NotNull(0, "date", method), Convert.ToDouble(call[1], CultureInfo.InvariantCulture));
    }

    private static CultureInfo CultureOf(in NativeCall call, object? name)
    {
        return name is string { Length: > 0 } text ? CultureInfo.GetCultureInfo(text) : call.State.Culture;
    }

    private static string Format(in NativeCall call, DateTime date)
    {
        return DateFormatter.Format(date, call[1] as string ?? call.State.DateFormat, CultureOf(call, call[2]), call.State.DateFormat);
    }

    private static object? ToText(in NativeCall call)
    {
        return call[0] is DateTime date ? Format(call, date) : null;
    }

    private static object? ParseToString(in NativeCall call)
    {
        return Parse(call, call[3] as string, call[4]) is { } date
            ? Format(call, date)
            : null;
    }

    /// <summary>Nothing to read needs no culture, so that a wrong one is no fault then.</summary>
    private static DateTime? Parse(in NativeCall call, string? pattern, object? culture)
    {
        string text = call.Text(0);
        return text.Length == 0 ? null : Parse(text, pattern, CultureOf(call, culture));
    }

    public static DateTime? Parse(string text, string? pattern, CultureInfo culture)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        // As Scriban: a text that does not fit gives the first day of the first year; one that names its zone becomes local time.
        bool isZoned = text.TrimEnd().EndsWith("Z", StringComparison.OrdinalIgnoreCase) || SignedNumber().IsMatch(text);
        string? format = string.IsNullOrEmpty(pattern) ? null : DateFormatter.ToNetFormat(pattern);
        if (isZoned)
        {
            bool isRead = format is null
                ? DateTimeOffset.TryParse(text, culture, DateTimeStyles.None, out var zoned)
                : DateTimeOffset.TryParseExact(text, format, culture, DateTimeStyles.None, out zoned);
            return isRead ? zoned.LocalDateTime : default;
        }

        return format is null
            ? DateTime.TryParse(text, culture, DateTimeStyles.AssumeLocal, out var date) ? date : default
            : DateTime.TryParseExact(text, format, culture, DateTimeStyles.AssumeLocal, out var exact) ? exact : default;
    }

    [GeneratedRegex(@"\+\d")]
    private static partial Regex SignedNumber();
}
