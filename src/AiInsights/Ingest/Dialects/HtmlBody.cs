namespace AiInsights.Ingest.Dialects;

/// <summary>Tells a body that is HTML, as feeds carry it, from Markdown with a tag in it.</summary>
internal static class HtmlBody
{
    private const int FewestParagraphs = 3;

    private static readonly string[] s_first = ["<div", "<p>", "<p ", "<section", "<article", "<figure", "<blockquote", "<h1", "<h2", "<h3"];

    /// <summary>Whether a text is HTML from its first character: paragraphs are closed by tags, and no line bears a sign of Markdown.</summary>
    public static bool Is(string text)
    {
        var start = text.Length - text.AsSpan().TrimStart().Length;
        if (!Array.Exists(s_first, f => text.AsSpan(start).StartsWith(f, StringComparison.OrdinalIgnoreCase)))
            return false;
        return text.AsSpan(start).Count("</p>") >= FewestParagraphs && MarkdownSigns.Count(text, 1) == 0;
    }
}
