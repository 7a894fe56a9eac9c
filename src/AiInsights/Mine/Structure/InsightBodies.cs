using AiInsights.Model;

namespace AiInsights.Mine.Structure;

/// <summary>Which blocks belong to a point.</summary>
internal static class InsightBodies
{
    private const int LongestEnding = 40;

    private static readonly string[] s_endings = ["结语", "結語", "尾声", "尾聲", "总结", "總結", "小结", "小結", "后记", "後記", "写在最后", "寫在最後", "写在后面", "写在文末", "结束语", "最后的话", "余论"];

    /// <summary>Gives the blocks behind a title to its insight: up to the next heading of the same or a higher rank, the next point, or a credit at the end.</summary>
    /// <param name="draft">The article.</param>
    /// <param name="title">The place of the point's title.</param>
    /// <param name="level">The rank that the source gave the title, where it is a heading there; headings below it are the point's.</param>
    public static void Claim(ArticleDraft draft, int title, int? level = null)
    {
        var head = draft.Blocks[title];
        for (var i = title + 1; i < draft.Blocks.Count; i++)
        {
            var block = draft.Blocks[i];
            if (block.Insight >= 0 || (block.Type == BlockType.Heading && block.Level <= (level ?? head.Level)) || IsClosing(draft, i) || InsightEnd.IsSources(block))
                return;
            if (IsEnding(block))
            {
                // **结语**, set as the points' titles are.
                // The word alone on its line is enough, for plain text sets nothing in bold.
                if ((block.Bold && head.Bold || Array.IndexOf(s_endings, block.Text) >= 0) && i + 1 < draft.Blocks.Count)
                    (block.Type, block.Level, block.Content) = (BlockType.Heading, 2, block.Content.Without(MarkKind.Strong));
                return;
            }

            if (block.Type == BlockType.Heading)
                block.Level = Math.Max(block.Level, head.Level + 1);
            block.Insight = head.Insight;
        }
    }

    // 结语：一件制度的事: the line names the end of the article, not a part of its last point.
    internal static bool IsEnding(DraftBlock block) =>
        block.Type == BlockType.Paragraph && block.Text.Length is > 0 and <= LongestEnding && block.Text[^1] is not ('。' or '；') && Array.Exists(s_endings, e => block.Text.StartsWith(e, StringComparison.Ordinal) && (block.Text.Length == e.Length || block.Text[e.Length] is '：' or ':' or '，' or '—' or ' '));

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
