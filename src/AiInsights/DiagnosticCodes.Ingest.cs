namespace AiInsights;

public static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode EmptySeed = new("AI0101", Severity.Error, "The seed is empty",
        "The file has no text, or only blanks.",
        "Fetch the article again, or delete the file.");
}
