using AiInsights.Render;

namespace AiInsights.Write;

/// <summary>What stands in the output folder before a build writes, and what that means for each file.</summary>
internal sealed class OldSite
{
    private OldSite(FolderLook look, bool isMade, List<string> made)
    {
        Look = look;
        IsMade = isMade;
        (Made, List) = (made.ToHashSet(StringComparer.Ordinal), made);
    }

    /// <summary>The folder was made by a build, or is empty, or is not there.</summary>
    public bool IsMade { get; }

    /// <summary>Paths of links, sockets and the like, which no build makes.</summary>
    public IReadOnlySet<string> Links => Look.Links;

    /// <summary>All that stands in the folder.</summary>
    public FolderLook Look { get; }

    /// <summary>Paths of regular files.</summary>
    public IReadOnlyCollection<string> Files => Look.Files.Keys;

    /// <summary>Is there such a regular file?</summary>
    public bool Has(string path) => Look.Files.ContainsKey(path);

    /// <summary>Size and time of a regular file, or null.</summary>
    public FileLook? LookOf(string path) => Look.Files.TryGetValue(path, out var seen) ? seen.Look : null;

    /// <summary>Paths that the last build made, there or not.</summary>
    public IReadOnlySet<string> Made { get; }

    /// <summary>The same in the order of its list, which is that of the paths, and the list itself last.</summary>
    public IReadOnlyList<string> List { get; }

    /// <summary>Looks into the folder without following links.</summary>
    /// <param name="folder">Its full path.</param>
    /// <param name="taken">A look that was taken just now, or null.</param>
    public static OldSite Read(string folder, SiteLook? taken = null)
    {
        var look = taken?.IfStillThere(folder) ?? FolderLook.Of(folder, InPlaceWriter.StagingName);
        var made = SiteManifest.Read(folder);
        return new OldSite(look, made is not null || (look.Files.Count == 0 && look.Links.Count == 0), made ?? []);
    }

    /// <summary>Does the file already hold these bytes?</summary>
    public bool IsUnchanged(string folder, SiteFile file)
    {
        // By length first: a pipe in the folder has none, and opening one would wait for ever.
        if (LookOf(file.Path)?.Length != file.Content.Length)
            return false;
        var path = Path.Combine(folder, file.Path);
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
        var buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            long at = 0;
            while (at < file.Content.Length)
            {
                var read = RandomAccess.Read(handle, buffer, at);
                if (read == 0 || read > file.Content.Length - at || !file.Content.Span.Slice((int)at, read).SequenceEqual(buffer.AsSpan(0, read)))
                    return false;
                at += read;
            }
            return true;
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
