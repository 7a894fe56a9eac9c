using System.Collections.Frozen;
using AiInsights.Render;

namespace AiInsights.Cli.Serve;

/// <summary>One finished state of the site in memory. The server answers from it alone; a rebuild replaces it in one assignment.</summary>
/// <param name="Version">Counts the states from 1.</param>
/// <param name="Files">All files by path.</param>
/// <param name="Findings">What the build had to say, one a line.</param>
internal sealed record ServedSite(int Version, FrozenDictionary<string, ReadOnlyMemory<byte>> Files, IReadOnlyList<string> Findings)
{
    /// <summary>Before the first build.</summary>
    public static readonly ServedSite Empty = new(0, FrozenDictionary<string, ReadOnlyMemory<byte>>.Empty, []);

    /// <summary>The state after another build.</summary>
    public ServedSite Next(IEnumerable<SiteFile> files, IReadOnlyList<string> findings) =>
        Finished(files, findings) with { Version = Version + 1 };

    /// <summary>The same state when all of its files are there.</summary>
    public ServedSite Finished(IEnumerable<SiteFile> files, IReadOnlyList<string> findings) =>
        new(Version, files.ToFrozenDictionary(static f => f.Path, static f => f.Content, StringComparer.Ordinal), findings);

    /// <summary>The state after a build that came to nothing: the last good pages stay.</summary>
    public ServedSite Failed(IReadOnlyList<string> findings) => this with { Version = Version + 1, Findings = findings };

    /// <summary>Do only style sheets differ? Then the page need not be loaded anew.</summary>
    public bool DiffersInStyleOnly(ServedSite before)
    {
        if (Files.Count != before.Files.Count || Version == 1)
            return false;
        var style = false;
        foreach (var (path, bytes) in Files)
        {
            if (!before.Files.TryGetValue(path, out var was))
                return false;
            if (bytes.Equals(was) || bytes.Span.SequenceEqual(was.Span))
                continue;
            if (!path.EndsWith(".css", StringComparison.Ordinal))
                return false;
            style = true;
        }
        return style;
    }
}
