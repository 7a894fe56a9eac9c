namespace AiInsights;

public static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode ImageNotFetched = new("AI0901", Severity.Warning, "A picture could not be had",
        "The host does not answer, refuses, or gave something that is no picture.",
        "Nothing, if the picture is gone: the page shows a card with a link. Where the host was only busy, run ai-insights fetch-images again; with --retry it asks again for what was refused.");
}
