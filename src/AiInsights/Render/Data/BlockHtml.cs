using System.Text;
using AiInsights.Model;

namespace AiInsights.Render.Data;

/// <summary>A block's text with its emphasis and links as HTML, without an element around it.</summary>
internal static class BlockHtml
{
    /// <summary>Escapes everything, opens and closes elements so that they nest, keeps only links that the page keeps.</summary>
    /// <param name="content">The text and its marks.</param>
    /// <param name="sourceUrl">The address that relative links start from, or null.</param>
    public static string Of(RichText content, string? sourceUrl = null)
    {
        var text = content.Text;
        var spans = content.Marks.Where(m => Element(m) is not null && m.Length > 0 && (m.Kind != MarkKind.Link || SafeLink.For(m.Target, sourceUrl) is not null)).ToList();
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
                html.Append(Start(wanted[i], sourceUrl));
            open = wanted;
        }
        return html.ToString();
    }

    private static string? Element(TextMark mark) => mark.Kind switch
    {
        MarkKind.Strong => "strong",
        MarkKind.Emphasis => "em",
        MarkKind.Code => "code",
        MarkKind.Link => "a",
        _ => null,
    };

    private static string Start(TextMark mark, string? sourceUrl) =>
        mark.Kind == MarkKind.Link ? $"<a href=\"{Escape(SafeLink.For(mark.Target, sourceUrl)!)}\">" : $"<{Element(mark)}>";


    private static string Escape(string text) => !text.AsSpan().ContainsAny("&<>\"") ? text : text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
