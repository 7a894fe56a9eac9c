using AiInsights.Render;

namespace AiInsights.Write;

/// <summary>What stands in the output folder before a build writes, and what that means for each file.</summary>
internal sealed class OldSite
{
    private readonly HashSet<string> _files;

    private OldSite(HashSet<string> files, HashSet<string> links, bool isMade, IReadOnlySet<string> made)
    {
        _files = files;
        Links = links;
        IsMade = isMade;
        Made = made;
    }

    /// <summary>The folder was made by a build, or is empty, or is not there.</summary>
    public bool IsMade { get; }

    /// <summary>Paths of links, sockets and the like, which no build makes.</summary>
    public IReadOnlySet<string> Links { get; }

    /// <summary>Paths of regular files.</summary>
    public IReadOnlySet<string> Files => _files;

    /// <summary>Paths that the last build made, there or not.</summary>
    public IReadOnlySet<string> Made { get; }

    /// <summary>Looks into the folder without following links.</summary>
    public static OldSite Read(string folder)
    {
        var files = new HashSet<string>(StringComparer.Ordinal);
        var links = new HashSet<string>(StringComparer.Ordinal);
        if (Directory.Exists(folder))
            Walk(new DirectoryInfo(folder), string.Empty, files, links);
        var made = SiteManifest.Read(folder);
        return new OldSite(files, links, made is not null || (files.Count == 0 && links.Count == 0), made ?? new HashSet<string>(StringComparer.Ordinal));
    }

    /// <summary>Does the file already hold these bytes?</summary>
    public bool IsUnchanged(string folder, SiteFile file)
    {
        if (!_files.Contains(file.Path))
            return false;
        var path = Path.Combine(folder, file.Path);
        // By length first: a pipe in the folder has none, and opening one would wait for ever.
        if (new FileInfo(path).Length != file.Content.Length)
            return false;
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

    private static void Walk(DirectoryInfo folder, string prefix, HashSet<string> files, HashSet<string> links)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false }))
        {
            var path = prefix + entry.Name;
            if (entry.LinkTarget is not null || (entry.Attributes & (FileAttributes.ReparsePoint | FileAttributes.Device)) != FileAttributes.None)
                links.Add(path);
            else if (entry is not DirectoryInfo inner)
                files.Add(path);
            else if (path != InPlaceWriter.StagingName)
                Walk(inner, path + "/", files, links);
        }
    }
}
