using AiInsights.Render;

namespace AiInsights.Write;

/// <summary>
/// Brings the site folder to what the build made: only what changed is written, all or nothing, and never a file that
/// somebody else made.
/// </summary>
public static class SiteWriter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Writes the site. A second call with the same files touches nothing.</summary>
    /// <param name="outFolder">The site folder; made when it is not there.</param>
    /// <param name="files">All files of the site, each path once, relative, with <c>/</c>.</param>
    /// <param name="options">Which folders are not to be touched, how many threads, force.</param>
    /// <param name="bag">Gets what the author should know.</param>
    /// <param name="cancellation">Honoured until the moment of exchange.</param>
    /// <exception cref="OutputException">The folder is refused, or the system did not let it be written; the site is as it was.</exception>
    public static WriteResult Write(string outFolder, IReadOnlyList<SiteFile> files, BuildOptions options, DiagnosticBag bag, CancellationToken cancellation = default)
    {
        OutputGuard.Check(outFolder, options);
        CheckPaths(files);
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(outFolder));
        var all = files.Append(SiteManifest.Of(files)).ToList();
        try
        {
            return Write(folder, all, options, bag, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw OutputException.Of(DiagnosticCodes.OutputNotWritten, folder, refused: false, $"The site could not be written: {Plain(e)}. It is as it was.", e);
        }
    }

    private static WriteResult Write(string folder, List<SiteFile> all, BuildOptions options, DiagnosticBag bag, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        using var held = BuildLock.Take(folder, Patience, cancellation);
        var exchange = ExchangeWriter.IsPossible(folder);
        if (exchange)
            ExchangeWriter.CleanUp(folder);
        if (Directory.Exists(folder) && NativeFiles.CanWrite(folder))
            InPlaceWriter.CleanUp(folder);

        var plan = WritePlan.Create(folder, all, OldSite.Read(folder), options);
        if (plan.Kept.Count > 0)
        {
            var code = DiagnosticCodes.OutputKept;
            bag.Add(new Diagnostic(code, OutputException.Shown(folder), 0, 0, $"{plan.Kept.Count} kept that no build made: {string.Join(", ", plan.Kept.Take(5))}{(plan.Kept.Count > 5 ? ", …" : string.Empty)}.", code.Severity));
        }
        if (!plan.IsEmpty)
        {
            if (Directory.Exists(folder) && !NativeFiles.CanWrite(folder))
                throw new UnauthorizedAccessException("the folder is read-only");
            if (!exchange || !ExchangeWriter.TryWrite(folder, plan, options.Jobs, cancellation))
            {
                if (!Directory.Exists(folder))
                    throw new UnauthorizedAccessException("the folder around it cannot be written");
                InPlaceWriter.Write(folder, plan, cancellation);
                bag.Add(DiagnosticCodes.OutputInPlace, OutputException.Shown(folder), 0, 0, "The site was written file by file: the folder could not be exchanged as a whole.");
            }
        }
        return new WriteResult(plan.Changed.Count, plan.Unchanged.Count, plan.Removed.Count, all.Sum(static f => (long)f.Content.Length));
    }

    /// <summary>Paths come from the plan of the site, which keeps them sound; this is the last border before the disk.</summary>
    private static void CheckPaths(IReadOnlyList<SiteFile> files)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            var parts = file.Path.Split('/');
            if (file.Path.Contains('\\', StringComparison.Ordinal) || Path.IsPathRooted(file.Path) || parts.Any(static p => p is "" or "." or ".."))
                throw new ArgumentException($"Not a path of a site: {file.Path}", nameof(files));
            if (!seen.Add(file.Path))
                throw new ArgumentException($"Two files of the site have one path: {file.Path}", nameof(files));
        }
    }

    private static string Plain(Exception e)
    {
        var message = e.Message.AsSpan();
        var cut = message.IndexOf(" : '", StringComparison.Ordinal);
        return (cut > 0 ? message[..cut] : message).TrimEnd('.').ToString();
    }
}
