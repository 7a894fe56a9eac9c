namespace AiInsights;

/// <summary>Files that may be opened without waiting for ever.</summary>
internal static class PlainFile
{
    /// <summary>The bytes of a file. A pipe, a socket or a device has no length and is not told from a file by its attributes on Unix: what has no length is never opened.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] Read(string path) => new FileInfo(path).Length == 0 ? [] : File.ReadAllBytes(path);

    /// <summary>The same; nothing where there is no file, where a link stands, which may lead to a file without end, or where there is more than may be read.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] ReadUnlinked(string path, long most) => new FileInfo(path) is { Exists: true, LinkTarget: null } file && file.Length <= most ? Read(path) : [];
}
