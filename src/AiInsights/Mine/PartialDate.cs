using System.Globalization;
using System.Text.RegularExpressions;

namespace AiInsights.Mine;

/// <summary>A calendar date known to the day, the month or the year; no clock, no zone.</summary>
public readonly partial record struct PartialDate
{
    private PartialDate(DateOnly first, DateOnly last, string precision) => (First, Last, Precision) = (first, last, precision);

    /// <summary>The first day it may be.</summary>
    public DateOnly First { get; }

    /// <summary>The last day it may be.</summary>
    public DateOnly Last { get; }

    /// <summary><c>day</c>, <c>month</c> or <c>year</c>.</summary>
    public string Precision { get; }

    /// <summary>A day.</summary>
    public static PartialDate Day(DateOnly day) => new(day, day, "day");

    /// <summary>
    /// Reads a date as articles and curators write it: <c>2025-01-08</c>, <c>2025年1月8日</c>, <c>2025/1</c>, <c>2025</c>; a time
    /// of day behind it is left out. As programs write it: <c>Fri, 04 Mar 2022 00:01:00 GMT</c>, the day as it stands there;
    /// seconds or milliseconds since 1970, the day that it then was in China. Null when it is none of these, or a day that
    /// does not exist.
    /// </summary>
    public static PartialDate? Parse(string? text)
    {
        text = text?.Trim();
        if (text is null || Written().Match(text) is not { Success: true } match)
            return ParseMachine(text);
        var year = Number("y");
        if (year < 1)
            return null;
        if (!match.Groups["m"].Success)
            return new PartialDate(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), "year");
        var month = Number("m");
        if (month is < 1 or > 12)
            return null;
        var days = DateTime.DaysInMonth(year, month);
        if (!match.Groups["d"].Success)
            return new PartialDate(new DateOnly(year, month, 1), new DateOnly(year, month, days), "month");
        var day = Number("d");
        return day >= 1 && day <= days ? Day(new DateOnly(year, month, day)) : null;

        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
    }

    private static PartialDate? ParseMachine(string? text)
    {
        if (text is null || Machine().Match(text) is not { Success: true } match)
            return null;
        if (match.Groups["seconds"].Success)
            return Day(DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(long.Parse(match.Groups["seconds"].ValueSpan, CultureInfo.InvariantCulture)).UtcDateTime.AddHours(8)));
        return DateOnly.TryParseExact(match.Groups["date"].Value, "d MMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day) ? Day(day) : null;
    }

    /// <summary>The date of a text in ISO 8601, with the precision it has; null when there is none.</summary>
    public static string? Iso(string text) => Parse(text)?.ToString();

    /// <summary>Date and time as given, ISO 8601 to the second; the date alone when there is no time; null when there is no date.</summary>
    public static string? IsoMoment(string text)
    {
        if (Iso(text) is not { } date)
            return null;
        var time = Time().Match(text);
        return time.Success ? $"{date}T{time.Groups["t"].Value}" : date;
    }

    /// <summary>The same date known less exactly; a precision that would be finer changes nothing.</summary>
    public PartialDate Coarser(string? precision) => (precision, Precision) switch
    {
        ("month", "day") => Parse(First.ToString("yyyy-MM", CultureInfo.InvariantCulture))!.Value,
        ("year", "day" or "month") => Parse(First.ToString("yyyy", CultureInfo.InvariantCulture))!.Value,
        _ => this,
    };

    /// <summary>ISO, with the precision known.</summary>
    public override string ToString() =>
        First.ToString(Precision switch { "day" => "yyyy-MM-dd", "month" => "yyyy-MM", _ => "yyyy" }, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>[0-9]{4})(?:\s*[-/.年]\s*(?<m>[0-9]{1,2})(?:\s*[-/.月]\s*(?<d>[0-9]{1,2}))?)?\s*[日号月年]?(?:[T\s].*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Written();

    // The year 2001 and after: fewer digits are a number, not a moment.
    [GeneratedRegex(@"^(?:(?<seconds>[1-9][0-9]{9})(?:[0-9]{3})?(?:\.[0-9]+)?|(?:[A-Z][a-z]{2},\s*)?(?<date>[0-9]{1,2} [A-Z][a-z]{2} [0-9]{4})(?:\s.*)?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Machine();

    [GeneratedRegex(@"(?<t>[0-9]{2}:[0-9]{2}(?::[0-9]{2})?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Time();
}
