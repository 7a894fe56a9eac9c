using System.Text;

namespace AiInsights.Hanzi.Tests;

/// <summary>The cases that are data: tab-separated, '#' begins a comment.</summary>
internal static class CaseFile
{
    public static string Text(string name)
    {
        using var stream = typeof(CaseFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    public static IEnumerable<string[]> Rows(string name) =>
        Text(name).Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.TrimEnd('\r').Split('\t'));
}
