using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>
/// Leaves out what stands among the lines of a page below its article: titles of other articles, words of buttons, names. No rule knows them,
/// but their neighbours are the page's, and the article is above.
/// </summary>
internal static partial class PageTail
{
    /// <summary>So many lines of the page's own say that it is a page's foot.</summary>
    private const int FewestKnown = 3;

    /// <summary>Of this many lines at most one is known: the others may be the article's.</summary>
    private const int Share = 4;

    private const int LongestLine = 48;

    /// <summary>A foot praises the site in so many sentences, of so many characters at most.</summary>
    private const int MostSentences = 4, LongestPraise = 60;

    /// <summary>What is longer and ends as a sentence does is the article's.</summary>
    private const int ShortestSentence = 24;

    /// <summary>Removes it, in place. What an article has of its own behind its end (sources, notes, whoever wrote) stays.</summary>
    /// <param name="state">The seed.</param>
    /// <param name="from">Where the second half begins.</param>
    /// <param name="isPages">Whether a rule knows a line at a place as the page's.</param>
    public static void Remove(MendState state, int from, Func<int, bool> isPages)
    {
        var blocks = state.Blocks;
        // A line of the page's amid the article is no foot: behind the foot's first no paragraph follows.
        from = Math.Max(from, blocks.FindLastIndex(b => b.Text.Length > LongestPraise && IsSentence(state, b)) + 1);
        if (from >= blocks.Count)
            return;
        var known = Enumerable.Range(from, blocks.Count - from).Where(isPages).ToHashSet();
        if (known.Count < FewestKnown)
            return;
        var (first, last) = (known.Min(), known.Max());
        var sentences = Enumerable.Range(first, blocks.Count - first).Count(i => !known.Contains(i) && IsSentence(state, blocks[i]));
        if (sentences > MostSentences || known.Count * Share < blocks.Count - first)
            return;
        for (var i = last; i > first; i--)
        {
            if (!known.Contains(i) && IsAmong(state, blocks[i]))
                state.Remove(i, "among-page-lines");
        }
    }

    private static bool IsSentence(MendState state, MendBlock block) =>
        block.Type is BlockType.Paragraph or BlockType.Quote or BlockType.ListItem && block.Text.Length >= ShortestSentence && block.Text.AsSpan().TrimEnd("”」』）)\" ") is [.., '。' or '！' or '？' or '…'] && !block.IsLink
        && !Captions.IsNote(state.ForRules(block.Text));

    private static bool IsAmong(MendState state, MendBlock block)
    {
        var text = state.ForRules(block.Text);
        return block.Type is BlockType.Paragraph or BlockType.ListItem or BlockType.Heading && text.Length is > 0 and <= LongestLine && text[^1] is not ('。' or '；')
            && !Captions.IsNote(text) && !Captions.IsCredit(text) && !Captions.IsPictured(text) && !Own().IsMatch(text);
    }

    [GeneratedRegex(@"^\W{0,3}(?:本文|文中|参考|资料|注释|注\s?[:：]|附录|附\s?[:：]|附件|脚注|引用|来源|出处|作者|撰文|编辑|责编|责任|图|摄影|勘误|更正|更新|声明|致谢|\[\d+\]|[①-⑳]|《)|[:：]\s?\S", RegexOptions.CultureInvariant)]
    private static partial Regex Own();
}
