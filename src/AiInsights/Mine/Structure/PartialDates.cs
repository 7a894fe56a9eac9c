using System.Globalization;
using System.Text.RegularExpressions;

namespace AiInsights.Mine.Structure;

/// <summary>Dates as articles write them, brought to ISO 8601 with the precision they have.</summary>
public static partial class PartialDates
{
    /// <summary>The calendar date of a text, <c>yyyy-MM-dd</c>, <c>yyyy-MM</c> or <c>yyyy</c>; null when it has none or it does not exist. A time of day is left out.</summary>
    public static string? Date(string text)
    {
        var match = Written().Match(text.Trim());
        if (!match.Success)
            return null;
        var year = int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
        if (!match.Groups["m"].Success)
            return year.ToString("D4", CultureInfo.InvariantCulture);
        var month = int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture);
        if (month is < 1 or > 12 || year < 1)
            return null;
        if (!match.Groups["d"].Success)
            return string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}");
        var day = int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture);
        return day >= 1 && day <= DateTime.DaysInMonth(year, month) ? string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}") : null;
    }

    /// <summary>Date and time as given, ISO 8601 to the second; the date alone when there is no time; null when there is no date.</summary>
    public static string? Moment(string text)
    {
        if (Date(text) is not { } date)
            return null;
        var time = Time().Match(text);
        return time.Success ? $"{date}T{time.Groups["t"].Value}" : date;
    }

    /// <summary>The last day that a date with less than day precision can mean; null when the text is no date.</summary>
    public static DateOnly? LastDay(string? date)
    {
        if (date is null || Date(date) is not { } iso)
            return null;
        var year = int.Parse(iso.AsSpan(0, 4), CultureInfo.InvariantCulture);
        var month = iso.Length >= 7 ? int.Parse(iso.AsSpan(5, 2), CultureInfo.InvariantCulture) : 12;
        return iso.Length == 10 ? DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture) : new DateOnly(year, month, DateTime.DaysInMonth(year, month));
    }

    [GeneratedRegex(@"^(?<y>\d{4})(?:\s*[-/.年]\s*(?<m>\d{1,2})(?:\s*[-/.月]\s*(?<d>\d{1,2}))?)?\s*[日号月年]?(?:[T\s].*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Written();

    [GeneratedRegex(@"(?<t>\d{2}:\d{2}(?::\d{2})?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Time();
}
