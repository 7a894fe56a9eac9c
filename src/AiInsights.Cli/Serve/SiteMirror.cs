using System.Collections.Concurrent;
using AiInsights.Render;

namespace AiInsights.Cli.Serve;

/// <summary>
/// The files of one build in memory. Pages are shown as soon as all of them are made: the index of the search and the disk, which take
/// longer in a large collection, follow under the same version. Until then the search is that of the last build. What was shown early
/// while the build ran is newer than it, and stays.
/// </summary>
/// <param name="feed">Where the site is shown.</param>
/// <param name="findings">What the build has to say so far.</param>
internal sealed class SiteMirror(SiteFeed feed, Func<IReadOnlyList<string>> findings) : ISiteMirror
{
    private readonly ServedSite _before = feed.Current;
    private readonly ConcurrentDictionary<string, SiteFile> _files = new(StringComparer.Ordinal);

    // What was shown early never stood on the disk.
    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Find(string path) => _before.Files.TryGetValue(path, out var bytes) ? bytes : default(ReadOnlyMemory<byte>?);

    /// <inheritdoc/>
    public void Take(SiteFile file) => _files[file.Path] = file;

    /// <inheritdoc/>
    public void PagesAreMade()
    {
        // The first build shows nothing before it is whole: there is no index to search with.
        if (_before.Version == 0)
            return;
        var index = _before.Files.Where(f => f.Key.StartsWith("search/", StringComparison.Ordinal) && !_files.ContainsKey(f.Key)).Select(static f => new SiteFile(f.Key, f.Value));
        feed.Publish(now => now.Next(_files.Values.Concat(index), findings()).WithEarlySince(_before, now));
    }

    /// <summary>Everything is on the disk.</summary>
    public void Finish() => feed.Publish(now => _before.Version == 0 ? now.Next(_files.Values, findings()) : now.Finished(_files.Values, findings()));
}
