using System.Buffers;
using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>Short lines without an end mark between long paragraphs are the headings of a text that has lost its marks, where nearly all its short lines are such.</summary>
internal static partial class PlainHeadings
{
    private const int Longest = 20, Shortest = 4;

    /// <summary>Fewer may be captions whose pictures are lost; more are a list.</summary>
    private const int Fewest = 3, Most = 15;

    /// <summary>What stands below a heading at once, and in its part as a whole.</summary>
    private const int ShortestParagraph = 60, ShortestPart = 120;

    private static readonly SearchValues<char> s_inSentences = SearchValues.Create("。；;，,：:|｜/@！!…“”\"《》（）()、=_");

    /// <summary>Names them, in place.</summary>
    public static void Name(List<MendBlock> blocks)
    {
        if (blocks.Count < 3 * Fewest || blocks.Exists(static b => b.Type == BlockType.Heading))
            return;
        var found = Enumerable.Range(1, blocks.Count - 2).Where(i => IsTitle(blocks[i]) && EndsSentence(blocks[i - 1]) && blocks[i + 1] is { Type: BlockType.Paragraph, Text.Length: >= ShortestParagraph } && EndsSentence(blocks[i + 1])).ToList();
        if (found.Count is < Fewest or > Most || found.DistinctBy(i => blocks[i].Text).Count() < found.Count || 2 * found.Count(i => blocks[i].Text[^1] is '？' or '?') >= found.Count)
            return;
        // Other short lines: a conversation, a list, captions.
        var others = Enumerable.Range(found[0], blocks.Count - found[0]).Count(i => blocks[i] is { Type: BlockType.Paragraph, Text.Length: <= Longest }) - found.Count;
        if (2 * others > found.Count || found.Where((i, n) => PartLength(blocks, i, n + 1 < found.Count ? found[n + 1] : blocks.Count) < ShortestPart).Any())
            return;
        foreach (var i in found)
            blocks[i] = blocks[i] with { Type = BlockType.Heading, Level = 2, Inferred = true, Marks = [.. blocks[i].Marks.Where(static m => m.Kind is not (MarkKind.Strong or MarkKind.Emphasis))] };
    }

    private static int PartLength(List<MendBlock> blocks, int first, int end) => blocks.Take(end).Skip(first + 1).Sum(static b => b.Text.Length);

    private static bool EndsSentence(MendBlock block) => block is { Type: BlockType.Paragraph or BlockType.ListItem or BlockType.Quote, Text: { Length: > Longest } text } && text[^1] is '。' or '！' or '？' or '”' or '」' or '…' or '）' or '!' or '?';

    private static bool IsTitle(MendBlock block) =>
        block is { Type: BlockType.Paragraph, IsRow: false, IsLink: false, Text: { Length: >= Shortest and <= Longest } text } && !text.AsSpan().ContainsAny(s_inSentences)
        && block.Marks.All(static m => m.Kind is not (MarkKind.Code or MarkKind.Link)) && char.IsLetter(text[0]) && !Counted().IsMatch(text) && text.Count(CharacterKind.IsHan) * 2 > text.Length && !Picture().IsMatch(text);

    // Counted lines are parts or points, and found as such.
    [GeneratedRegex("^(?:第?[一二三四五六七八九十]{1,3}[、章节部是类步]|[A-Za-z]\\.)", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    // A caption without its picture, a credit, an end mark.
    [GeneratedRegex("图$|图片|圖片|示意|截图|资料|摄$|供图|来源|编辑|作者|記者|记者|责编|翻译|编译|完$|现场|合影|^本文|^以上|^更多|关注|点击|扫码|阅读|推荐", RegexOptions.CultureInvariant)]
    private static partial Regex Picture();
}
