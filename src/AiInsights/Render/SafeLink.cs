using System.Net;

namespace AiInsights.Render;

/// <summary>Decides which link targets of a seed may stand on a page: http, https and mailto, and relative ones when the source's own address is known.</summary>
public static class SafeLink
{
    /// <summary>The address as it may be written, or null when the text must stand without a link.</summary>
    /// <param name="target">The target as the seed has it; hostile until proven otherwise.</param>
    /// <param name="sourceUrl">Where the seed was taken from: relative targets mean something only there.</param>
    public static string? For(string? target, string? sourceUrl = null)
    {
        if (string.IsNullOrWhiteSpace(target) || target.Length > 2048)
            return null;

        // Browsers drop tabs and line breaks inside a scheme and read entities in attributes; both come first, so that nothing hides behind them.
        var clean = Clean(WebUtility.HtmlDecode(Clean(target)));
        if (clean.Length == 0 || clean[0] == '#')
            return null;
        if (clean.StartsWith("//", StringComparison.Ordinal) || clean.StartsWith("\\\\", StringComparison.Ordinal))
            clean = "https:" + clean;

        var scheme = SchemeOf(clean);
        if (scheme.Length == 0)
        {
            return WebAddress.Is(sourceUrl) && Uri.TryCreate(new Uri(sourceUrl!), clean, out var joined) && joined.Scheme is "http" or "https"
                ? Escape(joined.AbsoluteUri)
                : null;
        }

        return scheme.ToLowerInvariant() switch
        {
            "http" or "https" => Uri.TryCreate(clean, UriKind.Absolute, out var uri) && uri.Host.Length > 0 && uri.UserInfo.Length == 0 ? Escape(clean) : null,
            "mailto" => clean.Contains('@', StringComparison.Ordinal) ? Escape(clean) : null,
            _ => null,
        };
    }

    private static string SchemeOf(string target)
    {
        var end = target.AsSpan().IndexOfAny(":/?#");
        return end > 0 && target[end] == ':' ? target[..end] : string.Empty;
    }

    private static string Clean(string text) => text.All(IsSeen) ? text : string.Concat(text.Where(IsSeen));

    private static bool IsSeen(char c) =>
        c > ' ' && !char.IsControl(c) && c is not ('\u200B' or '\u200E' or '\u200F' or '\uFEFF') and not (>= '\u202A' and <= '\u202E') and not (>= '\u2066' and <= '\u2069');

    private static string Escape(string url) =>
        url.Replace("\"", "%22", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)
            .Replace("`", "%60", StringComparison.Ordinal).Replace("\\", "/", StringComparison.Ordinal);
}
