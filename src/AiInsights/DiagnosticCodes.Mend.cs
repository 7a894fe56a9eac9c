namespace AiInsights;

public static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode DoubtfulText = new("AI0201", Severity.Warning, "Damaged text that could not be mended for certain",
        "The characters look as if bytes were lost, but no repair could be proven.",
        "Compare the place with the original; put the right words into seeds/_curation/documents.yml as an annotation.");

    public static readonly DiagnosticCode TruncatedSeed = new("AI0202", Severity.Warning, "The seed ends before the article does",
        "The crawler stopped in mid-sentence or cut a line with dots.",
        "Fetch the article again, or add another copy of it to the seeds: gaps are filled from it.");

    public static readonly DiagnosticCode UnbalancedQuotes = new("AI0203", Severity.Info, "A quotation mark or bracket without its partner",
        "The source has it so, or a character was lost.",
        "Nothing, if the source has it so.");

    public static readonly DiagnosticCode NotUnderstood = new("AI0204", Severity.Warning, "Text that no reader understood",
        "The format hides words where no words are expected.",
        "The words are listed as removed; move them into a paragraph if they belong to the article.");

    public static readonly DiagnosticCode OverLimit = new("AI0205", Severity.Warning, "More than an article has",
        "Marks, nesting, paragraphs or repairs come in numbers that no article has, only damaged or hostile files.",
        "Look whether this is the article; fetch it again, or split it. Its words are on the page, without the structure that was too much.");

    public static readonly DiagnosticCode SecondArticle = new("AI0206", Severity.Warning, "Another article behind the first",
        "The page went on with a second article, with a title and a byline of its own, and the crawler took both.",
        "Nothing, if only the first shall be read; else put the second into a seed of its own. Its words are listed as removed.");

    public static readonly DiagnosticCode SameAddress = new("AI0301", Severity.Warning, "Two articles with one address",
        "Two seeds that are not copies of one work have the same slug, or the same title and date.",
        "Give one of them another slug in seeds/_curation/documents.yml.");

    public static readonly DiagnosticCode NumbersDiffer = new("AI0302", Severity.Warning, "Copies of one work differ in a number",
        "One of them was changed after it was published, or misread.",
        "Compare both with the original. The page follows the first; if it is wrong, say so in an annotation in seeds/_curation/documents.yml.");
}
