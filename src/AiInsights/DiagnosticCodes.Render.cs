namespace AiInsights;

public static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode TemplateError = new("AI0601", Severity.Error, "A template cannot be rendered",
        "The template has a syntax error, names what does not exist, or failed while it ran.",
        "Correct the template at the place named; pages that use it are left out until then, all others are built.");

    public static readonly DiagnosticCode TemplateMissing = new("AI0602", Severity.Error, "A template or asset is missing",
        "The templates folder lacks a file that pages need.",
        "Restore the file, or name the right folder with `--templates`.");

    public static readonly DiagnosticCode TemplateMisfit = new("AI0604", Severity.Error, "A template does not fit what its pages are given",
        "`check` reads templates to the end, branches that no page of this digest takes too: the name, member, function, argument or include at this place does not exist.",
        "Correct the name; `docs/template-fields.md` lists what each page is given.");

    public static readonly DiagnosticCode TemplateDoubt = new("AI0605", Severity.Warning, "A template does something that is seldom meant",
        "A value is printed without being escaped (`html.raw`), a variable is never used, or an include may include itself.",
        "Remove it if it is not meant; a value that is markup already should be given as markup by the program.");

    public static readonly DiagnosticCode OtherScript = new("AI0606", Severity.Warning, "A page shows a character of the other script",
        "The conversion does not know the word, or a text of the templates is written in the other script.",
        "Name the word in seeds/_curation/terms.yml in both forms, or correct the text of the template.");

    public static readonly DiagnosticCode BadWords = new("AI0603", Severity.Error, "The site's own words cannot be read",
        "`strings/<script>.json` in the templates folder is missing, is not a JSON object of texts, or lacks a key that another script has.",
        "Correct the file; keys without a text are shown by their name.");
}
