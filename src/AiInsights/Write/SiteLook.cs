using AiInsights.Cache;

namespace AiInsights.Write;

/// <summary>A look into the site folder that is taken while other things are done, for all who need one before the site is written.</summary>
internal sealed class SiteLook
{
    private readonly Task<(DateTime Time, FolderLook? Look)> _taken;

    private SiteLook(string folder) => _taken = Task.Run(() => Take(folder));

    /// <summary>Begins to look, and returns at once.</summary>
    /// <param name="folder">The site's folder.</param>
    public static SiteLook Begin(string folder) => new(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));

    /// <summary>The <see cref="Fingerprint.Look"/> of the folder; null where it holds anything but files and folders.</summary>
    public ContentSum? Sum()
    {
        if (_taken.GetAwaiter().GetResult().Look is not { Links.Count: 0 } look)
            return null;
        var files = look.Files.Select(static f => KeyValuePair.Create(f.Key, f.Value.Look)).ToArray();
        Array.Sort(files, static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        return Fingerprint.LookOf(files, look.Folders.Order(StringComparer.Ordinal));
    }

    /// <summary>
    /// What was seen, if no build has written since: that would have changed the folder's own time, by putting another one in its place or by a
    /// folder in it for files on their way. For those who hold the folder's lock.
    /// </summary>
    /// <param name="folder">Full path of the site.</param>
    public FolderLook? IfStillThere(string folder)
    {
        var (time, look) = _taken.GetAwaiter().GetResult();
        return look is not null && !look.Folders.Contains(InPlaceWriter.StagingName) && Directory.GetLastWriteTimeUtc(folder) == time ? look : null;
    }

    private static (DateTime Time, FolderLook? Look) Take(string folder)
    {
        try
        {
            return (Directory.GetLastWriteTimeUtc(folder), FolderLook.Of(folder));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Whoever needs it looks again, and tells what is wrong.
            return (default, null);
        }
    }
}
