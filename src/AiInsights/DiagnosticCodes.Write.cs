namespace AiInsights;

public static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode OutputUnsafe = new("AI0801", Severity.Error, "The output folder is not a place for a site",
        "The folder is, holds or lies in something that is not the site: the seeds, the templates, a repository, the current folder, the home folder, a file or a link.",
        "Name a folder of its own with --out, beside the seeds and not above them. --force does not lift this.");

    public static readonly DiagnosticCode OutputForeign = new("AI0802", Severity.Error, "The output folder holds files of somebody else",
        "The folder is not empty and has no list of files made by a build (.ai-insights-files), so it was not made by a build.",
        "Name another folder with --out. If everything in it may go, use --force.");

    public static readonly DiagnosticCode OutputNotWritten = new("AI0803", Severity.Error, "The site could not be written",
        "The system refused: no permission, a read-only folder, no room left on the disk.",
        "Mend what the message names and build again. The site is as it was.");

    public static readonly DiagnosticCode OutputBusy = new("AI0804", Severity.Error, "Another build is writing there",
        "A build that runs at the same time holds the lock on the folder around the site, and did not let go in time.",
        "Wait for it, or end it, and build again.");

    public static readonly DiagnosticCode OutputKept = new("AI0805", Severity.Info, "Files that no build made were kept",
        "The output folder holds files that are not on the list of the last build: a CNAME file, notes.",
        "Nothing, if they belong there. Use --force once to have them deleted.");

    public static readonly DiagnosticCode OutputInPlace = new("AI0806", Severity.Warning, "The site was written file by file",
        "The folder could not be exchanged as a whole: it is a mount point, or the folder around it cannot be written. Each file is whole at any moment, the site as a whole was not while it was written.",
        "Put the output into a folder whose parent can be written, if readers look on while it is built.");

    public static readonly DiagnosticCode OutputInTheWay = new("AI0807", Severity.Error, "A file that no build made stands where the site wants to write",
        "The output folder holds a file under a name of the site that is not on the list of the last build and has other content.",
        "Move the file away, or use --force to have it overwritten.");

    public static readonly DiagnosticCode SiteStale = new("AI0808", Severity.Error, "The site folder is not what the seeds give",
        "Seeds, curation, templates or the program changed and the site was not built again, or a file of the site was edited by hand.",
        "Run ai-insights build and commit the site folder together with what you changed.");

    public static readonly DiagnosticCode AddressMoved = new("AI0809", Severity.Warning, "A published page has another address now",
        "A slug or an id changed since the site folder was built last; readers and search engines still have the old address.",
        "Add the line that the message gives to redirects in _curation/site.yml, or give the old slug back.");
}
