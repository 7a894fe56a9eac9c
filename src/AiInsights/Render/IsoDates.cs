using System.Globalization;

namespace AiInsights.Render;

/// <summary>Reads ISO dates of any precision and writes them as Chinese readers expect; both scripts share the words.</summary>
public static class IsoDates
{
    /// <summary><c>2025-01-08</c> → 2025年1月8日, <c>2024-09</c> → 2024年9月, <c>2024</c> → 2024年; anything else stays as it is.</summary>
    public static string? Show(string? iso)
    {
        if (string.IsNullOrWhiteSpace(iso))
            return null;
        var day = Day(iso);
        if (Part(day, 0, 4) is not { } year)
            return iso;
        if (day.Length == 4)
            return string.Create(CultureInfo.InvariantCulture, $"{year}年");
        if (day.Length < 7 || day[4] != '-' || Part(day, 5, 2) is not { } month)
            return iso;
        if (day.Length == 7)
            return string.Create(CultureInfo.InvariantCulture, $"{year}年{month}月");
        return day.Length == 10 && day[7] == '-' && Part(day, 8, 2) is { } date
            ? string.Create(CultureInfo.InvariantCulture, $"{year}年{month}月{date}日")
            : iso;
    }

    public static string Show(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日");

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The date part of a date or date-time.</summary>
    public static string Day(string iso)
    {
        var end = iso.AsSpan().IndexOfAny('T', ' ');
        return end < 0 ? iso : iso[..end];
    }

    /// <summary>The first day that a date of any precision can mean, or null.</summary>
    public static DateOnly? First(string? iso)
    {
        if (string.IsNullOrWhiteSpace(iso))
            return null;
        var day = Day(iso);
        var full = day.Length switch { 4 => day + "-01-01", 7 => day + "-01", _ => day };
        return DateOnly.TryParseExact(full, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    /// <summary>An instant for feeds, always with a zone: dates count from midnight UTC.</summary>
    public static string? Instant(string? iso) =>
        First(iso) is { } date ? Iso(date) + "T00:00:00Z" : null;

    private static int? Part(string day, int start, int length) =>
        day.Length >= start + length && int.TryParse(day.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
