namespace AiInsights.Ingest.Dialects;

/// <summary>Markdown without front matter, as clipping services (Cubox and the like) save it, often under <c>.txt</c>: title as heading, then a line with a link to the source.</summary>
public sealed class ClippedMarkdown : IDialect
{
    // Two signs of different lines are enough: plain text has none but by accident.
    private const int EnoughSigns = 2;

    public string Name => "clipped-markdown";

    public string Description => "Markdown without front matter; the title is a heading or the first line.";

    public bool Recognises(SeedFile file) =>
        file.Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || MarkdownSigns.Count(file.Text, EnoughSigns) >= EnoughSigns;

    public SeedDocument Read(SeedFile file, DiagnosticBag bag) => new(file, Name, BodyFormat.Markdown, [], 0);
}
