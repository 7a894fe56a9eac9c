using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace AiInsights.Tests.Support;

/// <summary>
/// Compares a text with the one that was accepted: <c>X.verified.txt</c> beside the test, committed. What differs is written to
/// <c>X.received.txt</c> and shown as a diff. <c>AI_INSIGHTS_ACCEPT=1</c> makes the received text the accepted one.
/// </summary>
internal static class Snapshot
{
    private const int MostLines = 80;

    /// <summary>Compares with the file of that name beside the calling test.</summary>
    public static void Match(string actual, string name, [CallerFilePath] string test = "")
    {
        // The path of the source is mapped (/_/tests/…), so that builds are the same everywhere.
        var folder = Path.GetDirectoryName(test)!;
        var relative = folder[(folder.IndexOf("tests", StringComparison.Ordinal))..];
        Compare(actual, Repository.Path(Path.Combine(relative, name + ".verified.txt")), Repository.Path(Path.Combine(relative, name + ".received.txt")));
    }

    /// <summary>Compares with a document of the repository that follows from the code.</summary>
    public static void MatchDocument(string actual, string path) =>
        Compare(actual, Repository.Path(path), Repository.Path(Path.ChangeExtension(path, ".received" + Path.GetExtension(path))));

    private static void Compare(string actual, string verified, string received)
    {
        var expected = File.Exists(verified) ? File.ReadAllText(verified) : string.Empty;
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }
        if (Environment.GetEnvironmentVariable("AI_INSIGHTS_ACCEPT") == "1")
        {
            File.WriteAllText(verified, actual);
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, actual);
        Assert.Fail($"{Path.GetRelativePath(Repository.Root, verified)} is not what came out. If it should be: AI_INSIGHTS_ACCEPT=1\n{Difference(expected, actual)}");
    }

    private static string Difference(string expected, string actual)
    {
        var lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(expected, actual).Lines;
        var text = new StringBuilder();
        var shown = 0;
        for (var i = 0; i < lines.Count && shown < MostLines; i++)
        {
            var changed = lines[i].Type != ChangeType.Unchanged;
            var near = lines.Skip(Math.Max(0, i - 1)).Take(3).Any(static l => l.Type != ChangeType.Unchanged);
            if (!changed && !near)
                continue;
            text.Append(lines[i].Type switch { ChangeType.Inserted => "+ ", ChangeType.Deleted => "- ", _ => "  " }).Append(lines[i].Text).Append('\n');
            shown++;
        }
        return text.Append(shown == MostLines ? "…\n" : string.Empty).ToString();
    }
}
