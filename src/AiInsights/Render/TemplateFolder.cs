using System.Collections.Concurrent;
using System.Text;
using AiInsights.Templating;

namespace AiInsights.Render;

/// <summary>The templates of a folder. Names that would lead out of it are no templates.</summary>
/// <param name="root">The folder.</param>
public sealed class TemplateFolder(string root) : ITemplateLoader
{
    private readonly string _root = Path.GetFullPath(root) + Path.DirectorySeparatorChar;

    // Every include asks; the folder is looked at once for each name.
    private readonly ConcurrentDictionary<string, string?> _paths = new(StringComparer.Ordinal);

    /// <summary>The folder as the user named it, for findings.</summary>
    public string Shown { get; } = root.Replace('\\', '/').TrimEnd('/');

    /// <inheritdoc/>
    public string? GetPath(string name, string includedFrom) => _paths.GetOrAdd(name, Find);

    private string? Find(string name)
    {
        var full = Path.GetFullPath(Path.Combine(_root, name));
        return full.StartsWith(_root, StringComparison.Ordinal) && IsPlainFile(full) ? $"{Shown}/{Path.GetRelativePath(_root, full).Replace('\\', '/')}" : null;
    }

    /// <summary>A file among the assets was taken into a page as a template.</summary>
    public bool HasLoadedAsset { get; private set; }

    /// <inheritdoc/>
    public string Load(string path)
    {
        HasLoadedAsset |= path.AsSpan(Shown.Length + 1).StartsWith("assets/", StringComparison.Ordinal);
        using var reader = new StreamReader(new MemoryStream(PlainFile.Read(Path.Combine(_root, path[(Shown.Length + 1)..]))), Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>The bytes of a file of the folder, or null.</summary>
    public byte[]? Read(string name)
    {
        var full = Path.GetFullPath(Path.Combine(_root, name));
        return full.StartsWith(_root, StringComparison.Ordinal) && IsPlainFile(full) ? PlainFile.Read(full) : null;
    }

    /// <summary>Names of all plain files below a folder of the folder, ordinal, with <c>/</c>; hidden ones and links are passed over.</summary>
    public IReadOnlyList<string> List(string folder)
    {
        var start = Path.Combine(_root, folder);
        if (!Directory.Exists(start))
            return [];
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };
        return [.. Directory.EnumerateFiles(start, "*", options)
            .Select(f => Path.GetRelativePath(start, f).Replace('\\', '/'))
            .Where(static f => !f.Split('/').Any(static part => part.StartsWith('.') || part.EndsWith('~')))
            .Order(StringComparer.Ordinal)];
    }

    private static bool IsPlainFile(string path)
    {
        var file = new FileInfo(path);
        return file.Exists && (file.Attributes & (FileAttributes.ReparsePoint | FileAttributes.Device | FileAttributes.Directory)) == FileAttributes.None;
    }
}
