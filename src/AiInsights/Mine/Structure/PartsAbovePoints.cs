using AiInsights.Model;

namespace AiInsights.Mine.Structure;

/// <summary>Plain text sets nothing apart: where points count anew, a short line right above each first one is the title of its part.</summary>
internal static class PartsAbovePoints
{
    private const int FewestParts = 2, LongestTitle = 80;

    /// <summary>Makes headings of them, in place.</summary>
    public static void Name(ArticleDraft draft)
    {
        var blocks = draft.Blocks;
        foreach (var rank in Enumerable.Range(0, blocks.Count).Where(i => IsTitle(blocks[i])).GroupBy(i => PointNumbers.Rank(blocks[i])))
        {
            var places = rank.ToList();
            var firsts = Enumerable.Range(0, places.Count - 1).Where(n => NumberAt(n) == 1 && NumberAt(n + 1) == 2).Select(n => places[n]).ToList();
            var titles = firsts.FindAll(i => IsAlone(blocks, i - 1));
            // The first points may stand before all parts.
            if (titles.Count < FewestParts || firsts.Skip(1).Any(i => !titles.Contains(i)) || firsts.Exists(i => PointNumbers.Of(blocks[i + 1]) > 0))
                continue;
            foreach (var title in titles.ConvertAll(i => blocks[i - 1]))
                (title.Type, title.Level, title.Content) = (BlockType.Heading, 2, title.Content.Without(MarkKind.Strong));

            int NumberAt(int n) => PointNumbers.Of(blocks[places[n]]);
        }
    }

    private static bool IsTitle(DraftBlock block) =>
        block is { Type: BlockType.Paragraph, Insight: < 0, Text: { Length: <= LongestTitle } text } && text[^1] is not ('。' or '；' or '，' or '：') && PointNumbers.Match(block).Success;

    // Not a list of short lines, nor a line that is counted itself.
    private static bool IsAlone(List<DraftBlock> blocks, int place) =>
        place >= 0 && blocks[place].Type == BlockType.Paragraph && SeriesOrder.IsPartTitle(blocks, place) && PointNumbers.Of(blocks[place]) == 0 && !(SeriesOrder.IsPartTitle(blocks, place - 1) && blocks[place - 1].Type == BlockType.Paragraph);
}
