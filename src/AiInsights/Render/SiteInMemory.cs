using System.Collections.Concurrent;

namespace AiInsights.Render;

/// <summary>All files of a site at once, for those who look at them rather than write them.</summary>
public sealed class SiteInMemory : ISiteFiles
{
    private readonly ConcurrentBag<SiteFile> _files = [];

    /// <inheritdoc/>
    public void Add(SiteFile file) => _files.Add(file with { Content = file.Content.ToArray() });

    /// <summary>The files, ordinal by path.</summary>
    public IReadOnlyList<SiteFile> ToSortedList()
    {
        var files = _files.ToArray();
        Array.Sort(files, static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }
}
