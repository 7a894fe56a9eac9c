using System.Text;

namespace AiInsights;

/// <summary>Rules that are data: embedded text files of rows, cells between tabs, <c>#</c> comments. What a row <c>macro {name} text</c> names stands for its text in the rows below it.</summary>
internal static class DataTable
{
    /// <summary>The rows of an embedded table, in order.</summary>
    /// <param name="name">Folder and file below the project, with dots: <c>Ingest.front-matter-keys.txt</c>.</param>
    public static IEnumerable<string[]> Read(string name)
    {
        using var stream = typeof(DataTable).Assembly.GetManifestResourceStream("AiInsights." + name)
            ?? throw new InvalidOperationException($"The embedded table {name} is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        List<(string Name, string Text)>? macros = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            foreach (var (macro, text) in macros ?? [])
                line = line.Replace(macro, text, StringComparison.Ordinal);
            var row = line.Split('\t', StringSplitOptions.RemoveEmptyEntries);
            if (row[0] == "macro")
                (macros ??= []).Add((row[1], row[2]));
            else
                yield return row;
        }
    }
}
