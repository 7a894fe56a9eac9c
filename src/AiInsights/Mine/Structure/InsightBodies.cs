using AiInsights.Model;

namespace AiInsights.Mine.Structure;

/// <summary>Which blocks belong to a point.</summary>
internal static class InsightBodies
{
    /// <summary>Gives the blocks behind a title to its insight: up to the next heading of the same or a higher rank, the next point, or a credit at the end.</summary>
    public static void Claim(ArticleDraft draft, int title)
    {
        var head = draft.Blocks[title];
        for (var i = title + 1; i < draft.Blocks.Count; i++)
        {
            var block = draft.Blocks[i];
            if (block.Insight >= 0 || (block.Type == BlockType.Heading && block.Level <= head.Level) || IsClosing(draft, i))
                return;
            block.Insight = head.Insight;
        }
    }

    // Credits and notices after the last paragraph speak of the whole article.
    private static bool IsClosing(ArticleDraft draft, int index)
    {
        for (var i = index; i < draft.Blocks.Count; i++)
        {
            if (draft.Blocks[i].Type is not (BlockType.Caption or BlockType.Note or BlockType.Image))
                return false;
        }

        return draft.Blocks[index].Type != BlockType.Image || index + 1 < draft.Blocks.Count;
    }
}
