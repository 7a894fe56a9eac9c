using System.Globalization;
using System.Text;
using AiInsights.Plan;
using AiInsights.Render.Pages;

namespace AiInsights.Render;

/// <summary>The ends of terms as a calendar (RFC 5545), so that a reader is reminded on the day a verdict falls due. Its stamp is the day for which states hold: no clock.</summary>
internal static class Calendar
{
    /// <summary>A line has at most 75 octets; what follows begins with a blank.</summary>
    private const int LineOctets = 74;

    /// <summary>Name of the file in a script's folder.</summary>
    public const string Name = "predictions/due.ics";

    public static SiteFile Create(PageScope scope)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//ai-insights//due//ZH");
        Line(text, "X-WR-CALNAME:" + Escape(scope.Text.Of(scope.Digest.Site.Title)));
        var stamp = scope.Digest.AsOf.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "T000000Z";
        foreach (var prediction in scope.Digest.Predictions.Where(static p => p.State is not ("resolved" or "withdrawn" or "void-condition" or "not-testable")))
        {
            // A term ends at the end of its last day, so the verdict falls due on the next.
            if (IsoDates.First(prediction.Horizon.To)?.AddDays(1) is not { } due)
                continue;
            Line(text, "BEGIN:VEVENT");
            Line(text, $"UID:{prediction.Id}.{scope.Script.ToLowerInvariant()}@ai-insights");
            Line(text, "DTSTAMP:" + stamp);
            Line(text, "DTSTART;VALUE=DATE:" + due.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
            Line(text, "SUMMARY:" + Escape(scope.Ui.Format("calendar_due", scope.Text.Of(prediction.Claim))));
            Line(text, "DESCRIPTION:" + Escape($"{scope.Text.Of(prediction.Claimant.Name)}{scope.Ui["colon"]}{scope.Text.Of(prediction.Quote)}"));
            if (Routes.Absolute(scope.Options.BaseUrl, scope.PathOf(Routes.Prediction(prediction.Id))) is { } url)
                Line(text, "URL:" + url);
            Line(text, "TRANSP:TRANSPARENT");
            Line(text, "END:VEVENT");
        }

        Line(text, "END:VCALENDAR");
        return new(scope.PathOf(Name), Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\\' or ';' or ',')
                escaped.Append('\\').Append(c);
            else
                escaped.Append(char.IsControl(c) ? ' ' : c);
        }

        return escaped.ToString();
    }

    /// <summary>Folded between characters, never inside one.</summary>
    private static void Line(StringBuilder to, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                to.Append("\r\n ");
                octets = 1;
            }

            to.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        to.Append("\r\n");
    }
}
