using System.Globalization;
using System.Text.RegularExpressions;

namespace AiInsights.Mine;

/// <summary>A calendar date known to the day, the month or the year; no clock, no zone.</summary>
public readonly partial record struct PartialDate
{
    private static readonly string[] s_english = ["d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy", "MMM d,yyyy", "MMMM d,yyyy"];

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
    /// of day behind it is left out. As programs write it: <c>Fri, 04 Mar 2022 00:01:00 GMT</c>, <c>March 4, 2022</c>, the day as it stands there;
    /// seconds or milliseconds since 1970, the day that it then was in China. Null when it is none of these, or a day that
    /// does not exist.
    /// </summary>
    public static PartialDate? Parse(string? text)
    {
        if (text is null)
            return null;
        if (IsPlain(text))
            return Of(Digits(text, 0, 4), Digits(text, 5, 2), Digits(text, 8, 2));
        text = text.Trim();
        if (Written().Match(text) is not { Success: true } match)
            return ParseMachine(text) ?? ParseReversed(text);
        return Of(Number("y") ?? 0, Number("m"), Number("d"));

        int? Number(string group) => match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    // 19/01/2026, as in Hong Kong. Where both may be the month, only the year is known.
    private static PartialDate? ParseReversed(string text)
    {
        if (Reversed().Match(text) is not { Success: true } match)
            return null;
        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        var (first, second, year) = (Number("a"), Number("b"), Number("y"));
        return first > 12 ? Of(year, second, first) : second > 12 ? Of(year, first, second) : first == second ? Of(year, first, second) : Of(year, null, null);
    }

    private static PartialDate? Of(int year, int? month, int? day)
    {
        if (year < 1)
            return null;
        if (month is not { } m)
            return new PartialDate(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), "year");
        if (m is < 1 or > 12)
            return null;
        var days = DateTime.DaysInMonth(year, m);
        if (day is not { } d)
            return new PartialDate(new DateOnly(year, m, 1), new DateOnly(year, m, days), "month");
        return d >= 1 && d <= days ? Day(new DateOnly(year, m, d)) : null;
    }

    /// <summary>Whether it is <c>2025-01-08</c>, or that with a time behind a T: so nearly all dates are written, and each build reads those of all articles.</summary>
    private static bool IsPlain(string text)
    {
        if (text.Length < 10 || (text.Length > 10 && text[10] != 'T'))
            return false;
        for (var i = 0; i < 10; i++)
        {
            if (i is 4 or 7 ? text[i] != '-' : !char.IsAsciiDigit(text[i]))
                return false;
        }

        return true;
    }

    private static int Digits(string text, int start, int count)
    {
        var value = 0;
        for (var i = start; i < start + count; i++)
            value = 10 * value + (text[i] - '0');
        return value;
    }

    private static PartialDate? ParseMachine(string text)
    {
        if (Machine().Match(text) is not { Success: true } match)
            return null;
        if (match.Groups["seconds"].Success)
            return Day(DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(long.Parse(match.Groups["seconds"].ValueSpan, CultureInfo.InvariantCulture)).UtcDateTime.AddHours(8)));
        return DateOnly.TryParseExact(match.Groups["date"].Value.Replace(".", string.Empty, StringComparison.Ordinal), s_english, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day) ? Day(day) : null;
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

    [GeneratedRegex(@"^(?<y>[0-9]{4})(?:(?:\s*[-/.年]\s*|\s+(?=[0-9]{1,2}/))(?<m>[0-9]{1,2})(?:\s*[-/.月]\s*(?<d>[0-9]{1,2}))?)?\s*[日号月年]?(?:[T\s].*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Written();

    [GeneratedRegex(@"^(?<a>[0-9]{1,2})/(?<b>[0-9]{1,2})/(?<y>[0-9]{4})(?:\s.*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Reversed();

    // The year 2001 and after: fewer digits are a number, not a moment.
    [GeneratedRegex(@"^(?:(?<seconds>[1-9][0-9]{9})(?:[0-9]{3})?(?:\.[0-9]+)?|(?:[A-Z][a-z]{2},\s*)?(?<date>[0-9]{1,2} [A-Z][a-z]{2,8} [0-9]{4}|[A-Z][a-z]{2,8}\.? [0-9]{1,2}, ?[0-9]{4})(?:\s.*)?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Machine();

    [GeneratedRegex(@"(?<t>[0-9]{2}:[0-9]{2}(?::[0-9]{2})?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Time();
}
