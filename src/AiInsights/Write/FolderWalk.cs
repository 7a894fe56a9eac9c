using System.IO.Enumeration;

namespace AiInsights.Write;

/// <summary>What is in a folder and the folders in it: by the calls of Linux itself where they are offered, else by the framework's. Links are not followed.</summary>
internal static class FolderWalk
{
    /// <summary>All entries below a folder, a folder before what is in it.</summary>
    /// <param name="folder">Its full path.</param>
    /// <param name="looks">Size and times too; without them Linux tells of hundreds of names at once.</param>
    /// <param name="except">Name of a folder in it that is passed over, or null.</param>
    /// <param name="passUnreadable">What nobody may read is passed over.</param>
    /// <exception cref="IOException">A folder could not be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be read.</exception>
    public static FolderEntries Of(string folder, bool looks = true, string? except = null, bool passUnreadable = false) =>
        NativeFolder.TryWalk(folder, looks, except) ?? new(ByFramework(folder, except, passUnreadable), 0);

    /// <summary>The framework's walk; inodes and times of change are zero.</summary>
    internal static List<FolderEntry> ByFramework(string folder, string? except, bool passUnreadable)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = passUnreadable };
        return [.. new FileSystemEnumerable<FolderEntry>(folder, static (ref FileSystemEntry e) => EntryOf(ref e), options)
        {
            ShouldRecursePredicate = (ref FileSystemEntry e) => (e.Attributes & FileAttributes.ReparsePoint) == FileAttributes.None && !IsLeftOut(ref e),
            ShouldIncludePredicate = (ref FileSystemEntry e) => !e.IsDirectory || !IsLeftOut(ref e),
        }];

        bool IsLeftOut(ref FileSystemEntry e) => e.FileName.SequenceEqual(except) && e.Directory.Length == e.RootDirectory.Length;
    }

    private static FolderEntry EntryOf(ref FileSystemEntry e)
    {
        var below = e.Directory[e.RootDirectory.Length..].TrimStart(Path.DirectorySeparatorChar);
        var path = below.IsEmpty ? e.FileName.ToString() : string.Concat(below, "/", e.FileName);
        if (Path.DirectorySeparatorChar != '/')
            path = path.Replace(Path.DirectorySeparatorChar, '/');
        return new(path, e.Attributes, e.IsDirectory ? default : new FileLook(e.Length, e.LastWriteTimeUtc.Ticks), 0, 0);
    }
}
