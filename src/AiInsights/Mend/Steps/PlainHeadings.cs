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

    /// <summary>Where a sentence is a paragraph: those around a heading, and how many of a hundred end in a mark.</summary>
    private const int ShortestSentence = 12, MostlyEnded = 85;

    /// <summary>Names of parts, and how long they are.</summary>
    private const int FewestParts = 2, LongestPart = 10, LongestYear = 30;

    private static readonly SearchValues<char> s_inSentences = SearchValues.Create("。；;，,：:|｜/@！!…\"《》（）()、=_");

    /// <summary>Names them, in place.</summary>
    public static void Name(List<MendBlock> blocks)
    {
        NameParts(blocks);
        NameYears(blocks);
        if (blocks.Count < 3 * Fewest || blocks.Exists(static b => b.Type == BlockType.Heading))
            return;
        var found = Enumerable.Range(1, blocks.Count - 2).Where(i => IsTitle(blocks[i]) && Leads(blocks, i, ShortestParagraph)).ToList();
        if (found.Count < Fewest && IsEnded(blocks))
            found = [.. Enumerable.Range(1, blocks.Count - 2).Where(i => IsTitle(blocks[i]) && blocks[i].Text[^1] is not ('？' or '?') && Leads(blocks, i, ShortestSentence))];
        if (found.Count is < Fewest or > Most || found.DistinctBy(i => blocks[i].Text).Count() < found.Count || 2 * found.Count(i => blocks[i].Text[^1] is '？' or '?') >= found.Count)
            return;
        // Other short lines: a conversation, a list, captions.
        var others = Enumerable.Range(found[0], blocks.Count - found[0]).Count(i => !found.Contains(i) && IsOther(blocks, i));
        if (2 * others > found.Count || found.Where((i, n) => PartLength(blocks, i, n + 1 < found.Count ? found[n + 1] : blocks.Count) < ShortestPart).Any())
            return;
        foreach (var i in found)
            blocks[i] = blocks[i] with { Type = BlockType.Heading, Level = 2, Inferred = true, Marks = [.. blocks[i].Marks.Where(static m => m.Kind is not (MarkKind.Strong or MarkKind.Emphasis))] };
    }

    // 技术篇, 产品篇: a word alone on its line that says which part begins. One below the other they are contents.
    private static void NameParts(List<MendBlock> blocks)
    {
        var found = Enumerable.Range(1, Math.Max(0, blocks.Count - 2)).Where(i => IsPart(blocks[i]) && !IsPart(blocks[i - 1]) && !IsPart(blocks[i + 1]) && blocks[i + 1].Type != BlockType.Heading).ToList();
        if (found.Count < FewestParts || found.DistinctBy(i => blocks[i].Text).Count() < found.Count)
            return;
        foreach (var i in found)
            blocks[i] = blocks[i] with { Type = BlockType.Heading, Level = 2, Inferred = true };
    }

    // 2026年：仓库先熟 / a text / 2027年：手比脚难: years one behind the other, each with what it brings, are parts of a text. One below the other they are a table of events.
    private static void NameYears(List<MendBlock> blocks)
    {
        var found = Enumerable.Range(0, Math.Max(0, blocks.Count - 1)).Where(i => blocks[i] is { Type: BlockType.Paragraph, IsRow: false, IsLink: false, Text.Length: <= LongestYear } b && Year().IsMatch(b.Text)).ToList();
        if (found.Count < Fewest || found.Exists(i => !HasEnd(blocks[i + 1].Text) || blocks[i + 1].Type != BlockType.Paragraph || blocks[i + 1].Text.Length < ShortestSentence)
            || found.Skip(1).Where((i, n) => string.CompareOrdinal(blocks[i].Text, 0, blocks[found[n]].Text, 0, 4) <= 0).Any())
            return;
        foreach (var i in found)
            blocks[i] = blocks[i] with { Type = BlockType.Heading, Level = 2, Inferred = true, Marks = [.. blocks[i].Marks.Where(static m => m.Kind is not (MarkKind.Strong or MarkKind.Emphasis))] };
    }

    private static bool IsPart(MendBlock block) => block is { Type: BlockType.Paragraph, IsRow: false, IsLink: false, Number: null, Text.Length: > 2 and <= LongestPart, Marks: [] } && PartName().IsMatch(block.Text);

    private static int PartLength(List<MendBlock> blocks, int first, int end) => blocks.Take(end).Skip(first + 1).Sum(static b => b.Text.Length);

    // Behind the end of one part, above a paragraph of the next.
    private static bool Leads(List<MendBlock> blocks, int index, int shortest) =>
        index > 0 && index + 1 < blocks.Count && blocks[index - 1] is { Type: BlockType.Paragraph or BlockType.ListItem or BlockType.Quote } before && before.Text.Length >= Math.Min(shortest, Longest + 1) && HasEnd(before.Text)
        && blocks[index + 1] is { Type: BlockType.Paragraph } below && below.Text.Length >= shortest && (HasEnd(below.Text) || (shortest == ShortestSentence && Introduces(below.Text)));

    // The title of a counted point, and one with a colon in it, stand as headings do.
    private static bool IsOther(List<MendBlock> blocks, int index) =>
        blocks[index] is { Type: BlockType.Paragraph, Text: { Length: > 0 and <= Longest } text } && !HasEnd(text) && !Introduces(text) && !((char.IsAsciiDigit(text[0]) || text.Contains('：', StringComparison.Ordinal)) && Leads(blocks, index, ShortestSentence));

    // Every sentence is a paragraph of its own, and has its mark: a line without one is no sentence.
    private static bool IsEnded(List<MendBlock> blocks)
    {
        var paragraphs = blocks.FindAll(static b => b is { Type: BlockType.Paragraph, IsRow: false, IsLink: false, Text.Length: > Longest });
        return 100 * paragraphs.Count(static b => HasEnd(b.Text) || Introduces(b.Text)) >= MostlyEnded * paragraphs.Count;
    }

    private static bool Introduces(string text) => text.Length > 0 && text[^1] is '：' or ':' or '；';

    private static bool HasEnd(string text) => text.Length > 0 && text[^1] is '。' or '！' or '？' or '”' or '」' or '…' or '）' or '!' or '?' or '～';

    private static bool IsTitle(MendBlock block) =>
        block is { Type: BlockType.Paragraph, IsRow: false, IsLink: false, Text: { Length: >= Shortest and <= Longest } text } && !text.AsSpan().ContainsAny(s_inSentences)
        && block.Marks.All(static m => m.Kind is not (MarkKind.Code or MarkKind.Link)) && char.IsLetter(text[0]) && !Counted().IsMatch(text) && text.Count(CharacterKind.IsHan) * 2 > text.Length && !Picture().IsMatch(text);

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}A-Za-z ]{1,8}篇$", RegexOptions.CultureInvariant)]
    private static partial Regex PartName();

    [GeneratedRegex("^20\\d\\d\\s?年\\s?[：:|｜]\\s?[^。！？；：:]{2,}(?<![，、])$", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    // Counted lines are parts or points, and found as such.
    [GeneratedRegex("^(?:第?[一二三四五六七八九十]{1,3}[、章节部是类步]|[A-Za-z]\\.|[A-Za-z]{2,10}[ .]{0,2}\\d{1,2}(?!\\d))", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    // A caption without its picture, a credit, an end mark.
    [GeneratedRegex("图$|图片|圖片|示意|截图|资料|摄$|供图|来源|编辑|作者|記者|记者|责编|翻译|编译|完$|现场|合影|^本文|^以上|^更多|关注|点击|扫码|阅读|推荐", RegexOptions.CultureInvariant)]
    private static partial Regex Picture();
}
