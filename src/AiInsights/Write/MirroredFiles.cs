using AiInsights.Render;

namespace AiInsights.Write;

/// <summary>A site on its way to the disk, seen by a mirror too. Of files that stay as they are the mirror keeps what it has, or reads them once.</summary>
/// <param name="draft">The site on its way.</param>
/// <param name="mirror">Sees each file.</param>
/// <param name="folder">The site folder.</param>
internal sealed class MirroredFiles(SiteDraft draft, ISiteMirror mirror, string folder) : ISiteFiles
{
    /// <inheritdoc/>
    public void Add(SiteFile file) => Add(file, default);

    /// <inheritdoc/>
    public void Add(SiteFile file, ContentSum key)
    {
        draft.Add(file, key);
        var same = mirror.Find(file.Path) is { } known && known.Span.SequenceEqual(file.Content.Span) ? known : file.Content.ToArray();
        mirror.Take(file with { Content = same });
    }

    /// <inheritdoc/>
    public bool TryKeep(string path, ContentSum key)
    {
        if (!draft.TryKeep(path, key))
            return false;
        Show(path);
        return true;
    }

    /// <inheritdoc/>
    public bool TryKeepAll(string under, ContentSum key, IReadOnlySet<string> except)
    {
        if (!draft.TryKeepAll(under, key, except))
            return false;
        foreach (var path in draft.Under(under, key, except))
            Show(path);
        return true;
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Kept(string path, ContentSum key) => draft.Kept(path, key);

    /// <inheritdoc/>
    public bool TryCarry(string path)
    {
        if (!draft.TryCarry(path))
            return false;
        Show(path);
        return true;
    }

    // The lock is held: nobody else's build changes the file.
    private void Show(string path) => mirror.Take(new SiteFile(path, mirror.Find(path) ?? File.ReadAllBytes(Path.Combine(folder, path))));
}
