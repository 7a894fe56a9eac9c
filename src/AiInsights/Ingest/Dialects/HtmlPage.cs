namespace AiInsights.Ingest.Dialects;

/// <summary>A saved web page.</summary>
public sealed class HtmlPage : IDialect
{
    public string Name => "html-page";

    public string Description => "A saved web page.";

    public bool Recognises(SeedFile file)
    {
        var extension = Path.GetExtension(file.Name);
        if (!extension.Equals(".html", StringComparison.OrdinalIgnoreCase) && !extension.Equals(".htm", StringComparison.OrdinalIgnoreCase))
            return false;
        var head = file.Text.AsSpan().TrimStart();
        return head.Length > 0 && head[0] == '<';
    }

    public SeedDocument Read(SeedFile file, DiagnosticBag bag) => new(file, Name, BodyFormat.Html, [], 0);
}
