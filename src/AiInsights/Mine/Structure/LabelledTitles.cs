using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mine.Structure;

/// <summary>The bold titles of an article without other headings, where they say first what each part is about: <c>录音笔：小市场里的大公司</c>.</summary>
internal static partial class LabelledTitles
{
    private const int Longest = 32;

    /// <summary>Fewer may be words that the author stressed.</summary>
    private const int Fewest = 3;

    /// <summary>Below a title stands at least a paragraph of this length.</summary>
    private const int ShortestParagraph = 20;

    /// <summary>Makes headings of them, in place.</summary>
    public static void Name(ArticleDraft draft)
    {
        var blocks = draft.Blocks;
        if (blocks.Exists(static b => b is { Type: BlockType.Heading, Level: > 1 }))
            return;
        var bold = Enumerable.Range(0, blocks.Count).Where(i => blocks[i] is { Type: BlockType.Paragraph, Bold: true }).ToList();
        var found = bold.FindAll(i => i > 0 && blocks[i].Text.Length <= Longest && (Labelled().IsMatch(blocks[i].Text) || InsightBodies.IsEnding(blocks[i])) && Leads(blocks, i));
        var labels = found.Select(i => Labelled().Match(blocks[i].Text)).Where(static m => m.Success).Select(static m => m.Groups["label"].Value).ToList();
        // A label that comes back, or that is somebody's name, says who speaks.
        if (labels.Count < Fewest || 3 * found.Count < 2 * bold.Count || labels.Distinct(StringComparer.Ordinal).Count() < labels.Count || labels.Exists(static l => l.Length <= 3 && Surnames.Begin(l)))
            return;
        foreach (var i in found)
            (blocks[i].Type, blocks[i].Level, blocks[i].Content) = (BlockType.Heading, 2, blocks[i].Content.Without(MarkKind.Strong));
    }

    private static bool Leads(List<DraftBlock> blocks, int index)
    {
        var next = index + 1;
        while (next < blocks.Count && blocks[next].Type is BlockType.Image or BlockType.Caption)
            next++;
        return next < blocks.Count && blocks[next] is { Type: BlockType.Paragraph, Bold: false, Text.Length: >= ShortestParagraph };
    }

    // Counted lines are parts or points, and found as such.
    [GeneratedRegex("^(?![一二三四五六七八九十第0-9（(【#])(?<label>[^：:。！？，；、]{2,10})：[^：:。！？；]{4,}(?<![，、”」])$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Labelled();
}
