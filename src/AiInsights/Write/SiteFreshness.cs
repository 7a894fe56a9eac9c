using AiInsights.Render;

namespace AiInsights.Write;

/// <summary>Tells whether a site folder is what the seeds give, without touching it.</summary>
public static class SiteFreshness
{
    /// <summary>Reports every file that is missing, other than it should be, or no longer made.</summary>
    public static void Check(string outFolder, IReadOnlyList<SiteFile> files, DiagnosticBag bag)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(outFolder));
        var all = files.Append(SiteManifest.Of(files.Select(static f => f.Path).Order(StringComparer.Ordinal))).ToList();
        var old = OldSite.Read(folder);
        foreach (var file in all.Where(f => !old.IsUnchanged(folder, f)))
            Report(file.Path, old.Has(file.Path) ? "is not what the seeds give" : "is missing");
        var wanted = all.Select(static f => f.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var path in old.Files.Where(p => old.Made.Contains(p) && !wanted.Contains(p)))
            Report(path, "is no longer made from the seeds");

        void Report(string path, string what) => bag.Add(DiagnosticCodes.SiteStale, OutputException.Shown(Path.Combine(folder, path)), 0, 0,
            $"The file {what}. Run ai-insights build and commit the site.");
    }
}
