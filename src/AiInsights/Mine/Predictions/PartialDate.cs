using System.Globalization;

namespace AiInsights.Mine.Predictions;

/// <summary>A calendar date known to the day, the month or the year; no clock, no zone.</summary>
public readonly record struct PartialDate
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
    /// Reads <c>2025-01-08</c>, <c>2025-01</c>, <c>2025</c>, and of a date-time the day; null when it is none of these.
    /// </summary>
    public static PartialDate? Parse(string? text)
    {
        if (text is null)
            return null;
        var date = text.Trim();
        if (date.Length > 10 && date[10] is 'T' or 't' or ' ')
            date = date[..10];
        if (DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Day(day);
        if (DateOnly.TryParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return new PartialDate(month, month.AddMonths(1).AddDays(-1), "month");
        if (DateOnly.TryParseExact(date, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year))
            return new PartialDate(year, new DateOnly(year.Year, 12, 31), "year");
        return null;
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
}
