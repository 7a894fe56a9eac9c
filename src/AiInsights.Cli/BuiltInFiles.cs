using System.Reflection;
using System.Text;

namespace AiInsights.Cli;

/// <summary>Files that the program carries: templates, schemas and what a new digest begins with.</summary>
internal static class BuiltInFiles
{
    private static readonly Assembly Own = typeof(BuiltInFiles).Assembly;

    /// <summary>Paths of all of them, ordinal, with <c>/</c>.</summary>
    public static IReadOnlyList<string> Paths { get; } = [.. Own.GetManifestResourceNames().Select(static n => n.Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>Names of the curation files that have a schema.</summary>
    public static IReadOnlyList<string> Schemas { get; } =
        [.. Paths.Where(static p => p.EndsWith(".schema.json", StringComparison.Ordinal)).Select(static p => Path.GetFileName(p)[..^".schema.json".Length])];

    /// <summary>The bytes of one.</summary>
    public static byte[] Bytes(string path)
    {
        var name = Own.GetManifestResourceNames().Single(n => n.Replace('\\', '/') == path);
        using var stream = Own.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>One as text.</summary>
    public static string Text(string path) => Encoding.UTF8.GetString(Bytes(path));
}
