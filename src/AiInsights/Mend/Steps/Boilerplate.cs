using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>Leaves out what belongs to the publisher: covers, account cards, calls to follow, promotion, related reading.</summary>
public static partial class Boilerplate
{
    /// <summary>Removes it, in place; every removal is listed with its reason.</summary>
    public static void Run(MendState state)
    {
        RemoveCovers(state);
        RemoveEnd(state);
        RemoveAccountCards(state);
        RemoveLines(state);
    }

    private static void RemoveCovers(MendState state)
    {
        for (var i = 0; i < Math.Min(6, state.Blocks.Count); i++)
        {
            if (state.Blocks[i].Type == BlockType.Image && CoverName().IsMatch(state.ForRules(state.Blocks[i].Text)))
                state.Remove(i--, "cover-image");
        }
    }

    // Related reading ends the article, if what follows is links and short lines; a section of the article itself goes on with paragraphs.
    private static void RemoveEnd(MendState state)
    {
        for (var i = Math.Max(1, state.Blocks.Count / 2); i < state.Blocks.Count; i++)
        {
            var text = state.Blocks[i].Text;
            if (text.Length == 0 || FirstMatch(state, text, i) is not { ToEnd: true } rule || !IsOnlyLinks(state.Blocks, i + 1))
                continue;
            while (i > 1 && state.Blocks[i - 1].Type == BlockType.Image)
                i--;
            while (state.Blocks.Count > i)
                state.Remove(i, rule.Reason);
            return;
        }
    }

    private static bool IsOnlyLinks(List<MendBlock> blocks, int from)
    {
        for (var i = from; i < blocks.Count; i++)
        {
            if (blocks[i].Type != BlockType.Image && blocks[i].Text.Length > 60 && !blocks[i].Marks.Any(static m => m.Kind == MarkKind.Link))
                return false;
        }

        return true;
    }

    // Founder Park / 来自极客公园，专注… / 303篇原创内容 / 公众号 / ，
    private static void RemoveAccountCards(MendState state)
    {
        var blocks = state.Blocks;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!ArticleCount().IsMatch(state.ForRules(blocks[i].Text)))
                continue;
            var first = i;
            while (first > 0 && i - first < 3 && blocks[first - 1].Type == BlockType.Paragraph && blocks[first - 1].Text.Length <= 40)
            {
                first--;
                if (blocks[first].IsBold)
                    break;
            }

            if (first > 0 && blocks[first - 1].Type == BlockType.Image)
                first--;
            var last = i;
            while (last + 1 < blocks.Count && CardRemnant().IsMatch(state.ForRules(blocks[last + 1].Text)))
                last++;
            for (var n = first; n <= last; n++)
                state.Remove(first, "account-card");
            i = first - 1;
        }
    }

    private static void RemoveLines(MendState state)
    {
        for (var i = 0; i < state.Blocks.Count; i++)
        {
            var block = state.Blocks[i];
            if (block.Type is BlockType.Heading or BlockType.Image || block.Text.Length > 400)
                continue;
            if (FirstMatch(state, block.Text, i) is not { ToEnd: false } rule)
                continue;
            state.Remove(i, rule.Reason);
            if (rule.Reason == "event-promotion" && RefersBack().IsMatch(state.ForRules(block.Text)))
                i = RemoveQuestionsBefore(state, i, rule.Reason);
            i--;
        }
    }

    // "快就是好吗？……如何找到平衡点？" then "如果你有以上诸多的困惑，不妨一起来听……": the questions are the bait.
    private static int RemoveQuestionsBefore(MendState state, int index, string reason)
    {
        while (index > 0 && state.Blocks[index - 1].Type == BlockType.Paragraph && Questions(state.Blocks[index - 1].Text) >= 2)
            state.Remove(--index, reason);
        return index;
    }

    private static int Questions(string text) => text.Count(static c => c is '?' or '？');

    private static BoilerplateRule? FirstMatch(MendState state, string text, int index)
    {
        text = state.ForRules(text);
        foreach (var rule in RuleTables.Boilerplate)
        {
            if (RuleTables.Holds(rule.Place, index, state.Blocks.Count) && rule.Pattern.IsMatch(text))
                return rule;
        }

        return null;
    }

    [GeneratedRegex("^(?:cover[_ ]?image|cover|封面图?|头图)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CoverName();

    [GeneratedRegex(@"^\d+\s*篇原创(?:内容|文章)$", RegexOptions.CultureInvariant)]
    private static partial Regex ArticleCount();

    [GeneratedRegex(@"^(?:公众号|视频号|服务号|订阅号|[，,。.、·\s]+|点击关注.{0,40}|关注)$", RegexOptions.CultureInvariant)]
    private static partial Regex CardRemnant();

    [GeneratedRegex("以上|上述|这些(?:问题|困惑|疑问)", RegexOptions.CultureInvariant)]
    private static partial Regex RefersBack();
}
