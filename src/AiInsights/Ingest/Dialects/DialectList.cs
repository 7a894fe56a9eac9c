namespace AiInsights.Ingest.Dialects;

/// <summary>All dialects, the most telling first; the last takes every text.</summary>
public static class DialectList
{
    public static IReadOnlyList<IDialect> All { get; } =
    [
        new HtmlPage(),
        new FrontMatterMarkdown(),
        new ClippedMarkdown(),
        new PlainText(),
    ];
}
