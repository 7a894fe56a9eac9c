using System.Text;
using AiInsights.Model;

namespace AiInsights.Render.Data;

/// <summary>A block's text with its emphasis and links as HTML, without an element around it.</summary>
internal static class BlockHtml
{
    /// <summary>Escapes everything, opens and closes elements so that they nest, keeps only links that a reader may follow.</summary>
    public static string Of(RichText content)
    {
        var text = content.Text;
        var spans = content.Marks.Where(static m => Element(m) is not null && m.Length > 0).ToList();
        if (spans.Count == 0)
            return Escape(text);

        // Marks may cross (a bold span that a link cuts): at each edge all is closed and what goes on is opened anew.
        var edges = new SortedSet<int> { 0, text.Length };
        foreach (var mark in spans)
        {
            edges.Add(Math.Clamp(mark.Start, 0, text.Length));
            edges.Add(Math.Clamp(mark.Start + mark.Length, 0, text.Length));
        }
        var html = new StringBuilder(text.Length + 32);
        var open = new List<TextMark>();
        var previous = 0;
        foreach (var edge in edges)
        {
            html.Append(Escape(text[previous..edge]));
            previous = edge;
            var wanted = spans.Where(m => m.Start <= edge && edge < m.Start + m.Length).ToList();
            var same = 0;
            while (same < open.Count && same < wanted.Count && open[same] == wanted[same])
                same++;
            for (var i = open.Count - 1; i >= same; i--)
                html.Append("</").Append(Element(open[i])).Append('>');
            for (var i = same; i < wanted.Count; i++)
                html.Append(Start(wanted[i]));
            open = wanted;
        }
        return html.ToString();
    }

    private static string? Element(TextMark mark) => mark.Kind switch
    {
        MarkKind.Strong => "strong",
        MarkKind.Emphasis => "em",
        MarkKind.Code => "code",
        MarkKind.Link when mark.Target is { } target && IsSafe(target) => "a",
        _ => null,
    };

    private static string Start(TextMark mark) =>
        mark.Kind == MarkKind.Link ? $"<a href=\"{Escape(mark.Target!.Trim())}\">" : $"<{Element(mark)}>";

    /// <summary>Only http, https, mailto and relative addresses; controls and blanks hide a scheme, so they disqualify.</summary>
    internal static bool IsSafe(string target)
    {
        target = target.Trim();
        if (target.Length == 0 || target.Any(static c => c <= ' ' || char.IsControl(c) || c == '\\'))
            return false;
        var colon = target.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || target.AsSpan(0, colon).IndexOfAny('/', '?', '#') >= 0)
            return !target.StartsWith("//", StringComparison.Ordinal);
        return target[..colon].ToLowerInvariant() is "http" or "https" or "mailto";
    }

    private static string Escape(string text) => !text.AsSpan().ContainsAny("&<>\"") ? text : text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
