using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>Leaves out what stands behind an article that has said where it ends, or is other articles by its form: promotion, cards, links with dates.</summary>
internal static partial class BehindTheEnd
{
    private const int MostBlocks = 24;
    private const int LongestLine = 120;
    private const int LongestCard = 60;

    /// <summary>Blocks from the top and from the end among which a line of the account's stands, and how many lie between at least.</summary>
    private const int FrameBlocks = 4;

    private const int LeastFramed = 8;

    /// <summary>Fewer are a picture with its caption, or a source.</summary>
    private const int Fewest = 2;

    /// <summary>Removes what follows an end mark of the publisher's: <c>— 完 —</c>. What is the article's own (sources, notes, parts) is kept, and all behind it.</summary>
    public static void RemoveFollowers(MendState state)
    {
        RemoveBehindNotice(state);
        var blocks = state.Blocks;
        for (var i = Math.Max(1, blocks.Count - Math.Max(8, blocks.Count / 3)); i < blocks.Count; i++)
        {
            if (blocks[i].Type != BlockType.Paragraph || !EndMark().IsMatch(FirstLine(state, blocks[i])))
                continue;
            var end = i + 1;
            while (end < blocks.Count && IsPublishers(state, blocks[end]))
                end++;
            // Only where all of it is: an article that goes on has not ended.
            if (end < blocks.Count && !OwnPart().IsMatch(state.ForRules(blocks[end].Text)) && !Captions.IsNote(state.ForRules(blocks[end].Text)))
                return;
            if (end - i > MostBlocks || !IsPublishers(state, blocks[i]))
                return;
            state.Remove(i, "end-mark");
            for (end--; end > i; end--)
                state.Remove(i, "behind-the-end");
            // — / 完 / —: the rules beside it.
            if (i > 1 && Rule().IsMatch(blocks[i - 1].Text))
                state.Remove(i - 1, "end-mark");
            return;
        }
    }

    /// <summary>Removes a line with a link that stands above the article and once more below it: the account's own offer (<c>江湾接单案例：[2026 年总结](https://…)</c>).</summary>
    public static void RemoveFrame(MendState state)
    {
        var blocks = state.Blocks;
        for (var i = 0; i < Math.Min(FrameBlocks, blocks.Count - LeastFramed); i++)
        {
            var text = blocks[i].Text;
            if (blocks[i].Type is not (BlockType.Paragraph or BlockType.Quote) || text.Length is 0 or > LongestLine || blocks[i].Marks.All(static m => m.Kind != MarkKind.Link))
                continue;
            var below = blocks.FindLastIndex(b => b.Text == text);
            if (below < blocks.Count - FrameBlocks || below <= i + LeastFramed / 2)
                continue;
            state.Remove(below, "follow-us");
            state.Remove(i--, "follow-us");
        }
    }

    // 本文由…原创发布，未经许可，禁止转载。: taken as a byline, and the publisher's last word. A credit of a picture belongs to it.
    private static void RemoveBehindNotice(MendState state)
    {
        var blocks = state.Blocks;
        var notice = state.Trace.Removals.LastOrDefault(static r => Notice().IsMatch(r.Text));
        var first = notice is null ? BehindReprint(state) : blocks.FindIndex(b => b.Line > notice.EndLine);
        if (first < Fewest)
            return;
        while (first < blocks.Count && Captions.IsCredit(state.ForRules(blocks[first].Text)))
            first++;
        if (blocks.Skip(first).All(b => IsPublishers(state, b)))
        {
            while (blocks.Count > first)
                state.Remove(blocks.Count - 1, "behind-the-end");
        }
    }

    // 本文为江湾原创文章，转载请联系…: behind it the account asks its readers something, or shows what it does next. The article is above it.
    private static int BehindReprint(MendState state)
    {
        var blocks = state.Blocks;
        var line = blocks.FindLastIndex(b => b.Type == BlockType.Paragraph && b.Text.Length <= LongestLine && Reprint().IsMatch(state.ForRules(b.Text)));
        if (line < 0 || line + 1 == blocks.Count || blocks.Count - line > MostBlocks)
            return -1;
        return blocks.Take(line).Sum(static b => b.Text.Length) > 2 * blocks.Skip(line).Sum(static b => b.Text.Length) ? line + 1 : -1;
    }

    /// <summary>Removes titles below pictures that link to them, and links with dates, at the very end.</summary>
    public static void RemoveCards(MendState state)
    {
        RemoveDatedLinks(state);
        var blocks = state.Blocks;
        int first = blocks.Count, cards = 0;
        for (var i = blocks.Count - 1; i > 0; i--)
        {
            if (blocks[i].Type == BlockType.Image)
                continue;
            var picture = i - 1;
            while (picture > 0 && blocks[picture] is { Type: BlockType.Image, LinksTo: null })
                picture--;
            if (blocks[i].Type != BlockType.Paragraph || blocks[i].Text.Length is 0 or > LongestCard || blocks[i].Text[^1] is '。' or '！' || !LinksToArticle(state, blocks[picture]))
                break;
            (first, cards) = (picture, cards + 1);
            i = picture;
        }

        for (var i = cards >= Fewest ? blocks.Count - 1 : -1; i >= first; i--)
            state.Remove(i, "related-reading");
    }

    // - [别的文章](https://…) 2026-09-26, one below the other.
    private static void RemoveDatedLinks(MendState state)
    {
        var blocks = state.Blocks;
        var first = blocks.Count;
        if (first > 1 && AreDatedLinks(blocks[^1]))
            state.Remove(--first, "related-reading");
        while (first > 1 && IsDatedLink(blocks[first - 1]))
            first--;
        for (var i = blocks.Count - first >= Fewest ? blocks.Count - 1 : -1; i >= first; i--)
            state.Remove(i, "related-reading");
    }

    // [别的文章](https://…)2026-05-03[又一篇](https://…)2026-04-29: cards of which the crawler made one line.
    private static bool AreDatedLinks(MendBlock block)
    {
        var (end, dates) = (0, 0);
        foreach (var link in block.Marks.Where(static m => m.Kind == MarkKind.Link).OrderBy(static m => m.Start))
        {
            if (link.Start < end)
                return false;
            if (link.Start > end && !Date().IsMatch(block.Text.AsSpan(end, link.Start - end)))
                return false;
            dates += link.Start > end ? 1 : 0;
            end = link.Start + link.Length;
        }

        return dates >= Fewest - 1 && Date().IsMatch(block.Text.AsSpan(end));
    }

    private static bool IsDatedLink(MendBlock block) =>
        block.Type is BlockType.ListItem or BlockType.Paragraph && block.Marks.FirstOrDefault(static m => m.Kind == MarkKind.Link) is { Start: 0, Length: > 0 } link && Date().IsMatch(block.Text.AsSpan(link.Length));

    private static bool IsPublishers(MendState state, MendBlock block) => block.Type switch
    {
        BlockType.Image => true,
        BlockType.Heading => false,
        _ => !OwnPart().IsMatch(state.ForRules(block.Text)) && !Captions.IsNote(state.ForRules(block.Text)) && block.Lines(state.Trace.File.Lines).TrueForAll(static l => l.Text.Length <= LongestLine),
    };

    private static string FirstLine(MendState state, MendBlock block) => block.EndLine == block.Line ? block.Text : block.Lines(state.Trace.File.Lines)[0].Text;

    // The account is known by the host of its articles; WeChat's is the same for all.
    private static bool LinksToArticle(MendState state, MendBlock block) =>
        block is { Type: BlockType.Image, LinksTo: { } target } && target != block.ImageUrl && Uri.TryCreate(target, UriKind.Absolute, out var link)
        && (link.Host == "mp.weixin.qq.com" || ((state.Fields.GetValueOrDefault("url") ?? state.Fields.GetValueOrDefault("source"))?.Value is { } own && Uri.TryCreate(own, UriKind.Absolute, out var source) && source.Host == link.Host));

    [GeneratedRegex(@"^[-—－=＝*·\s]+(?:(?:THE|The|the)\s)?(?:END|End|完|全文完|正文完)[-—－=＝*·\s]+$|^[（(【]?(?:全文完|正文完|完|END|End)[）)】]?$", RegexOptions.CultureInvariant)]
    private static partial Regex EndMark();

    [GeneratedRegex("^本文(?:由|系|为)[^。]{4,100}(?:禁止|不得|谢绝|严禁)转载。?$", RegexOptions.CultureInvariant)]
    private static partial Regex Notice();

    [GeneratedRegex("^[-—－=＝*·]{1,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    [GeneratedRegex("^本文(?:由|系|为|是)[^。]{2,30}原创[^。]{0,12}[，,]\\s?(?:如需)?转载(?:请|需|须)[^。]{2,40}。?$", RegexOptions.CultureInvariant)]
    private static partial Regex Reprint();

    // What an article has of its own behind its end.
    [GeneratedRegex(@"^\W{0,3}(?:参考|资料|注释|注[:：]|附录|附[:：]|附件|脚注|引用|来源|出处|延伸|Reference|Notes?\b|Sources?\b|作者简介|关于作者|勘误|更正|更新|声明|[—-]*\s?本文(?:首发|原载|摘自|节选|选自|刊于|发表|根据|整理|改编|系|为|由)|\[\d+\])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OwnPart();

    [GeneratedRegex(@"^\s*[（(]?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[）)]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
