namespace AiInsights.Templating;

/// <summary>Templates of a folder, named by their path in it with <c>/</c>. Nothing outside the folder can be included.</summary>
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
        return isInside && File.Exists(full) ? relative.Replace('\\', '/') : null;
    }

    /// <inheritdoc/>
    public string Load(string path) => File.ReadAllText(Path.Combine(_folder, path));
}
