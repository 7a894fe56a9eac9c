namespace AiInsights.Ingest.Dialects;

/// <summary>A saved web page, whatever the file is called.</summary>
public sealed class HtmlPage : IDialect
{
    public string Name => "html-page";

    public string Description => "A saved web page.";

    public bool Recognises(SeedFile file)
    {
        var head = file.Text.AsSpan().TrimStart();
        if (head.Length == 0 || head[0] != '<')
            return false;
        var extension = Path.GetExtension(file.Name);
        return extension.Equals(".html", StringComparison.OrdinalIgnoreCase) || extension.Equals(".htm", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase) || HtmlBody.Is(file.Text);
    }

    public SeedDocument Read(SeedFile file, DiagnosticBag bag) => new(file, Name, BodyFormat.Html, [], 0);
}
