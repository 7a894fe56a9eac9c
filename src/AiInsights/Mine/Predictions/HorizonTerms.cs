using System.Globalization;
using System.Text.RegularExpressions;

namespace AiInsights.Mine.Predictions;

/// <summary>Works out the dates that the table of time words writes down as terms (<c>year+1/12-31</c>, <c>+N</c>, <c>Y/Q</c>).</summary>
internal static class HorizonTerms
{
    /// <summary>The captured numbers are numbers and their spans short enough to mean a horizon.</summary>
    public static bool Understood(Match match)
    {
        foreach (var name in (ReadOnlySpan<string>)["N", "P"])
        {
            if (match.Groups[name] is { Success: true } group && ChineseNumber.Parse(group.Value) is not (>= 1 and <= 120))
                return false;
        }

        return true;
    }

    /// <summary>The dates follow from the day the words were said.</summary>
    public static bool IsRelative(string? term) => term is not null && term[0] is not ('Y' or 'Z');

    /// <summary>The day a term means: the first one it may mean, or the <paramref name="last"/>.</summary>
    public static DateOnly? Day(string? term, Match match, PartialDate? made, bool last)
    {
        if (term is null)
            return null;
        try
        {
            return term[0] switch
            {
                'Y' or 'Z' => OfYear(term, Number(match, term[..1])!.Value, match, last),
                _ when made is null => null,
                '+' => Later(term, match, made.Value, last),
                _ => Relative(term, match, made.Value, last),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            // A day that the calendar does not have (2月30日) or a year beyond it.
            return null;
        }
    }

    private static DateOnly? Relative(string term, Match match, PartialDate made, bool last)
    {
        if (term == "made")
            return made.First;
        var unit = term[..term.IndexOf('+', StringComparison.Ordinal)];
        var slash = term.IndexOf('/', StringComparison.Ordinal);
        var offset = int.Parse(term.AsSpan(unit.Length + 1, (slash < 0 ? term.Length : slash) - unit.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture);
        if (unit == "year")
            return OfYear("Y" + term[slash..], made.First.Year + offset, match, last);

        if (unit is "century" or "midcentury")
            return OfYear("Y" + term[slash..], ((made.First.Year - 1) / 100 * 100) + (unit == "century" ? 100 : 50), match, last);

        // Months, weeks and quarters cannot be told from a year alone.
        if (made.Precision == "year" || (made.Precision == "month" && unit == "week"))
            return unit == "week" ? null : new DateOnly(made.First.Year, last ? 12 : 1, last ? 31 : 1);
        switch (unit)
        {
            case "month":
                var month = new DateOnly(made.First.Year, made.First.Month, 1).AddMonths(offset);
                return last ? month.AddMonths(1).AddDays(-1) : month;
            case "quarter":
                var quarter = new DateOnly(made.First.Year, ((made.First.Month - 1) / 3 * 3) + 1, 1).AddMonths(3 * offset);
                return last ? quarter.AddMonths(3).AddDays(-1) : quarter;
            default:
                // Weeks begin on Monday.
                var monday = made.First.AddDays(-(((int)made.First.DayOfWeek + 6) % 7) + (7 * offset));
                return last ? monday.AddDays(6) : monday;
        }
    }

    private static DateOnly OfYear(string term, int year, Match match, bool last)
    {
        var slash = term.IndexOf('/', StringComparison.Ordinal);
        if (slash > 1)
            year += int.Parse(term.AsSpan(1, slash - 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var rest = term[(slash + 1)..];
        switch (rest)
        {
            case "M" or "M-1":
                var month = new DateOnly(year, Number(match, "M")!.Value, 1).AddMonths(rest == "M" ? 0 : -1);
                return last ? month.AddMonths(1).AddDays(-1) : month;
            case "M/D":
                return new DateOnly(year, Number(match, "M")!.Value, Number(match, "D")!.Value);
            case "Q":
                var quarter = new DateOnly(year, (Number(match, "Q")!.Value * 3) - 2, 1);
                return last ? quarter.AddMonths(3).AddDays(-1) : quarter;
            default:
                return new DateOnly(year, int.Parse(rest.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture), int.Parse(rest.AsSpan(3, 2), NumberStyles.None, CultureInfo.InvariantCulture));
        }
    }

    private static DateOnly Later(string term, Match match, PartialDate made, bool last)
    {
        var day = last ? made.Last : made.First;
        foreach (var part in term.Split('+', StringSplitOptions.RemoveEmptyEntries))
        {
            day = part switch
            {
                "N" or "P" => Add(day, Number(match, part)!.Value, match.Groups["U"] is { Success: true } unit ? unit.Value : "年"),
                [.. var number, 'm'] => day.AddMonths(int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture)),
                [.. var number, _] => day.AddDays(int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture)),
                _ => day,
            };
        }

        // What was said in a known month or year only cannot come due on a known day.
        return made.Precision switch
        {
            "month" => last ? new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)) : new DateOnly(day.Year, day.Month, 1),
            "year" => new DateOnly(day.Year, last ? 12 : 1, last ? 31 : 1),
            _ => day,
        };
    }

    private static DateOnly Add(DateOnly day, int count, string unit) => unit switch
    {
        "年" => day.AddMonths(12 * count),
        "个月" or "月" => day.AddMonths(count),
        "季度" or "个季度" => day.AddMonths(3 * count),
        "周" or "星期" or "个星期" => day.AddDays(7 * count),
        _ => day.AddDays(count),
    };

    private static int? Number(Match match, string group)
    {
        var value = match.Groups[group].Value;
        return group is "Y" or "Z" ? int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture) : ChineseNumber.Parse(value.TrimStart('0'));
    }
}
