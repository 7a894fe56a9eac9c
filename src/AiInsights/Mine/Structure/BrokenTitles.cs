using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mine.Structure;

/// <summary>Titles of counted points that go on in the next line.</summary>
internal static partial class BrokenTitles
{
    private const int LongestRest = 30;

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

        if (next is not null && GoesOn(draft, index))
        {
            title.Content = RichText.Plain(title.Text + " " + next.Text);
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

    // 2、先修路还是先造车 / 取决于谁来付过路费, in plain text: a line that only goes on, and ends as titles do, above a body that has its ends.
    private static bool GoesOn(ArticleDraft draft, int index)
    {
        if (index + 2 >= draft.Blocks.Count || draft.Blocks[index] is not { Bold: false, Insight: >= 0 } title || IsEnded(title.Text))
            return false;
        var (next, body) = (draft.Blocks[index + 1], draft.Blocks[index + 2]);
        return next is { Type: BlockType.Paragraph, Bold: false, Insight: < 0, Text.Length: > 3 and <= LongestRest } && !IsEnded(next.Text) && OnlyGoesOn().IsMatch(next.Text)
            && body is { Type: BlockType.Paragraph, Insight: < 0, Text: [.., '。' or '！' or '？'] } && !PointNumbers.Match(next).Success && !PointNumbers.Match(body).Success;
    }

    private static bool IsEnded(string text) => text[^1] is '。' or '！' or '？' or '：' or '；' or '，' or '…' or '」' or '”' or '）';

    // No sentence begins so that does not go on with another one.
    [GeneratedRegex("^(?:但(?!丁)|却|卻|取决于|取決于|取決於|而(?:不是|非|是)|才(?:能|会|會|是)|就(?:能|会|會|是)|也(?:能|会|會|是|要)|只(?:能|会|會|有)(?!当|當)|仍(?:然)?|则|則)", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyGoesOn();
}
