using System.Globalization;

namespace AiInsights.Render.Pages;

/// <summary>Places days on a line of a drawing.</summary>
internal readonly record struct DayScale(DateOnly First, DateOnly Last, double Left, double Width)
{
    /// <summary>The place of a day, kept inside the line.</summary>
    public double At(DateOnly day)
    {
        var days = Last.DayNumber - First.DayNumber;
        return days <= 0 ? Left : Left + Width * Math.Clamp(day.DayNumber - First.DayNumber, 0, days) / days;
    }

    public string Text(DateOnly day) => Text(At(day));

    /// <summary>A length as SVG writes it, with one decimal.</summary>
    public static string Text(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
