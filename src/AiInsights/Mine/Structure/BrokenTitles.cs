using AiInsights.Model;

namespace AiInsights.Mine.Structure;

/// <summary>Titles of counted points that go on in the next line.</summary>
internal static class BrokenTitles
{
    /// <summary>Takes the next line into a title, in place. Example: <c>**1、模型变小了**</c> / <c>**但成本还没有**</c>.</summary>
    /// <param name="draft">The article.</param>
    /// <param name="index">The place of the title.</param>
    /// <param name="joined">Takes what the title has taken in, which is no block any more.</param>
    public static void Join(ArticleDraft draft, int index, HashSet<DraftBlock> joined)
    {
        var title = draft.Blocks[index];
        var next = index + 1 < draft.Blocks.Count ? draft.Blocks[index + 1] : null;
        // (2)用药提醒要少， / 才会有人看: no title ends with a comma.
        if (next is not null && title.Text[^1] is '，' or ',' && next is { Type: BlockType.Paragraph, Insight: < 0, Text: { Length: > 1 and <= 30 } rest } && rest[^1] is not ('。' or '：' or '；' or '，') && !PointNumbers.Match(next).Success)
        {
            title.Content = RichText.Plain(title.Text + next.Text);
            title.Source = title.Source with { EndLine = next.Source.EndLine };
            joined.Add(next);
            return;
        }

        if (next is null || !title.Bold || !next.Bold || PointNumbers.Match(next).Success || next.Insight >= 0 || next.Type != BlockType.Paragraph || next.Text.Length > 40 || next.Text[^1] is '。' or '：' or ':' || title.Text[^1] is '？' or '?' || InsightBodies.IsEnding(next))
            return;
        title.Content = RichText.Plain(title.Text + (title.Text[^1] == '：' ? string.Empty : " ") + next.Text);
        title.Source = title.Source with { EndLine = next.Source.EndLine };
        joined.Add(next);
    }
}
