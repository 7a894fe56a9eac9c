using System.Text.RegularExpressions;
using AiInsights.Ingest;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>The link by which a clipper or a feed names the source: it becomes the article's address.</summary>
internal static partial class SourceLinks
{
    private const string Reason = "byline-now-metadata";

    private static readonly RuleSet s_relatedReading = RuleTables.Boilerplate.Those(static r => r.Reason == "related-reading");

    /// <summary>Takes them, in place.</summary>
    public static void Take(MendState state)
    {
        TakeAtTop(state);
        TakeList(state);
        TakeAtEnd(state);
    }

    // [mp.weixin.qq.com](https://…)Founder Park Founder Park, or [晚潮](https://…) directly below a title.
    private static void TakeAtTop(MendState state)
    {
        for (var i = 0; i < Math.Min(4, state.Blocks.Count); i++)
        {
            var block = state.Blocks[i];
            // Names stand behind it, no sentence: that is a piece of a digest of links.
            if (FirstLink(block) is not { Start: 0 } link || (block.Text.Length > 0 && block.Text[^1] is '。' or '！' or '？'))
                continue;
            var isHost = HostName().IsMatch(block.Text.AsSpan(0, link.Length));
            if (!isHost && (AuthorLinks.IsUserPage(link.Target!) || Captions.IsNote(state.ForRules(block.Text)) || Boilerplate.IsPageHead(state, block.Text)))
                continue;
            if (!isHost && !(i == 0 && link.Length == block.Text.Length && SiteName().IsMatch(block.Text) && state.Fields.TryGetValue("title", out var title) && title.From == "body"))
                continue;
            state.TakeField("url", link.Target!, block);
            if (!isHost)
                state.TakeField("publisher", block.Text, block);
            else if (!TakeOriginal(state, block, link) && !TakeFacts(state, block, link) && !TakeNamesOfSite(state, block, link) && !Boilerplate.IsPageFurniture(state, block.Text[link.Length..].Trim()))
                state.TakeField("publisher", FieldNames.Plain(block.Text[link.Length..].Trim()), block);
            state.Remove(i, Reason);
            break;
        }
    }

    // ## 来源 / - 公众号：江湾笔记 / - [查看微信原文](https://…): a last part that names the source and nothing else.
    private static void TakeList(MendState state)
    {
        var blocks = state.Blocks;
        var heading = blocks.FindLastIndex(static b => b.Type == BlockType.Heading);
        if (heading < 1 || blocks.Count - heading is < 2 or > 5 || !LabelHeading().IsMatch(state.ForRules(blocks[heading].Text)))
            return;
        var points = blocks.GetRange(heading + 1, blocks.Count - heading - 1);
        if (!points.TrueForAll(p => p.Type is BlockType.ListItem or BlockType.Paragraph && (IsOriginal(state, p) || Account().IsMatch(state.ForRules(p.Text)))) || !points.Exists(p => IsOriginal(state, p)))
            return;
        foreach (var point in points)
        {
            if (IsOriginal(state, point))
                state.TakeField("url", point.Marks[0].Target!, point);
            else
                state.TakeField("publisher", Account().Match(point.Text).Groups["name"].Value, point);
        }

        while (blocks.Count > heading)
            state.Remove(blocks.Count - 1, Reason);
    }

    private static bool IsOriginal(MendState state, MendBlock block) => FirstLink(block) is { Start: 0 } link && link.Length == block.Text.Length && block.Marks[0] == link && Original().IsMatch(state.ForRules(block.Text));

    // [mp.weixin.qq.com](https://…)原创 林一 江湾笔记: the app's mark stands before the names.
    private static bool TakeOriginal(MendState state, MendBlock block, TextMark link)
    {
        var rest = block.Slice(link.Length, block.Text.Length - link.Length).Trim();
        return OriginalMark().IsMatch(rest.Text) && MetadataLines.TakeLine(state, rest, 0);
    }

    // [juejin.cn](https://…)林间 2018年03月17日 14:27 · 阅读 2518: who wrote stands before the day.
    private static bool TakeFacts(MendState state, MendBlock block, TextMark link)
    {
        var rest = state.ForRules(block.Text)[link.Length..].Trim();
        var match = NameAndDay().Match(rest);
        foreach (var field in (ReadOnlySpan<string>)["authors", "publisher", "published"])
            state.TakeField(field, match.Groups[field].Value, block);
        return match.Success;
    }

    // [zhuanlan.zhihu.com](https://…)林一 产品经理: people write there, and the site publishes; [36kr.com](https://…)关注: a button.
    private static bool TakeNamesOfSite(MendState state, MendBlock block, TextMark link)
    {
        var rest = block.Text[link.Length..].Trim();
        if (AccountCard.Part(state, rest) is var (author, account))
        {
            state.TakeField("authors", author, block);
            state.TakeField("publisher", account, block);
            return true;
        }

        if (SiteHosts.Of(block.Text[..link.Length]) is not var (site, isOfPeople))
            return false;
        var isButton = rest.Length == 0 || Boilerplate.IsPageFurniture(state, rest) || rest is "关注" or "登录" or "首页";
        if (!isButton && (!isOfPeople || TitleSites.IsName(rest)))
            return false;
        // Whom the text names as the publisher goes before it.
        state.TakeField(PublisherName.Host, site, block);
        // 江湾课堂 林间笔记, and below the text 本文由 @林间笔记 原创: of two names the one that is credited wrote.
        if (!isButton && rest.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var house, var name] && state.Blocks.Exists(b => b.Text.Contains("@" + name, StringComparison.Ordinal)))
        {
            state.TakeField("authors", name, block);
            state.TakeField("credits", house, block);
            return true;
        }

        // What somebody is stands behind his name.
        var end = rest.IndexOfAny([' ', '，', ',']);
        if (!isButton)
            state.TakeField("authors", end > 1 && rest.AsSpan(0, end).IndexOfAnyExceptInRange('\u4E00', '\u9FFF') < 0 ? rest[..end] : rest, block);
        return true;
    }

    private static void TakeAtEnd(MendState state)
    {
        for (var i = state.Blocks.Count - 1; i >= Math.Max(0, state.Blocks.Count - 3); i--)
        {
            var block = state.Blocks[i];
            if (TakeLabelled(state, block))
            {
                state.Remove(i, Reason);
                if (i > 0 && (i == state.Blocks.Count || state.Blocks[i].Type != BlockType.Paragraph) && state.Blocks[i - 1].Type == BlockType.Heading && LabelHeading().IsMatch(state.ForRules(state.Blocks[i - 1].Text)))
                    state.Remove(i - 1, Reason);
                continue;
            }

            // [mp.weixin.qq.com](https://…) and nothing else, once more: the name of the host of the source says nothing.
            if (i > 0 && block.Type == BlockType.Paragraph && FirstLink(block) is { Start: 0 } again && again.Length == block.Text.Length && HostName().IsMatch(block.Text) && IsHostOfSource(state, again.Target!))
            {
                state.Remove(i, Reason);
                continue;
            }
        }
    }

    /// <summary>Where nothing else names the source, a last line does that is nothing but a link and calls itself nothing else; in place.</summary>
    public static void TakeUnlabelled(MendState state)
    {
        if (state.Fields.ContainsKey("url") || (state.Fields.TryGetValue("source", out var source) && WebAddress.Is(source.Value)))
            return;
        for (var i = state.Blocks.Count - 1; i >= Math.Max(0, state.Blocks.Count - 3); i--)
        {
            var block = state.Blocks[i];
            // Several of them are a list of other articles.
            if (block.Type is not BlockType.Paragraph || (i > 0 && state.Blocks[i - 1].IsLink && !IsNameOfSource(state, block)) || FirstLink(block) is not { Start: 0 } link || link.Length != block.Text.Length || link.Length > 30)
                continue;
            if (Captions.IsNote(state.ForRules(block.Text)) || (IsAmongLinks(state.Blocks, i) && !IsNameOfSource(state, block)) || RuleTables.Boilerplate.First(block.Text, RuleTables.Boilerplate.Everything) is not null)
                continue;
            state.TakeField("url", link.Target!, block);
            state.Remove(i, Reason);
            return;
        }
    }

    // [qq](https://…), which the front matter names as category too: what stands above it may be other articles.
    private static bool IsNameOfSource(MendState state, MendBlock block) =>
        state.Fields.TryGetValue("categories", out var filed) && filed.Values.Contains(block.Text, StringComparer.OrdinalIgnoreCase)
        && FirstLink(block) is { } link && Uri.TryCreate(link.Target, UriKind.Absolute, out var address) && address.Host.Contains(block.Text, StringComparison.OrdinalIgnoreCase);

    private static bool IsHostOfSource(MendState state, string address) =>
        (state.Fields.GetValueOrDefault("url") ?? state.Fields.GetValueOrDefault("source")) is { } source && Uri.TryCreate(source.Value, UriKind.Absolute, out var known) && Uri.TryCreate(address, UriKind.Absolute, out var named) && string.Equals(known.Host, named.Host, StringComparison.OrdinalIgnoreCase);

    // 文章来源于互联网:[题目](https://…): all of the line is the label and a link.
    private static bool TakeLabelled(MendState state, MendBlock block)
    {
        if (block.Type is not (BlockType.Paragraph or BlockType.Quote) || FirstLink(block) is not { Start: > 0 } link || link.Start + link.Length != block.Text.Length || !Label().IsMatch(state.ForRules(block.Text[..link.Start])))
            return false;
        state.TakeField("url", link.Target!, block);
        return true;
    }

    // Pictures or names of other articles stand above it: it is one more of them.
    private static bool IsAmongLinks(List<MendBlock> blocks, int index)
    {
        // 下一篇 / [一台洗碗机器人的九年](…)
        if (index > 0 && blocks[index - 1].Text.Length > 0 && RuleTables.Boilerplate.First(blocks[index - 1].Text, s_relatedReading) is not null)
            return true;
        for (var i = index - 1; i >= Math.Max(0, index - 4); i--)
        {
            if (blocks[i].LinksTo is not null || blocks[i].IsLink)
                return true;
            if (blocks[i].Type != BlockType.Image)
                return false;
        }

        return false;
    }

    /// <summary>Whether a block begins with a link that shows the name of its host.</summary>
    internal static bool NamesHost(MendBlock block) => FirstLink(block) is { Start: 0 } link && HostName().IsMatch(block.Text.AsSpan(0, link.Length));

    /// <summary>Whether the points from a place on name what the article speaks of: <c>论文原文：</c>, an address of a paper or of its code.</summary>
    internal static bool ListsSources(MendState state, int from)
    {
        for (var i = from; i < state.Blocks.Count && state.Blocks[i].Type is BlockType.ListItem or BlockType.Paragraph; i++)
        {
            if (FirstLink(state.Blocks[i]) is { } link && (SourceLabel().IsMatch(state.ForRules(state.Blocks[i].Text[..link.Start])) || Papers().IsMatch(link.Target!)))
                return true;
        }

        return false;
    }

    private static TextMark? FirstLink(MendBlock block)
    {
        foreach (var mark in block.Marks)
        {
            if (mark.Kind == MarkKind.Link && mark.Target is { Length: > 0 } target && target.StartsWith("http", StringComparison.OrdinalIgnoreCase))
                return mark;
        }

        return null;
    }

    [GeneratedRegex("^(?:文章|本文|内容|原文|转载|该文章)?(?:来源于|来源|来自|转载自|转自|出处|链接|地址|原文)(?:互联网|网络|微信公众号)?(?:文章)?\\s*[:：]\\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:原创|原創|Original)\s+\S", RegexOptions.CultureInvariant)]
    private static partial Regex OriginalMark();

    [GeneratedRegex("^(?:论文|原论文|原文|报告|原报告|代码|项目|数据集|技术报告|白皮书|官方文档)[^：:。]{0,12}[:：]", RegexOptions.CultureInvariant)]
    private static partial Regex SourceLabel();

    [GeneratedRegex("^https?://(?:www[.])?(?:arxiv[.]org|doi[.]org|openreview[.]net|aclanthology[.]org|proceedings[.]mlr[.]press)/", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Papers();

    [GeneratedRegex("^(?:原文链接|原文地址|文章来源|原文|来源|出处|Source|Reference)$", RegexOptions.CultureInvariant)]
    private static partial Regex LabelHeading();

    [GeneratedRegex("^(?:查看|阅读|打开|点击)?(?:查看|阅读)?(?:微信|公众号|文章)?(?:原文|全文)(?:链接|地址)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Original();

    [GeneratedRegex("^(?:微信)?[公來来][众眾源][号號]?\\s?[:：]\\s?(?<name>[^。，:：]{2,24})$", RegexOptions.CultureInvariant)]
    private static partial Regex Account();

    // 江湾笔记 江湾笔记 2025-03-02 10:01: who writes is the account.
    [GeneratedRegex(@"^(?:(?<publisher>[\p{L}\p{N}·_ -]{2,24})\s+\k<publisher>\s|(?<authors>[\p{L}\p{N}·_-]{2,24}))?\s*(?<published>\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?)(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?(?:\s*[·•|]?\s*(?:阅读|浏览)(?:量|数)?\s*[:：]?\s*[\d,.]+\s?[万wk]?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NameAndDay();

    [GeneratedRegex(@"^(?:[a-z0-9-]+\.)+[a-z]{2,}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HostName();

    // A call (点击收听, 查看原文) is no name.
    [GeneratedRegex(@"^(?!.*(?:点击|收听|阅读|查看|观看|下载|报名|订阅|原文|Read|Open|View|Original))[\p{L}\p{N}· ]{2,16}$", RegexOptions.CultureInvariant)]
    private static partial Regex SiteName();
}
