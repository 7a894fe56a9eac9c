namespace AiInsights.Templating;

/// <summary>Templates of a folder, named by their path in it with <c>/</c>. Nothing outside the folder can be included, through links neither.</summary>
/// <param name="folder">The folder.</param>
public sealed class FileTemplateLoader(string folder) : ITemplateLoader
{
    private readonly string _folder = Path.GetFullPath(folder);

    /// <inheritdoc/>
    public string? GetPath(string name, string includedFrom)
    {
        ArgumentNullException.ThrowIfNull(name);
        string full = Path.GetFullPath(Path.Combine(_folder, name));
        string relative = Path.GetRelativePath(_folder, full);
        bool isInside = !Path.IsPathRooted(relative) && relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return isInside && File.Exists(full) && !IsBehindLink(relative) ? relative.Replace('\\', '/') : null;
    }

    /// <inheritdoc/>
    public string Load(string path) => new FileInfo(Path.Combine(_folder, path)).Length == 0 ? string.Empty : File.ReadAllText(Path.Combine(_folder, path));

    // It may lead to any file, or to one without end; what has no length (a pipe) is never opened.
    private bool IsBehindLink(string relative)
    {
        string at = _folder;
        foreach (string part in relative.Split(Path.DirectorySeparatorChar))
        {
            at = Path.Combine(at, part);
            if ((File.GetAttributes(at) & (FileAttributes.ReparsePoint | FileAttributes.Device)) != FileAttributes.None)
                return true;
        }

        return false;
    }
}
