using System.IO.Enumeration;

namespace AiInsights.Write;

/// <summary>What stands in a folder, as one walk finds it that follows no link. Paths are relative, with <c>/</c>.</summary>
internal sealed class FolderLook
{
    private const FileAttributes Odd = FileAttributes.ReparsePoint | FileAttributes.Device;

    private FolderLook()
    {
    }

    /// <summary>Regular files.</summary>
    public Dictionary<string, FileLook> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Links, sockets and the like, which no build makes.</summary>
    public HashSet<string> Links { get; } = new(StringComparer.Ordinal);

    /// <summary>Folders, each before what is in it.</summary>
    public List<string> Folders { get; } = [];

    /// <summary>Walks through a folder; one that is not there holds nothing.</summary>
    /// <param name="folder">Its full path.</param>
    /// <param name="except">Name of a folder in it that is passed over, or null.</param>
    public static FolderLook Of(string folder, string? except = null)
    {
        var look = new FolderLook();
        if (!Directory.Exists(folder))
            return look;
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };
        var entries = new FileSystemEnumerable<(string Path, FileAttributes Attributes, FileLook Look)>(
            folder,
            static (ref FileSystemEntry e) => (PathOf(ref e), e.Attributes, e.IsDirectory ? default : new FileLook(e.Length, e.LastWriteTimeUtc.Ticks)),
            options)
        {
            // A link is an entry; where it leads is not looked at.
            ShouldRecursePredicate = (ref FileSystemEntry e) => (e.Attributes & Odd) == FileAttributes.None && !IsLeftOut(ref e),
            ShouldIncludePredicate = (ref FileSystemEntry e) => !e.IsDirectory || !IsLeftOut(ref e),
        };
        foreach (var (path, attributes, file) in entries)
        {
            if ((attributes & Odd) != FileAttributes.None)
                look.Links.Add(path);
            else if ((attributes & FileAttributes.Directory) != FileAttributes.None)
                look.Folders.Add(path);
            else
                look.Files.Add(path, file);
        }

        return look;

        bool IsLeftOut(ref FileSystemEntry e) => e.FileName.SequenceEqual(except) && e.Directory.Length == e.RootDirectory.Length;
    }

    private static string PathOf(ref FileSystemEntry e)
    {
        var below = e.Directory[e.RootDirectory.Length..].TrimStart(Path.DirectorySeparatorChar);
        var path = below.IsEmpty ? e.FileName.ToString() : string.Concat(below, "/", e.FileName);
        return Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
    }
}
