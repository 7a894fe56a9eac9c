using System.Text;
using AiInsights.Render;

namespace AiInsights.Write;

/// <summary>
/// The list of files that a build made, in the site itself: what may be replaced and deleted by the next build. One path a
/// line, sorted; no sizes, hashes or times, so that a reviewer sees a line only when a page comes or goes.
/// </summary>
internal static class SiteManifest
{
    /// <summary>Name of the file in the site folder.</summary>
    public const string Name = ".ai-insights-files";

    private const string Heading = "# Made by ai-insights build. Files on this list are replaced and deleted by the next build, others are not.";

    /// <summary>The list as a file of the site.</summary>
    /// <param name="paths">Sorted, ordinal.</param>
    public static SiteFile Of(IEnumerable<string> paths)
    {
        var text = new StringBuilder(Heading).Append('\n');
        foreach (var path in paths)
            text.Append(path).Append('\n');
        return new SiteFile(Name, Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>The paths that the last build made in the order of the list, the list itself last; null when the folder has none.</summary>
    public static List<string>? Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path) || new FileInfo(path).LinkTarget is not null)
            return null;
        var lines = File.ReadAllLines(path);
        if (lines.Length == 0 || lines[0] != Heading)
            return null;
        return [.. lines.Skip(1).Where(static l => l.Length > 0), Name];
    }
}
