using System.Buffers;
using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>Short bold lines between paragraphs are the headings of an article that has no others: pages of accounts set them so.</summary>
internal static partial class BoldHeadings
{
    private const int Longest = 24, LongestCounted = 36;

    private static readonly SearchValues<char> s_inSentences = SearchValues.Create("。；;，,：:|｜/@");

    /// <summary>Fewer may be words that the author stressed.</summary>
    private const int Fewest = 3;

    /// <summary>A part below the last heading has at least a paragraph of this length.</summary>
    private const int ShortestParagraph = 20;

    /// <summary>Names them, in place.</summary>
    public static void Name(List<MendBlock> blocks)
    {
        if (blocks.Exists(static b => b.Type == BlockType.Heading))
            return;
        // **01｜先决定充电几次**: a point below a title, not one more.
        var bold = Enumerable.Range(0, blocks.Count).Where(i => blocks[i].Type == BlockType.Paragraph && blocks[i].IsBold && !Point().IsMatch(blocks[i].Text)).ToList();
        var found = bold.FindAll(i => i > 0 && i + 1 < blocks.Count && IsTitle(blocks[i].Text) && blocks[i - 1].Type != BlockType.Image && Leads(blocks, i));
        // ***算账***: bold and slanted is a look of its own, whatever else is bold.
        var slanted = Enumerable.Range(1, Math.Max(0, blocks.Count - 2)).Where(i => IsSlanted(blocks[i])).ToList();
        if (slanted.Count >= Fewest && slanted.TrueForAll(i => IsTitle(blocks[i].Text) && Leads(blocks, i)) && slanted.DistinctBy(i => blocks[i].Text).Count() == slanted.Count)
        {
            slanted.ForEach(i => blocks[i] = blocks[i] with { Type = BlockType.Heading, Level = 2, Inferred = true, Marks = [.. blocks[i].Marks.Where(static m => m.Kind is not (MarkKind.Strong or MarkKind.Emphasis))] });
            return;
        }

        // Most of what is bold must be such lines, else it is stress; questions are a conversation's, and a line that comes back is a name.
        if (found.Count < Fewest || 3 * found.Count < 2 * bold.Count || 2 * found.Count(i => blocks[i].Text[^1] is '？' or '?') >= found.Count
            || found.DistinctBy(i => blocks[i].Text).Count() < found.Count)
            return;
        var above = -1;
        foreach (var i in found)
        {
            // **设置** / **模型概况**: of two that stand together the second is below the first.
            var isBelow = above == i - 1;
            above = i;
            blocks[i] = blocks[i] with { Type = BlockType.Heading, Level = isBelow ? 3 : 2, Inferred = true, Marks = [.. blocks[i].Marks.Where(static m => m.Kind is not (MarkKind.Strong or MarkKind.Emphasis))] };
        }
    }

    /// <summary>Names, in an article that has headings, the bold lines that say themselves what stands below them: <c>嘉宾介绍</c>.</summary>
    public static void NameKnown(List<MendBlock> blocks)
    {
        if (blocks.Count(static b => b is { Type: BlockType.Heading, Level: >= 2 }) < Fewest - 1)
            return;
        var level = blocks.Where(static b => b is { Type: BlockType.Heading, Level: >= 2 }).Min(static b => b.Level);
        for (var i = 1; i + 1 < blocks.Count; i++)
        {
            if (blocks[i] is { Type: BlockType.Paragraph, IsBold: true } && blocks[i + 1].Type == BlockType.Paragraph && Known().IsMatch(blocks[i].Text))
                blocks[i] = blocks[i] with { Type = BlockType.Heading, Level = level, Inferred = true, Marks = [.. blocks[i].Marks.Where(static m => m.Kind is not (MarkKind.Strong or MarkKind.Emphasis))] };
        }
    }

    private static bool IsSlanted(MendBlock block) =>
        block is { Type: BlockType.Paragraph, IsBold: true } && block.Marks.Any(m => m.Kind == MarkKind.Emphasis && m.Length >= block.Text.Length);

    // Counted lines are parts or points, and found as such; a colon makes a label.
    private static bool IsTitle(string text) =>
        (text.Length <= LongestCounted && Counted().IsMatch(text)) || text.Length is > 1 and <= Longest && !text.AsSpan().ContainsAny(s_inSentences) && text[^1] is not ('！' or '!' or '…' or '.' or '”' or '」')
        && !char.IsDigit(text[0]) && !Numeral().IsMatch(text) && text.AsSpan().IndexOfAnyInRange('\u4E00', '\u9FFF') >= 0;

    // Below it stands what it is the title of: a paragraph, or one more title and then a paragraph.
    private static bool Leads(List<MendBlock> blocks, int index)
    {
        for (var i = index + 1; i < blocks.Count && i <= index + 2; i++)
        {
            if (blocks[i] is { Type: BlockType.Paragraph, IsBold: false, Text.Length: >= ShortestParagraph })
                return true;
            if (i == index + 1 && blocks[i].IsBold && Point().IsMatch(blocks[i].Text))
                return true;
            if (!(blocks[i].Type == BlockType.Paragraph && blocks[i].IsBold && IsTitle(blocks[i].Text)) && blocks[i].Type != BlockType.Image)
                return false;
        }

        return false;
    }

    // 一、, 第二部分, （三）; 一个好人 is no count.
    [GeneratedRegex(@"^(?:[一二三四五六七八九十百]{1,3}(?:[、．.：:，,\s|｜]|$)|[一二三四五六七八九十]{1,2}(?:是|来|则|者|方面)|第|[（(【#])", RegexOptions.CultureInvariant)]
    private static partial Regex Numeral();

    [GeneratedRegex("^(?:(?:演讲|分享)?(?:嘉宾|讲师|讲者|講者)(?:介绍|简介|介紹|簡介)|写在(?:最后|后面)|寫在(?:最後|後面)|结语|結語|尾声|尾聲|后记|後記)$", RegexOptions.CultureInvariant)]
    private static partial Regex Known();

    [GeneratedRegex(@"^0?[1-9]\d?\s?(?:[、．｜|]|\.(?!\d))\s?\S", RegexOptions.CultureInvariant)]
    private static partial Regex Point();

    // 看错的第二件事：我以为市场已经饱和
    [GeneratedRegex("^(?!第)[^：:。！？，]{1,8}第[一二三四五六七八九十]{1,3}[^：:。！？，]{1,4}[：:][^。！？：:]{3,}(?<![；，])$", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();
}
