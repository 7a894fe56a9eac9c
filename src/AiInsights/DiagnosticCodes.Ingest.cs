namespace AiInsights;

public static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode EmptySeed = new("AI0101", Severity.Error, "The seed is empty",
        "The file has no text, or only blanks.",
        "Fetch the article again, or delete the file.");

    public static readonly DiagnosticCode SeedIsBinary = new("AI0102", Severity.Error, "The seed is not text",
        "The bytes are those of an image, an archive or another binary format, whatever the name says.",
        "Remove the file, or save the article as text.");

    public static readonly DiagnosticCode FrontMatterNotClosed = new("AI0103", Severity.Error, "The front matter is not closed",
        "The file begins with a line of three dashes, but no second such line follows.",
        "Add a line of three dashes after the last key. Until then the leading lines that look like keys are read as front matter.");

    public static readonly DiagnosticCode FrontMatterInvalid = new("AI0104", Severity.Warning, "The front matter is not valid YAML",
        "A value holds a colon or a bracket without quotes, a tab indents a line, or a key stands twice.",
        "Put the value in quotes, or remove the second key. The lines of the form key: value, and lists below a key, are read as they stand.");

    public static readonly DiagnosticCode SeedTooLarge = new("AI0105", Severity.Error, "The seed is too large",
        "A seed may have 32 MB.",
        "Split the file, or leave out what is not article.");

    public static readonly DiagnosticCode SeedUnreadable = new("AI0106", Severity.Error, "The seed cannot be read",
        "The file vanished, is locked, or permission is missing.",
        "Check the permissions of the file.");

    public static readonly DiagnosticCode SeedNotAFile = new("AI0107", Severity.Warning, "Not a regular file",
        "A folder, a link, a pipe or a device bears the name of an article.",
        "Put the article itself in the seeds folder.");

    public static readonly DiagnosticCode BadBytes = new("AI0108", Severity.Warning, "Bytes that are no text",
        "Some bytes do not belong to the encoding of the rest.",
        "Fetch the article again; the places are marked with U+FFFD on the page.");

    public static readonly DiagnosticCode SeedIsDraft = new("AI0109", Severity.Info, "The seed is a draft",
        "Its front matter says draft: true.",
        "Remove the key to publish the article.");

    public static readonly DiagnosticCode FrontMatterTooLarge = new("AI0110", Severity.Error, "The front matter is too large or too deep",
        "Front matter may have 64 kB, 16 levels, and no aliases or tags.",
        "Shorten it. The seed is read as if it had none.");

    public static readonly DiagnosticCode BadDate = new("AI0111", Severity.Warning, "Not a date",
        "A date is written as 2025-01-27, 2025-01-27T20:08:48 or 2025年1月27日 and must exist.",
        "Correct it in seeds/_curation/documents.yml; the value is left out until then.");

    public static readonly DiagnosticCode ImageListBroken = new("AI0114", Severity.Warning, "The list of local pictures cannot be read",
        "seeds/_images/manifest.json is not the list that fetch-images writes, or may not be read.",
        "Take it back from version control, or delete it and run ai-insights fetch-images.");

    public static readonly DiagnosticCode ImageLost = new("AI0115", Severity.Warning, "A local picture is missing",
        "seeds/_images/manifest.json names a copy that is not there, or whose bytes are no picture.",
        "Run ai-insights fetch-images --retry. Until then the page shows a card with a link.");

    public static readonly DiagnosticCode SeedFailed = new("AI0112", Severity.Error, "The seed brings out a fault of the program",
        "A case that nobody thought of; the other articles are built all the same.",
        "Please report it with the file. Until it is mended, rename the file so that it begins with an underscore.");

    public static readonly DiagnosticCode BadValue = new("AI0113", Severity.Warning, "A value of the seed is too long, too many, or not all to be seen",
        "A title may have 300 characters, a list 64 values; characters that nobody sees or that turn the writing around have no place in names and titles.",
        "Shorten the value, or give the right one in seeds/_curation/documents.yml.");
}
