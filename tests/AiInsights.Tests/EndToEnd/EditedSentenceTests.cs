using System.Text;
using System.Text.RegularExpressions;
using AiInsights.Render;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.EndToEnd;

/// <summary>A pull request that edits one sentence is a small one: round figures in lists, one block a line, no hashes, no clock.</summary>
public sealed partial class EditedSentenceTests
{
    private const int MostFiles = 12;
    private const int MostLines = 60;

    [Theory]
    [InlineData("000_ccd8d94743141459.txt")]
    [InlineData("001_f6dadb2b787d1cd4.txt")]
    [InlineData("002_066453869a5c638a.txt")]
    [InlineData("003_7b724f9edafa99c6.txt")]
    public void Changes_few_files_and_few_lines(string seed)
    {
        using var temp = new TempFolder();
        foreach (var path in Directory.EnumerateFiles(Repository.Path("seeds"), "*", SearchOption.AllDirectories))
        {
            var copy = temp["seeds/" + Path.GetRelativePath(Repository.Path("seeds"), path)];
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }
        var text = File.ReadAllText(temp["seeds/" + seed]);
        var quoted = string.Concat(Directory.EnumerateFiles(Repository.Path("seeds/_curation"), "*.yml").Select(File.ReadAllText));
        // The middle one of the sentences that no curator quotes: an edited quote is an error, and rightly changes more.
        var free = Sentence().Matches(text).Where(s => !quoted.Contains(s.Groups["quote"].Value, StringComparison.Ordinal)).ToList();
        var at = free[free.Count / 2].Groups["word"].Index + 1;
        File.WriteAllText(temp["seeds/" + seed], text[..at] + "很多" + text[at..]);

        var bag = new DiagnosticBag();
        var edited = SiteBuilder.Compose(new BuildOptions { Seeds = temp["seeds"], Templates = Repository.Path("templates"), Out = temp["site"] }, bag);
        var before = RealDigest.Site.Files.ToDictionary(static f => f.Path, Lines, StringComparer.Ordinal);
        var after = edited.Files.ToDictionary(static f => f.Path, Lines, StringComparer.Ordinal);

        Assert.Equal(0, bag.Errors);
        var changed = before.Keys.Union(after.Keys).Select(path => Changed(before.GetValueOrDefault(path, []), after.GetValueOrDefault(path, []))).Where(static n => n > 0).ToList();
        Assert.InRange(changed.Count, 3, MostFiles);
        Assert.InRange(changed.Sum(), 3, MostLines);
    }

    private static string[] Lines(SiteFile file) => Encoding.UTF8.GetString(file.Content.Span).Split('\n');

    /// <summary>Lines that went and lines that came.</summary>
    private static int Changed(string[] before, string[] after)
    {
        var counts = before.CountBy(static l => l).ToDictionary(StringComparer.Ordinal);
        foreach (var line in after)
            counts[line] = counts.GetValueOrDefault(line) - 1;
        return counts.Values.Sum(Math.Abs);
    }

    [GeneratedRegex(@"(?<quote>\p{IsCJKUnifiedIdeographs}{6}(?<word>[的是有在])\p{IsCJKUnifiedIdeographs}{5})(?=[^\n*]*[。,，])", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();
}
