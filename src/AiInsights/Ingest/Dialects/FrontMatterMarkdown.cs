namespace AiInsights.Ingest.Dialects;

/// <summary>YAML front matter between lines of three dashes (or Hugo's TOML between pluses), then Markdown, or the HTML of a feed. Feed crawlers and Hugo both write it; they differ in their keys only (see <c>front-matter-keys.txt</c>).</summary>
public sealed class FrontMatterMarkdown : IDialect
{
    public string Name => "front-matter-markdown";

    public string Description => "YAML front matter between lines of ---, then Markdown.";

    public bool Recognises(SeedFile file) => FrontMatterReader.Begins(file.Text);

    public SeedDocument Read(SeedFile file, DiagnosticBag bag)
    {
        var (fields, bodyStart) = FrontMatterReader.Read(file, bag);
        return new SeedDocument(file, Name, HtmlBody.Is(file.Text[bodyStart..]) ? BodyFormat.Html : BodyFormat.Markdown, fields, bodyStart);
    }
}
