using System.Text;
using System.Text.RegularExpressions;
using AiInsights.Hanzi;

namespace AiInsights.Tests.Mend.FrameSlips.Training;

/// <summary>
/// The texts of <c>Mine/Suggest/Cases</c> as running text: talks, reports and columns about artificial intelligence that were
/// written for the tests of suggestions. Their labels are left out, and Traditional ones are made Simplified.
/// </summary>
/// <param name="Name">The file.</param>
/// <param name="Paragraphs">Its paragraphs.</param>
internal sealed partial record WrittenText(string Name, IReadOnlyList<string> Paragraphs)
{
    public static List<WrittenText> All(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(static f => Path.GetExtension(f) is ".txt" or ".case").Order(StringComparer.Ordinal)
            .Select(static f => new WrittenText(Path.GetFileName(f), [.. (Path.GetExtension(f) == ".case" ? OfCase(f) : OfSentences(f)).Where(static p => Chinese().IsMatch(p)).Select(HanziConverter.For("t2s").Convert)]))];

    /// <summary>The texts of a folder that were written as running text; those in folders within it are held out.</summary>
    public static List<WrittenText> Plain(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal)
            .Select(static f => new WrittenText(Path.GetFileName(f), [.. File.ReadLines(f).Select(static l => PlainMark().Replace(l, "").Trim()).Where(static p => Chinese().IsMatch(p)).Select(HanziConverter.For("t2s").Convert)]))];

    /// <summary>One or two sentences at a time, as long as a line of an article.</summary>
    public static IEnumerable<string> Sentences(string paragraph) =>
        TwoSentences().Matches(paragraph.Replace("**", "", StringComparison.Ordinal).Trim()).Select(static m => m.Value.Trim())
            .Where(static s => s.Length is >= 15 and <= 120 && Chinese().Count(s) >= 10);

    // Above the rows of what is found in it a case is a seed.
    private static IEnumerable<string> OfCase(string path) =>
        File.ReadAllText(path).ReplaceLineEndings("\n").Split("\n=====\n")[0].Split('\n')
            .Select(static l => l.Trim()).Where(static l => !MetadataLine().IsMatch(l));

    // A sentence a line behind its label; sentences of one paragraph follow one another without a blank line.
    private static IEnumerable<string> OfSentences(string path)
    {
        var paragraph = new StringBuilder();
        foreach (var line in File.ReadLines(path).Append(string.Empty))
        {
            if (line is ['+' or '-' or '~', ' ', ..])
            {
                paragraph.Append(line.AsSpan(2));
                continue;
            }

            if (paragraph.Length > 0)
                yield return paragraph.ToString();
            paragraph.Clear();
            if (line is ['*' or '#', ' ', ..])
                yield return line[2..];
            else if (line is ['=', ' ', ..] && line.Split(' ', 4) is [_, _, _, var title])
                yield return title;
        }
    }

    [GeneratedRegex("[\u4E00-\u9FFF]")]
    private static partial Regex Chinese();

    [GeneratedRegex("[^。！？]*[。！？]?[^。！？]*[。！？]?")]
    private static partial Regex TwoSentences();

    [GeneratedRegex(@"^\s*(#+|>|[-*]) ")]
    private static partial Regex PlainMark();

    [GeneratedRegex("^(---|[a-z]+:)")]
    private static partial Regex MetadataLine();
}
