using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mine.Structure;

/// <summary>
/// Parts counted paragraphs whose title is their beginning: <c>**1、先写验收。**需求可以含糊……</c>, <c>（1）**先写验收** 需求……</c>.
/// Without bold the first sentence is the title only where the article's own title promises as many points.
/// </summary>
internal static partial class LedStatements
{
    /// <summary>Fewer, and nobody has promised them, are an enumeration in passing.</summary>
    private const int Fewest = 5, FewestPromised = 3;

    private const int LongestLead = 60, ShortestLead = 2, ShortestBody = 4;

    /// <summary>A shorter bold word with a colon behind it is the label of a list's line.</summary>
    private const int LongestLabel = 6;

    /// <summary>Changes them, in place.</summary>
    public static void Part(ArticleDraft draft)
    {
        var blocks = draft.Blocks;
        foreach (var rank in Enumerable.Range(0, blocks.Count).Where(i => IsCounted(blocks[i])).GroupBy(i => PointNumbers.Rank(blocks[i])).OrderBy(static g => g.Key))
        {
            var counted = rank.ToList();
            // 1. in a list below **01｜先写验收。**…… is none of these.
            if (!CountOn(counted))
                counted.RemoveAll(i => LeadEnd(blocks[i], PointNumbers.TitleStart(blocks[i]), isPromised: false) == 0);
            if (counted.Count < FewestPromised || !CountOn(counted))
                continue;
            var isPromised = TitleCount.Is(draft.Title, counted.Count);
            var leads = counted.ConvertAll(i => (Place: i, End: LeadEnd(blocks[i], PointNumbers.TitleStart(blocks[i]), isPromised))).FindAll(static l => l.End > 0);
            if (2 * leads.Count < counted.Count || leads.Count < (isPromised ? FewestPromised : Fewest) || !(isPromised || IsMost(blocks, counted)))
                continue;
            foreach (var (place, end) in Enumerable.Reverse(leads))
                Part(blocks, place, end);
            return;
        }

        bool CountOn(List<int> places) => SeriesOrder.CountsOn(blocks, places, i => NumberOf(blocks[i]));
    }

    private static bool IsCounted(DraftBlock block) =>
        block is { Type: BlockType.Paragraph, Insight: < 0 } or { Type: BlockType.ListItem, Level: <= 1, Insight: < 0 } && NumberOf(block) > 0;

    // **01｜先写验收。**需求可以含糊: what is set in bold may be counted in any form.
    private static int NumberOf(DraftBlock block) =>
        PointNumbers.Of(block) is > 0 and var number ? number
        : block.Content.Marks is [{ Kind: MarkKind.Strong, Start: 0, Length: > 2 }, ..] && PointNumbers.LineNumber(block.Text, isSet: true) is { } formed ? ChineseNumbers.Parse(formed) : 0;

    /// <summary>Whether they are what the article consists of, and not a list in one of its parts.</summary>
    public static bool IsMost(List<DraftBlock> blocks, List<int> places)
    {
        var within = blocks.Skip(places[0]).Take(places[^1] - places[0] + 1).Sum(static b => b.Text.Length);
        // Where the last one's body ends nobody knows yet: among many it is as long as the others.
        if (places.Count >= Fewest)
            within = within / (places.Count - 1) * places.Count;
        return 2 * within >= blocks.Sum(static b => b.Text.Length);
    }

    /// <summary>Where a title ends that begins at a place, its stop included; 0 where a paragraph does not begin with one.</summary>
    /// <param name="block">The paragraph.</param>
    /// <param name="start">Where the title begins, behind the number.</param>
    /// <param name="isPromised">That these are points is known: a short label or a plain first sentence will do.</param>
    public static int LeadEnd(DraftBlock block, int start, bool isPromised)
    {
        var text = block.Text;
        var end = 0;
        foreach (var mark in block.Content.Marks)
        {
            if (mark.Kind == MarkKind.Strong && mark.Start <= start && mark.Start + mark.Length > start)
                end = mark.Start + mark.Length;
        }

        if (end == 0 && isPromised && Lead().Match(text, start) is { Success: true } lead)
            end = start + lead.Length;
        if (end == 0)
            return 0;
        var isLabelled = text[end - 1] is '：' or ':';
        if (!isLabelled && end < text.Length && text[end] is '：' or ':')
            (isLabelled, end) = (true, end + 1);
        // **数据**：… names what its line is about; **他** 认为 emphasises.
        var isTitle = isLabelled ? isPromised || end - start - 1 > LongestLabel : end < text.Length && (text[end - 1] is '。' or '！' or '？' or '!' or '?' or ' ' or '\n' || text[end] is ' ' or '\n');
        return isTitle && end - start is >= ShortestLead and <= LongestLead && text.Length - end >= ShortestBody ? end : 0;
    }

    /// <summary>Makes two blocks of one; the stop of the title goes.</summary>
    public static void Part(List<DraftBlock> blocks, int place, int end)
    {
        var block = blocks[place];
        var body = block.Content.Slice(end, block.Text.Length - end);
        blocks.Insert(place + 1, new DraftBlock { Type = BlockType.Paragraph, Content = body, Source = block.Source, FilledFrom = block.FilledFrom, Bold = false, Index = block.Index });
        var title = end;
        while (title > 0 && (block.Text[title - 1] is '。' or '：' or ':' || char.IsWhiteSpace(block.Text[title - 1])))
            title--;
        block.Content = block.Content.Slice(0, title);
        block.Bold = true;
    }

    // The first sentence, or what stands before a colon that does not cite.
    [GeneratedRegex(@"\G(?:[^。！？：:；\n]{4,40}[。！？](?![”」』’）])|[^。！？：:；\n]{2,30}[：:](?![“「『]|//))", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();
}
