using AiInsights.Render;

namespace AiInsights.Write;

/// <summary>
/// Brings the site folder to what the build made: only what changed is written, all or nothing, and never a file that
/// somebody else made.
/// </summary>
public static class SiteWriter
{
    /// <summary>Writes a site that is finished in memory. A second call with the same files touches nothing.</summary>
    /// <param name="outFolder">The site folder; made when it is not there.</param>
    /// <param name="files">All files of the site, each path once, relative, with <c>/</c>.</param>
    /// <param name="options">Which folders are not to be touched, how many threads, force.</param>
    /// <param name="bag">Gets what the author should know.</param>
    /// <param name="cancellation">Honoured until the moment of exchange.</param>
    /// <exception cref="OutputException">The folder is refused, or the system did not let it be written; the site is as it was.</exception>
    public static WriteResult Write(string outFolder, IReadOnlyList<SiteFile> files, BuildOptions options, DiagnosticBag bag, CancellationToken cancellation = default)
    {
        using var draft = SiteDraft.Begin(outFolder, options, bag, cancellation);
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            draft.Add(file);
        }

        return draft.Finish();
    }
}
