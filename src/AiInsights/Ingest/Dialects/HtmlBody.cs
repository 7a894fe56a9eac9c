namespace AiInsights.Ingest.Dialects;

/// <summary>Tells a body that is HTML, as feeds carry it, from Markdown with a tag in it.</summary>
internal static class HtmlBody
{
    private const int FewestParagraphs = 3;

    /// <summary>Forums and feeds part paragraphs by two breaks each.</summary>
    private const int FewestBreaks = 6;

    private static readonly string[] s_first = ["<div", "<table", "<p>", "<p ", "<section", "<article", "<figure", "<blockquote", "<h1", "<h2", "<h3"];

    /// <summary>Whether a text is HTML from its first character: paragraphs are closed by tags or parted by breaks, and no line bears a sign of Markdown.</summary>
    public static bool Is(string text)
    {
        var start = text.Length - text.AsSpan().TrimStart().Length;
        if (!Array.Exists(s_first, f => text.AsSpan(start).StartsWith(f, StringComparison.OrdinalIgnoreCase)))
            return false;
        var body = text.AsSpan(start);
        return (body.Count("</p>") >= FewestParagraphs || body.Count("<br") >= FewestBreaks) && MarkdownSigns.Count(text, 1) == 0;
    }
}
