namespace AiInsights;

public static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode TemplateError = new("AI0601", Severity.Error, "A template cannot be rendered",
        "The template has a syntax error, names what does not exist, or failed while it ran.",
        "Correct the template at the place named; pages that use it are left out until then, all others are built.");

    public static readonly DiagnosticCode TemplateMissing = new("AI0602", Severity.Error, "A template or asset is missing",
        "The templates folder lacks a file that pages need.",
        "Restore the file, or name the right folder with `--templates`.");

    public static readonly DiagnosticCode BadWords = new("AI0603", Severity.Error, "The site's own words cannot be read",
        "`strings/<script>.json` in the templates folder is missing, is not a JSON object of texts, or lacks a key that another script has.",
        "Correct the file; keys without a text are shown by their name.");
}
