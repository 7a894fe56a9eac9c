using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mine.Structure;

/// <summary>The parts of a conversation that say themselves what they are, whoever speaks first in them: counted ones, and <c>Q&amp;A：听众提问</c>.</summary>
internal static partial class TalkParts
{
    private const int Longest = 40;

    private const int Fewest = 2;

    /// <summary>Makes headings of them, in place.</summary>
    public static void Name(ArticleDraft draft, TurnLabels labels)
    {
        var blocks = draft.Blocks;
        var found = Enumerable.Range(0, Math.Max(0, blocks.Count - 1)).Where(i => IsLine(blocks, labels, i)).ToList();
        var counted = found.FindAll(i => Counted().IsMatch(blocks[i].Text));
        if (counted.Count < Fewest || counted.Where((place, n) => ChineseNumbers.Parse(Counted().Match(blocks[place].Text).Groups["n"].ValueSpan) != n + 1).Any())
            counted = [];
        // **1. 一只手有多难**, in a speech whose audience asks at its end.
        var spoken = Enumerable.Range(0, Math.Max(0, blocks.FindIndex(b => labels.Of(b) is not null))).Where(i => blocks[i] is { Type: BlockType.Paragraph, Bold: true, Text: { Length: > 1 and <= Longest } text } && text[^1] is not ('。' or '；' or '：') && Counted().IsMatch(text) && blocks[i + 1] is { Type: BlockType.Paragraph or BlockType.Image, Bold: false }).ToList();
        if (spoken.Count > Fewest && counted.Count == 0 && !spoken.Where((place, n) => ChineseNumbers.Parse(Counted().Match(blocks[place].Text).Groups["n"].ValueSpan) != n + 1).Any())
            counted = spoken;
        var level = blocks.Where(b => b is { Type: BlockType.Heading, Level: > 1 } && labels.Of(b) is null).Select(static b => b.Level).DefaultIfEmpty(2).Min();
        foreach (var i in counted.Concat(found.FindAll(i => Named().IsMatch(blocks[i].Text))).Where(i => blocks[i].Type == BlockType.Paragraph))
            (blocks[i].Type, blocks[i].Level, blocks[i].Content) = (BlockType.Heading, level, blocks[i].Content.Without(MarkKind.Strong));
    }

    // Between what two people say: right above a name.
    private static bool IsLine(List<DraftBlock> blocks, TurnLabels labels, int i) =>
        blocks[i] is { Type: BlockType.Paragraph or BlockType.Heading, QuotedSpeaker: null, Text: { Length: > 1 and <= Longest } text } && text[^1] is not ('。' or '；' or '，' or '：' or ':' or ';')
        && labels.Of(blocks[i]) is null && labels.Of(blocks[i + 1]) is not null;

    [GeneratedRegex(@"^(?:(?<n>[一二三四五六七八九十]{1,3})、|第(?<n>[一二三四五六七八九十]{1,3})(?:部分|章|节|幕|回合|轮)|(?:Part|PART|part)\s?(?<n>\d{1,2})|0?(?<n>\d{1,2})\s?(?:[、．|｜]|\.(?!\d)))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Counted();

    [GeneratedRegex(@"^(?:Q\s?&\s?A|快问快答|自由讨论|圆桌讨论|尾声|彩蛋|结语|写在最后|(?:观众|听众|现场|读者|嘉宾|网友)?(?:提问|问答|互动)(?:环节|时间)?)(?:\s?[：:|｜].{1,20})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
