using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>Leaves out lines that belong to the publisher: calls to follow, promotion, counts, related reading.</summary>
public static partial class Boilerplate
{
    private const int HeadBlocks = 15;
    private const int LongestLine = 200;

    /// <summary>Blocks from the top among which a heading may be a call to follow.</summary>
    private const int CallBlocks = 3;

    private const int LongestListed = 60;
    private const int ShortestSentence = 30;

    /// <summary>An offer to readers has no more points; a longer list is the article's.</summary>
    private const int MostOffered = 6;

    /// <summary>Questions that an account asks below its label.</summary>
    private const int MostAsked = 2;

    /// <summary>What an account says of itself behind the article.</summary>
    private static readonly string[] s_accounts = ["contact-for-reprint", "follow-us", "share-or-like", "end-mark", "event-promotion", "copyright-line", "closing-image"];

    private static readonly RuleSet s_counts = RuleTables.Boilerplate.Those(static r => r.Reason is "counter" or "comment-count");
    private static readonly RuleSet s_pageHead = RuleTables.Boilerplate.Those(static r => r is { Place: RulePlace.Head, Reason: "app-chrome" or "page-navigation" or "counter" } || (r is { Place: not RulePlace.Tail, Reason: "share-or-like" or "follow-us" or "counter" }));
    private static readonly RuleSet s_furniture = RuleTables.Boilerplate.Those(static r => r is { Place: RulePlace.Any, ToEnd: false, Reason: "page-furniture" or "app-chrome" });
    private static readonly RuleSet s_clipper = RuleTables.Boilerplate.Those(static r => r is { Place: RulePlace.Head, Reason: "clipper-frame" });
    private static readonly RuleSet s_menus = RuleTables.Boilerplate.Those(static r => r is { Place: RulePlace.Head, Reason: "page-navigation" });

    /// <summary>Removes it, in place; every removal is listed with its reason.</summary>
    public static void Run(MendState state)
    {
        Furniture.Remove(state);
        ThreadCounts.Remove(state);
        SiteLinks.Remove(state);
        Offers.Remove(state);
        NoteLinks.Remove(state);
        RemoveEnd(state);
        RemoveRelatedLinks(state);
        RemoveRelatedTitles(state);
        BehindTheEnd.RemoveFollowers(state);
        BehindTheEnd.RemoveFrame(state);
        PageTail.Remove(state, Math.Max(1, Half(state.Blocks)), i => state.Blocks[i].Text.Length is > 0 and <= LongestLine && FirstMatch(state, state.Blocks[i].Text, i) is { Reason: not "end-mark" });
        RemoveLines(state);
        RemoveTallies(state);
        BehindTheEnd.RemoveCards(state);
        RemoveClosingImages(state);
        ClosingAsk.RemoveHeading(state);
    }

    /// <summary>Whether a line is a count of readers, comments and the like.</summary>
    internal static bool IsCount(string line) => BareNumber().IsMatch(line) || RuleTables.Boilerplate.First(line, s_counts) is not null;

    /// <summary>Whether a line near the top is the page's: where one is in the site, what else the site has, whom to follow.</summary>
    internal static bool IsPageHead(MendState state, string line) => RuleTables.Boilerplate.First(state.ForRules(line), s_pageHead) is not null;

    /// <summary>Whether a line says when and how the text was kept.</summary>
    internal static bool IsClipper(MendState state, string line) => RuleTables.Boilerplate.First(state.ForRules(line), s_clipper) is not null;

    /// <summary>Whether a line is a name of a picture, a button or a code of the page, wherever it stands.</summary>
    internal static bool IsPageFurniture(MendState state, string line) => RuleTables.Boilerplate.First(state.ForRules(line), s_furniture) is not null;

    /// <summary>Whether a line is a menu: where one is in the site and where else one can go.</summary>
    internal static bool IsMenu(MendState state, string line) => RuleTables.Boilerplate.First(state.ForRules(line), s_menus) is not null;

    // Related reading ends the article, if what follows is links and short lines; a section of the article itself goes on with paragraphs.
    private static void RemoveEnd(MendState state)
    {
        for (var i = Math.Max(1, Half(state.Blocks)); i < state.Blocks.Count; i++)
        {
            var text = state.Blocks[i].Text;
            if (text.Length is 0 or > LongestListed || FirstMatch(state, text, i) is not { ToEnd: true } rule || !IsOnlyLinks(state, i + 1) || (rule.Reason == "related-reading" && (IsProse(state, i + 1) || SourceLinks.ListsSources(state, i + 1))))
                continue;
            // A picture that a sentence announces with a colon is the article's.
            while (i > 1 && (BareNumber().IsMatch(state.Blocks[i - 1].Text) || (rule.Reason == "related-reading" && state.Blocks[i - 1].Type == BlockType.Image && state.Blocks[i - 2].Text is not [.., '：' or ':'])))
                i--;
            while (state.Blocks.Count > i)
            {
                // A notice of the publisher's stands behind all that, and is kept, and where the article's facts come from.
                if (Captions.IsNote(state.ForRules(state.Blocks[i].Text)) || Captions.IsCredit(state.ForRules(state.Blocks[i].Text)))
                    i++;
                else
                    state.Remove(i, rule.Reason);
            }

            return;
        }
    }

    // Of the blocks or of the text: behind a short article the page's buttons are the longer list.
    private static int Half(List<MendBlock> blocks)
    {
        var (all, before, half) = (blocks.Sum(static b => b.Text.Length), 0, 0);
        while (half < blocks.Count / 2 && 2 * before < all)
            before += blocks[half++].Text.Length;
        return half;
    }

    // 相关阅读： and links, amid the article: the label goes with the links below it.
    private static void RemoveRelatedLinks(MendState state)
    {
        for (var i = 1; i < state.Blocks.Count; i++)
        {
            if (RelatedLine.Is(state, i))
            {
                state.Remove(i--, "related-reading");
                continue;
            }

            if (i + 1 == state.Blocks.Count || state.Blocks[i].Text.Length is 0 or > LongestListed || !state.Blocks[i + 1].IsLink || FirstMatch(state, state.Blocks[i].Text, i) is not { Reason: "related-reading" } rule || SourceLinks.ListsSources(state, i + 1))
                continue;
            while (i < state.Blocks.Count && (state.Blocks[i].IsLink || FirstMatch(state, state.Blocks[i].Text, i) is { Reason: "related-reading" }))
                state.Remove(i, rule.Reason);
        }
    }

    // Read More： / 别的题目 / 又一个题目 / 小标题 / a paragraph, where links have become plain lines: the last of them may be the heading of what follows, and stays.
    private static void RemoveRelatedTitles(MendState state)
    {
        for (var i = 1; i + 3 < state.Blocks.Count; i++)
        {
            if (state.Blocks[i] is not { Type: BlockType.Paragraph, Text.Length: > 0 and <= LongestListed, Text: [.., ':' or '：'] } label || FirstMatch(state, label.Text, i) is not { ToEnd: true, Reason: "related-reading" } rule)
                continue;
            var end = i + 1;
            while (end < state.Blocks.Count && state.Blocks[end] is { Type: BlockType.Paragraph, Text.Length: > 0 and <= LongestListed } b && b.Text[^1] != '。')
                end++;
            if (end - i < 3 || end >= state.Blocks.Count || state.Blocks[end] is not { Type: BlockType.Paragraph, Text.Length: > LongestListed })
                continue;
            for (var n = i; n < end - 1; n++)
                state.Remove(i, rule.Reason);
        }
    }

    private static bool IsOnlyLinks(MendState state, int from)
    {
        for (var i = from; i < state.Blocks.Count; i++)
        {
            var block = state.Blocks[i];
            if (block.Type != BlockType.Image && block.Text.Length > LongestListed && !block.Marks.Any(static m => m.Kind == MarkKind.Link) && !Captions.IsNote(state.ForRules(block.Text)) && FirstMatch(state, block.Text, i) is null)
                return false;
        }

        return true;
    }

    // Sentences without links below 延伸阅读 are the article's own, however short.
    private static bool IsProse(MendState state, int from) =>
        state.Blocks.Skip(from).Count(static b => b.Type == BlockType.Paragraph && b.Text.Length >= ShortestSentence && b.Text[^1] == '。' && b.Marks.All(static m => m.Kind != MarkKind.Link)) >= 2;

    private static void RemoveLines(MendState state)
    {
        for (var i = 0; i < state.Blocks.Count; i++)
        {
            var block = state.Blocks[i];
            // ## 点击上方“江湾智能”，选择“星标”: what an account sets in the size of a heading above its articles.
            if (block.Type == BlockType.Image || (block.Type == BlockType.Heading && (i >= CallBlocks || FirstMatch(state, block.Text, i) is not { ToEnd: false, Reason: "follow-us" })) || block.IsRow || block.Text.Length is 0 or > LongestLine)
                continue;
            // #include and the like are code; only calls to follow are put into its frame for their look.
            if (FirstMatch(state, block.Text, i) is not { ToEnd: false } rule || (rule.Reason != "follow-us" && block.Marks is [{ Kind: MarkKind.Code, Start: 0 } code] && code.Length == block.Text.Length))
            {
                RemoveButton(state, i);
                continue;
            }

            if (rule.Reason is "copyright-line" or "contact-for-reprint" && Disclaimers.Is(state.ForRules(block.Text)))
                continue;

            if (rule.Reason == "share-or-like" && ClosingAsk.Begins(state.ForRules(block.Text)) is { } ask)
            {
                if (ask > 0)
                {
                    state.RemoveText(block.Slice(ask, block.Text.Length - ask), rule.Reason);
                    state.Blocks[i] = block.Slice(0, ask).Trim();
                }

                continue;
            }

            state.Remove(i, rule.Reason);
            while (rule.Reason == "share-or-like" && i < state.Blocks.Count && ShareTarget().IsMatch(state.Blocks[i].Text))
                state.Remove(i, rule.Reason);
            // 继续滑动看下一个 / 江湾笔记 / 向上滑动看下一个: the account's name between what the app says.
            if (rule.Reason == "app-chrome" && PublisherName.ScrollOn().IsMatch(state.ForRules(block.Text)) && i + 1 < state.Blocks.Count && state.Blocks[i].Text.Length is > 0 and <= 20 && PublisherName.ScrollOn().IsMatch(state.ForRules(state.Blocks[i + 1].Text)))
                state.Remove(i, "account-card");
            // 进群后，你可以得到： / - 新品资讯 / - 邀请码: what is offered goes with the line that offers it.
            for (var listed = 0; rule.Reason == "follow-us" && listed < MostOffered && block.Text[^1] is '：' or ':' && i < state.Blocks.Count && state.Blocks[i] is { Type: BlockType.ListItem, Text.Length: <= LongestListed }; listed++)
                state.Remove(i, rule.Reason);
            if (i >= Half(state.Blocks))
                RemoveCallBelow(state, i, rule.Reason, block.Text);
            if (rule.Reason == "event-promotion" && i > 0 && i >= Half(state.Blocks) && state.Blocks[i - 1].Type == BlockType.Paragraph && NextIssue().IsMatch(state.ForRules(state.Blocks[i - 1].Text)))
                state.Remove(--i, rule.Reason);
            if (rule.Reason == "event-promotion" && RefersBack().IsMatch(state.ForRules(block.Text)))
                i = RemoveQuestionsBefore(state, i, rule.Reason);
            else if (rule.Reason is "app-chrome" or "counter")
                i = RemoveNumbersAround(state, i);
            i--;
        }
    }

    // 互动话题 / 你会买吗？, 热点视频 / 一句话说明视频 / its picture: what the label is a label of goes with it, where nothing of the article's follows.
    private static void RemoveCallBelow(MendState state, int index, string reason, string label)
    {
        var isAsked = reason == "share-or-like" && AskLabel().IsMatch(state.ForRules(label));
        for (var n = 0; n < MostAsked && index < state.Blocks.Count && (isAsked || reason == "video-card"); n++)
        {
            var (below, next) = (state.Blocks[index], index + 1 < state.Blocks.Count ? state.Blocks[index + 1] : null);
            var goes = below is { Type: BlockType.Paragraph, Text.Length: > 0 and <= LongestListed } && (isAsked ? below.Text[^1] is '？' or '?' : n == 0 && FirstMatch(state, below.Text, index) is null);
            if (!goes || (!isAsked && next is not null && next is not { Type: BlockType.Image } && FirstMatch(state, next.Text, index + 1) is null))
                return;
            state.Remove(index, reason);
        }
    }

    // …（本文仅代表作者个人观点）返回搜狐，查看更多: a button of the page hangs on the last words.
    private static void RemoveButton(MendState state, int index)
    {
        var block = state.Blocks[index];
        if (block.Marks is not [.., { Kind: MarkKind.Link, Start: > 0 } link] || link.Start + link.Length != block.Text.Length)
            return;
        if (FirstMatch(state, block.Text[link.Start..], index) is not { ToEnd: false, Reason: "app-chrome" or "open-in-app" } rule)
            return;
        state.RemoveText(block.Slice(link.Start, link.Length), rule.Reason);
        state.Blocks[index] = block.Slice(0, link.Start).Trim();
    }

    // 0 / 支持 / 0 / 好正, at the very end: buttons with their counts.
    private static void RemoveTallies(MendState state)
    {
        var blocks = state.Blocks;
        var first = blocks.Count;
        while (first >= 2 && blocks[first - 1] is { Type: BlockType.Paragraph, Text.Length: <= 4 } && blocks[first - 2].Type == BlockType.Paragraph && BareNumber().IsMatch(blocks[first - 2].Text) && !BareNumber().IsMatch(blocks[first - 1].Text))
            first -= 2;
        for (var i = blocks.Count - first >= 4 ? blocks.Count - 1 : -1; i >= first; i--)
            state.Remove(i, "counter");
    }

    // 关注者 / 1,204: a number alone beside a label of the page is its count.
    private static int RemoveNumbersAround(MendState state, int index)
    {
        if (index < state.Blocks.Count && BareNumber().IsMatch(state.Blocks[index].Text))
            state.Remove(index, "counter");
        if (index > 0 && state.Blocks[index - 1].Type != BlockType.Heading && BareNumber().IsMatch(state.Blocks[index - 1].Text))
            state.Remove(--index, "counter");
        return index;
    }

    // "快就是好吗？……如何找到平衡点？" then "如果你有以上诸多的困惑，不妨一起来听……": the questions are the bait.
    private static int RemoveQuestionsBefore(MendState state, int index, string reason)
    {
        while (index > 0 && state.Blocks[index - 1].Type == BlockType.Paragraph && Questions(state.Blocks[index - 1].Text) >= 2)
            state.Remove(--index, reason);
        return index;
    }

    private static int Questions(string text) => text.Count(static c => c is '?' or '？');

    // An account's code or moving picture closes what it says of itself: it hangs on lines that are gone.
    private static void RemoveClosingImages(MendState state)
    {
        while (state.Blocks.Count > 1 && state.Blocks[^1] is { Type: BlockType.Image, Text.Length: 0 } image)
        {
            var above = state.Trace.Removals.Where(r => r.EndLine < image.Line).MaxBy(static r => r.EndLine);
            if (above is null || above.EndLine <= state.Blocks[^2].EndLine || !s_accounts.Contains(above.Reason))
                return;
            state.Remove(state.Blocks.Count - 1, "closing-image");
        }
    }

    private static BoilerplateRule? FirstMatch(MendState state, string text, int index) =>
        RuleTables.Boilerplate.First(state.ForRules(text), RuleTables.Boilerplate.At(index < HeadBlocks, index >= state.Blocks.Count - Math.Max(8, state.Blocks.Count / 3)));

    [GeneratedRegex(@"^(?!最[后終终]|再|追|灵魂|反|第|多|每|先|又|连|随口|临别|例行)\p{L}{2,6}一问$|(?:互动话题|互动时间|话题互动|留言互动|有奖互动|今日互动)\s?[:：]?$", RegexOptions.CultureInvariant)]
    private static partial Regex AskLabel();

    // Not what a named speaker says.
    [GeneratedRegex(@"^(?!.{1,16}[:：]).*(?:下一?期|下一?场)(?:节目|直播|播客|对话|栏目)?[，,]\s?(?:我们|《|将|会)", RegexOptions.CultureInvariant)]
    private static partial Regex NextIssue();

    [GeneratedRegex("以上|上述|这些(?:问题|困惑|疑问)", RegexOptions.CultureInvariant)]
    private static partial Regex RefersBack();

    [GeneratedRegex("^(?:微信|微博|新浪微博|QQ空间|QQ|朋友圈|微信好友|复制链接|生成海报|LinkedIn|Facebook|Twitter)$", RegexOptions.CultureInvariant)]
    private static partial Regex ShareTarget();

    [GeneratedRegex(@"^[+＋]?\d[\d,.]*\s*(?:万|w|k|\+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex BareNumber();
}
