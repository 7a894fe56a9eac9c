namespace AiInsights;

public static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode CurationUnreadable = new("AI0401", Severity.Error, "A curation file cannot be read",
        "The file is not UTF-8, is a link or device, or may not be read.",
        "Save it as UTF-8 in a regular file that may be read.");

    public static readonly DiagnosticCode CurationUnknownFile = new("AI0402", Severity.Warning, "A curation file with an unknown name",
        "The folder _curation holds a YAML file that no step reads.",
        "Name it site.yml, documents.yml, topics.yml, speakers.yml, terms.yml, predictions.yml or questions.yml, or move it away.");

    public static readonly DiagnosticCode YamlSyntax = new("AI0403", Severity.Error, "An item is not YAML",
        "Indentation, quotes or colons do not fit. Only this item is lost.",
        "Put texts with ': ', ' #' or a special first character in single quotes; indent with blanks.");

    public static readonly DiagnosticCode YamlLimit = new("AI0404", Severity.Error, "YAML beyond the limits",
        "Nesting deeper than 16 levels, an alias, an anchor, a tag, or a text too long: none of our formats needs them.",
        "Write the item out plainly.");

    public static readonly DiagnosticCode YamlDuplicateKey = new("AI0405", Severity.Error, "A key stands twice",
        "Two entries of one map have the same key; the first one counts.",
        "Remove one.");

    public static readonly DiagnosticCode CurationUnknownKey = new("AI0406", Severity.Warning, "An unknown key",
        "A key that this kind of item does not have, often a slip of the pen.",
        "Correct it; the message lists the known ones.");

    public static readonly DiagnosticCode CurationMissingField = new("AI0407", Severity.Error, "A required field is missing",
        "The item cannot be used without it.",
        "Add the field.");

    public static readonly DiagnosticCode CurationWrongType = new("AI0408", Severity.Error, "A field of the wrong type",
        "A list stands where a text should, or the like.",
        "Write it as the message says.");

    public static readonly DiagnosticCode CurationUnknownValue = new("AI0409", Severity.Error, "A value that is not in the list",
        "The field takes one of a few words.",
        "Write one of the words in the message.");

    public static readonly DiagnosticCode CurationBadDate = new("AI0410", Severity.Error, "No date",
        "The field takes an ISO date that exists in the calendar.",
        "Write 2025-01-08; where a month or a year will do, 2025-01 or 2025.");

    public static readonly DiagnosticCode CurationBadId = new("AI0411", Severity.Error, "No id",
        "Ids are part of addresses: small Latin letters, digits, single hyphens between them.",
        "Choose such an id.");

    public static readonly DiagnosticCode CurationDuplicateId = new("AI0412", Severity.Error, "An id is used twice",
        "Two items of one file have the same id; the first one counts.",
        "Give the second one an id that was never used.");
}
