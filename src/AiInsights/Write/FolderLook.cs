namespace AiInsights.Write;

/// <summary>What stands in a folder, as one walk finds it that follows no link. Paths are relative, with <c>/</c>.</summary>
internal sealed class FolderLook
{
    private const FileAttributes Odd = FileAttributes.ReparsePoint | FileAttributes.Device;

    private FolderLook(ulong device) => Device = device;

    /// <summary>Regular files.</summary>
    public Dictionary<string, SeenFile> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Links, sockets and the like, which no build makes.</summary>
    public HashSet<string> Links { get; } = new(StringComparer.Ordinal);

    /// <summary>Folders, each before what is in it.</summary>
    public List<string> Folders { get; } = [];

    /// <summary>The device of the folder; zero where inodes are not known.</summary>
    public ulong Device { get; }

    /// <summary>Walks through a folder; one that is not there holds nothing.</summary>
    /// <param name="folder">Its full path.</param>
    /// <param name="except">Name of a folder in it that is passed over, or null.</param>
    public static FolderLook Of(string folder, string? except = null) => Of(folder, except, looks: true);

    /// <summary>The same without a look at the files where inodes come with their names.</summary>
    /// <param name="folder">Its full path.</param>
    public static FolderLook NamesOf(string folder) => Of(folder, null, looks: false);

    /// <summary>Whether a file is the one that another look saw under the same path: the very same, or where that cannot be told, of the same size and time.</summary>
    public bool HasSame(string path, FolderLook other) =>
        Files.TryGetValue(path, out var own) && other.Files.TryGetValue(path, out var theirs)
        && (Device != 0 ? Device == other.Device && own.Inode == theirs.Inode : own.Look == theirs.Look);

    private static FolderLook Of(string folder, string? except, bool looks)
    {
        if (!Directory.Exists(folder))
            return new FolderLook(0);
        var entries = FolderWalk.Of(folder, looks, except);
        var look = new FolderLook(entries.Device);
        look.Files.EnsureCapacity(entries.List.Count);
        foreach (var entry in entries.List)
            look.Add(entry.Path, entry.Kind, new(entry.Look, entry.Inode));
        return look;
    }

    private void Add(string path, FileAttributes attributes, SeenFile file)
    {
        if ((attributes & Odd) != FileAttributes.None)
            Links.Add(path);
        else if ((attributes & FileAttributes.Directory) != FileAttributes.None)
            Folders.Add(path);
        else
            Files.Add(path, file);
    }
}

/// <summary>What a walk saw of a regular file.</summary>
/// <param name="Look">Size and time; zero where only names were asked for.</param>
/// <param name="Inode">Its number on its device; zero where that is not known.</param>
internal readonly record struct SeenFile(FileLook Look, ulong Inode);
