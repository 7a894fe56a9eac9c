using AiInsights.Templating.Runtime;

namespace AiInsights.Templating.Functions;

/// <summary>Members of dates and time spans.</summary>
internal static class DateMembers
{
    public static object? Get(DateTime date, string name) => name switch
    {
        "year" => Boxed.Int(date.Year),
        "month" => Boxed.Int(date.Month),
        "day" => Boxed.Int(date.Day),
        "day_of_year" => Boxed.Int(date.DayOfYear),
        "day_of_week" => date.DayOfWeek.ToString(),
        "hour" => Boxed.Int(date.Hour),
        "minute" => Boxed.Int(date.Minute),
        "second" => Boxed.Int(date.Second),
        "millisecond" => Boxed.Int(date.Millisecond),
        "ticks" => date.Ticks,
        "date" => date.Date,
        "time_of_day" => date.TimeOfDay,
        _ => null,
    };

    public static object? Get(TimeSpan span, string name) => name switch
    {
        "days" => Boxed.Int(span.Days),
        "hours" => Boxed.Int(span.Hours),
        "minutes" => Boxed.Int(span.Minutes),
        "seconds" => Boxed.Int(span.Seconds),
        "milliseconds" => Boxed.Int(span.Milliseconds),
        "total_days" => span.TotalDays,
        "total_hours" => span.TotalHours,
        "total_minutes" => span.TotalMinutes,
        "total_seconds" => span.TotalSeconds,
        "total_milliseconds" => span.TotalMilliseconds,
        "ticks" => span.Ticks,
        _ => null,
    };
}
