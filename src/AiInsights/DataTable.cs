using System.Text;

namespace AiInsights;

/// <summary>Rules that are data: embedded text files of rows, cells between tabs, <c>#</c> comments.</summary>
internal static class DataTable
{
    /// <summary>The rows of an embedded table, in order.</summary>
    /// <param name="name">Folder and file below the project, with dots: <c>Ingest.front-matter-keys.txt</c>.</param>
    public static IEnumerable<string[]> Read(string name)
    {
        using var stream = typeof(DataTable).Assembly.GetManifestResourceStream("AiInsights." + name)
            ?? throw new InvalidOperationException($"The embedded table {name} is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t', StringSplitOptions.RemoveEmptyEntries);
        }
    }
}
