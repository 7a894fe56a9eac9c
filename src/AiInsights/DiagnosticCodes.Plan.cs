namespace AiInsights;

public static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode AddressCollision = new("AI0501", Severity.Error, "Two pages want one address",
        "Two ids give the same file name, or file names that differ only in case; some file systems keep only one of them.",
        "Give one of the two another id (`slug` in documents.yml, `id` elsewhere). Names that the site uses itself (`index`, `by-year`, …) are taken.");

    public static readonly DiagnosticCode DeadLink = new("AI0502", Severity.Error, "A link leads to no page",
        "An entry names an article, speaker, topic, prediction or question that the digest does not have; or a finished page, which check follows, has a link to a file that is not in the site.",
        "Correct the id, or add what it names; where a template wrote the link, correct it there.");

    public static readonly DiagnosticCode DeadFragment = new("AI0503", Severity.Error, "A link leads to no statement",
        "An entry names a block that its article does not have; ids of blocks change with their text. Or a link of a finished page leads to a place that its target does not have.",
        "Quote the words as they stand now, then build again; where a template wrote the link, correct it there.");

    public static readonly DiagnosticCode BadSlug = new("AI0504", Severity.Error, "An id cannot be an address",
        "Ids become file names: small letters a to z, digits and dashes, at most 80 characters, no dash at either end.",
        "Rename the id; old addresses then change.");

    public static readonly DiagnosticCode AnchorCollision = new("AI0505", Severity.Error, "Two statements of one article want one anchor",
        "Two blocks, turns or insights of an article have the same id; a link would reach only the first.",
        "This is a fault in how ids are given: report it with the seed.");
}
