namespace AiInsights.Ingest.Dialects;

/// <summary>One line, one paragraph, no marks: text copied from a page, or pushed through a converter. Takes whatever no other dialect wants.</summary>
public sealed class PlainText : IDialect
{
    public string Name => "plain-text";

    public string Description => "One line, one paragraph, no marks.";

    public bool Recognises(SeedFile file) => true;

    public SeedDocument Read(SeedFile file, DiagnosticBag bag) => new(file, Name, BodyFormat.PlainText, [], 0);
}
