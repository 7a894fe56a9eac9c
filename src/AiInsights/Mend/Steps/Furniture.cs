using System.Buffers;
using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>Leaves out what a page shows around an article: covers, icons, navigation, contents, cards of accounts and authors.</summary>
internal static partial class Furniture
{
    /// <summary>The card of an account with its description.</summary>
    private const int LongestCard = 200;

    /// <summary>A picture written into its own address in so few letters is a dot that kept its place until the page was scrolled to it.</summary>
    private const int LongestPlaceholder = 400;

    private const int LongestVideoCard = 5;
    private const int HeadBlocks = 20;
    private const int LongestBody = 40;

    private static readonly SearchValues<char> s_drawn = SearchValues.Create("─━═—–-=＝_＿*·•~～ ");

    private static readonly string[] s_addresses = [.. DataTable.Read("Mend.Rules.image-addresses.txt").Select(static r => r[0])];

    /// <summary>Removes it, in place.</summary>
    public static void Remove(MendState state)
    {
        RemoveDrawnRules(state);
        RemoveImages(state);
        RemoveContents(state);
        RemoveNavigation(state);
        RemoveAuthorCard(state);
        RemoveAccountCards(state);
        RemoveVideoCards(state);
    }

    // 热点视频 / the video's title / 观看更多精彩视频
    private static void RemoveVideoCards(MendState state)
    {
        var blocks = state.Blocks;
        var first = blocks.FindIndex(blocks.Count / 2, b => state.ForRules(b.Text) is "热点视频" or "视频号" or "精彩视频");
        if (first < 0)
            return;
        var last = blocks.FindIndex(first, Math.Min(LongestVideoCard, blocks.Count - first), b => MoreVideos().IsMatch(state.ForRules(b.Text)));
        for (; last >= first; last--)
            state.Remove(first, "video-card");
    }

    private static void RemoveImages(MendState state)
    {
        for (var i = 0; i < state.Blocks.Count; i++)
        {
            if (state.Blocks[i] is not { Type: BlockType.Image } image)
                continue;
            if (i < 6 && CoverName().IsMatch(state.ForRules(image.Text)))
                state.Remove(i--, "cover-image");
            else if (i >= state.Blocks.Count * 2 / 3 && QrName().IsMatch(state.ForRules(image.Text)))
                state.Remove(i--, "closing-image");
            else if (image.Text is "广告" or "廣告" or "Advertisement")
                state.Remove(i--, "page-icon");
            else if (image.ImageUrl is { Length: <= LongestPlaceholder } spacer && spacer.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase))
                state.Remove(i--, "page-icon");
            else if (image.ImageUrl is { } address && Array.Exists(s_addresses, a => address.Contains(a, StringComparison.OrdinalIgnoreCase)))
                state.Remove(i--, "page-icon");
        }
    }

    // 文章目录 and a list of links into the page: our pages have contents of their own.
    private static void RemoveContents(MendState state)
    {
        var blocks = state.Blocks;
        for (var i = 0; i < blocks.Count; i++)
        {
            var end = i;
            while (end < blocks.Count && blocks[end].IsLink && blocks[end].Marks.All(static m => m.Kind != MarkKind.Link || m.Target is ['#', ..]))
                end++;
            if (end - i < 2)
                continue;
            if (i > 0 && ContentsName().IsMatch(state.ForRules(blocks[i - 1].Text)))
                i--;
            for (; end > i; end--)
                state.Remove(i, "table-of-contents");
        }
    }

    // 首页 会员 发现: several links and nothing else, before the article has begun.
    private static void RemoveNavigation(MendState state)
    {
        for (var i = 0; i < Math.Min(HeadBlocks, state.Blocks.Count); i++)
        {
            var block = state.Blocks[i];
            if (block.Type is BlockType.Paragraph && block.Text.Length > LongestBody && !block.IsLink)
                break;
            if (block.Type is BlockType.Paragraph or BlockType.ListItem && block.IsLink && block.Marks.Count(static m => m.Kind == MarkKind.Link) >= 2)
                state.Remove(i--, "page-navigation");
        }

        // 标签： 人工智能后端: links one after another, with nothing that a sentence or a list would put between them.
        for (var i = state.Blocks.Count - 1; i >= state.Blocks.Count * 2 / 3; i--)
        {
            var block = state.Blocks[i];
            if (block.Type == BlockType.Paragraph && block.IsLink && block.Marks.Count(static m => m.Kind == MarkKind.Link) >= 2 && !block.Text.AsSpan().ContainsAny("|｜、·•"))
                state.Remove(i, "page-navigation");
        }
    }

    // 老猫 / 做过六年 HR，写过三年代码 / 关注: the button says that the name above is the author's.
    private static void RemoveAuthorCard(MendState state)
    {
        var blocks = state.Blocks;
        for (var i = 1; i < Math.Min(HeadBlocks, blocks.Count); i++)
        {
            if (!FollowButton().IsMatch(state.ForRules(blocks[i].Text)))
                continue;
            var name = blocks[i - 1].Type == BlockType.Heading ? i - 1 : i > 1 && blocks[i - 2].Type == BlockType.Heading && blocks[i - 1].Text.Length <= LongestBody ? i - 2 : -1;
            if (name < 0 || blocks[name].Text.Length > 20)
                continue;
            state.TakeField("authors", blocks[name].Text, blocks[name]);
            for (var n = name; n <= i; n++)
                state.Remove(name, "author-card");
            return;
        }
    }

    // ────────: a rule that the page had drawn with letters.
    private static void RemoveDrawnRules(MendState state)
    {
        for (var i = state.Blocks.Count - 1; i >= 0; i--)
        {
            var block = state.Blocks[i];
            if (block.Type is not (BlockType.Paragraph or BlockType.Quote) || !((block.Text.Length >= 4 && !block.Text.AsSpan().ContainsAnyExcept(s_drawn)) || (block.Text.Length <= 3 && !block.Text.AsSpan().ContainsAnyExcept("|｜/ ")) || block.Text is "★" or "☆" or "◆" or "●" or "■" or "▼"))
                continue;
            state.Trace.Mark(block.Content, Fate.Markup);
            state.Blocks.RemoveAt(i);
        }
    }

    // Founder Park / 来自极客公园，专注… / 303篇原创内容 / 公众号 / ，
    private static void RemoveAccountCards(MendState state)
    {
        var blocks = state.Blocks;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (IsCard(state, blocks[i]))
            {
                var line = blocks[i].Line;
                state.Remove(i, "account-card");
                while (i < blocks.Count && CardRemnant().IsMatch(state.ForRules(blocks[i].Text)))
                    state.Remove(i, "account-card");
                if (i > 0 && blocks[i - 1].Type == BlockType.Image && line - blocks[i - 1].EndLine <= 2)
                    state.Remove(--i, "account-card");
                i--;
                continue;
            }

            if (blocks[i].Text.Length is 0 or > 20 || !ArticleCount().IsMatch(state.ForRules(blocks[i].Text)))
                continue;
            var first = i;
            while (first > 0 && i - first < 3 && blocks[first - 1].Type == BlockType.Paragraph && (blocks[first - 1].Text.Length <= LongestBody || IsAbout(blocks, first - 1, i)))
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

    // The same one line below the other: one paragraph.
    private static bool IsCard(MendState state, MendBlock block) =>
        block.Type == BlockType.Paragraph && block.EndLine > block.Line && block.Text.Length <= LongestCard
        && block.Lines(state.Trace.File.Lines).Exists(l => ArticleCount().IsMatch(state.ForRules(l.Text)));

    // What the page says of the code that leads to its account.
    [GeneratedRegex("^[\\p{L}\\d]{0,12}(?:二维码|QR ?[Cc]ode)$", RegexOptions.CultureInvariant)]
    private static partial Regex QrName();

    /// <summary>Whether a name is the first line of an account's card: it goes with the card.</summary>
    internal static bool IsCardName(MendState state, int index) =>
        state.Blocks[index].IsBold && state.Blocks.Skip(index + 1).Take(2).Any(b => ArticleCount().IsMatch(state.ForRules(b.Text)));

    // What an account says of itself may be long, between its name in bold and the count of its articles.
    private static bool IsAbout(List<MendBlock> blocks, int index, int count) =>
        index == count - 1 && index > 0 && blocks[index].Text.Length <= LongestCard && blocks[index - 1] is { Type: BlockType.Paragraph, IsBold: true, Text.Length: <= LongestBody };

    [GeneratedRegex("^(?:观看|查看)?更多(?:精彩)?视频$", RegexOptions.CultureInvariant)]
    private static partial Regex MoreVideos();

    [GeneratedRegex("^(?:cover[_ ]?image|cover|封面图?|头图)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CoverName();

    [GeneratedRegex("^(?:文章|本文|内容)?(?:目录|导航)[:：]?$", RegexOptions.CultureInvariant)]
    private static partial Regex ContentsName();

    [GeneratedRegex(@"^[+＋]?\s?(?:已)?关注$", RegexOptions.CultureInvariant)]
    private static partial Regex FollowButton();

    [GeneratedRegex(@"^\d+\s*篇原创(?:内容|文章)$", RegexOptions.CultureInvariant)]
    private static partial Regex ArticleCount();

    [GeneratedRegex(@"^(?:(?:公众号|视频号|服务号|订阅号)[，,]?|[，,。.、·\s]+|点击关注.{0,40}|关注)$", RegexOptions.CultureInvariant)]
    private static partial Regex CardRemnant();
}
