using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>Leaves out what a clipping service or a reading tool puts around an article: links to its own copy, its reader's marks, its name for the article. The address of the source is kept.</summary>
internal static partial class ClipperFrame
{
    private const string Reason = "clipper-frame";

    /// <summary>Blocks from the top among which the frame stands.</summary>
    private const int HeadBlocks = 40;

    private const int LongestTag = 400;

    /// <summary>Removes it, in place.</summary>
    public static void Run(MendState state)
    {
        PlatformNames.Forget(state);
        ReaderFrame.Take(state);
        TakeDate(state);
        RemoveStyles(state);
        RemoveTemplateTags(state);
        CopyButtons.Remove(state);
        TakeSummary(state);
        TakeExcerpt(state);
        RemoveLinks(state);
        TakePageNames(state);
        TakeSource(state);
        RemoveNotes(state);
        PreferTitleOfSource(state);
    }

    // date 2025-12-10 研究机构发布…: a crawler put the date, with its name, before the first words.
    private static void TakeDate(MendState state)
    {
        if (state.Blocks.Count == 0 || state.Blocks[0].Type != BlockType.Paragraph || Dated().Match(state.Blocks[0].Text) is not { Success: true } match)
            return;
        var block = state.Blocks[0];
        state.TakeField("published", match.Groups["date"].Value, block);
        state.RemoveText(block.Slice(0, match.Length), Reason);
        state.Blocks[0] = block.Slice(match.Length, block.Text.Length - match.Length);
    }

    // #page-content, .toolbar { max-width: 667px; margin: 0 auto; }: the page's look, taken for words.
    private static void RemoveStyles(MendState state)
    {
        for (var i = Math.Min(HeadBlocks, state.Blocks.Count) - 1; i >= 0; i--)
        {
            if (state.Blocks[i].Text.AsSpan().ContainsAny('{', '}') && state.Blocks[i].Marks.All(static m => m.Kind != MarkKind.Code) && Styles().IsMatch(state.Blocks[i].Text))
                state.Remove(i, "page-style");
        }
    }

    // {% bilibili id="…" %}, {{< youtube … >}}: what the site's generator would have put something in place of.
    private static void RemoveTemplateTags(MendState state)
    {
        for (var i = state.Blocks.Count - 1; i >= 0; i--)
        {
            var block = state.Blocks[i];
            if (block.Type is not (BlockType.Paragraph or BlockType.Quote) || !block.Text.Contains('{', StringComparison.Ordinal) || block.Marks.Any(static m => m.Kind == MarkKind.Code))
                continue;
            if (Figure().Match(block.Text) is { Success: true } figure)
                KeepCaption(state, i, figure.Groups["caption"]);
            else if (block.Text[0] == '{' && block.Text.Length <= LongestTag && TemplateTags().IsMatch(block.Text))
                state.Remove(i, "template-tag");
            else
                state.Blocks[i] = WithoutFrame(state, block);
        }
    }

    // {{< figure src="…" caption="图01 示意图" >}}: what stands below the picture is the author's.
    private static void KeepCaption(MendState state, int index, Group caption)
    {
        var block = state.Blocks[index];
        state.RemoveText(block.Slice(0, caption.Index), "template-tag");
        state.RemoveText(block.Slice(caption.Index + caption.Length, block.Text.Length - caption.Index - caption.Length), "template-tag");
        state.Blocks[index] = block.Slice(caption.Index, caption.Length) with { Type = BlockType.Caption };
    }

    // {% hint style="info" %} …: the frame of a note goes, what stands in it stays.
    private static MendBlock WithoutFrame(MendState state, MendBlock block)
    {
        if (FrameBegins().Match(block.Text) is { Success: true, Length: var begin } && begin < block.Text.Length)
        {
            state.RemoveText(block.Slice(0, begin).Trim(), "template-tag");
            block = block.Slice(begin, block.Text.Length - begin);
        }

        if (FrameEnds().Match(block.Text) is { Success: true, Index: > 0 and var end })
        {
            state.RemoveText(block.Slice(end, block.Text.Length - end).Trim(), "template-tag");
            block = block.Slice(0, end).Trim();
        }

        return block;
    }

    // ## 摘要 / one paragraph / ## 全文: how a tool parts its summary from the text.
    private static void TakeSummary(MendState state)
    {
        var blocks = state.Blocks;
        for (var i = 0; i + 2 < Math.Min(HeadBlocks / 2, blocks.Count); i++)
        {
            if (blocks[i] is not { Type: BlockType.Heading, Text: "摘要" or "Summary" } || blocks[i + 2].Type != BlockType.Heading || blocks[i + 1].Type != BlockType.Paragraph || !Whole().IsMatch(blocks[i + 2].Text))
                continue;
            state.TakeField("summary", blocks[i + 1].Text, blocks[i + 1]);
            for (var n = 0; n < 3; n++)
                state.Remove(i, Reason);
            return;
        }
    }

    // > ## Excerpt / > what the page says of itself: how a clipper (MarkDownload) begins, right below the title.
    private static void TakeExcerpt(MendState state)
    {
        var blocks = state.Blocks;
        var first = blocks.FindIndex(0, Math.Min(3, blocks.Count), static b => b is { Type: BlockType.Heading or BlockType.Quote or BlockType.Paragraph, Text: "Excerpt" });
        if (first < 0 || first + 2 >= blocks.Count || blocks[first + 1].Type is not (BlockType.Quote or BlockType.Paragraph) || blocks.Take(first).Any(static b => b.Type != BlockType.Heading))
            return;
        state.TakeField("summary", blocks[first + 1].Text, blocks[first + 1]);
        state.Remove(first, Reason);
        state.Remove(first, Reason);
    }

    // Read in Cubox / Read Original / Link
    private static void RemoveLinks(MendState state)
    {
        for (var i = state.Blocks.Count - 1; i >= 0; i--)
        {
            var block = state.Blocks[i];
            if (block is { Type: BlockType.Paragraph, Text.Length: <= 40 } && block.IsLink && OwnLink().IsMatch(block.Text))
                state.Remove(i, Reason);
        }
    }

    // [微信公众平台](https://…), [119. 题目 - YouTube](https://…) above the text: the name that the browser gave to the page.
    private static void TakePageNames(MendState state)
    {
        for (var i = Math.Min(2, state.Blocks.Count - 2); i >= 0; i--)
        {
            var block = state.Blocks[i];
            if (block.Type != BlockType.Paragraph || !block.IsLink || block.Marks is not [{ Kind: MarkKind.Link, Target: { Length: > 0 } address }, ..] || !PageName().IsMatch(state.ForRules(block.Text)))
                continue;
            state.TakeField("url", address, block);
            state.Remove(i, Reason);
        }
    }

    // > 本文由 简悦 SimpRead 转码， 原文地址 mp.weixin.qq.com
    private static void TakeSource(MendState state)
    {
        if (state.Blocks.Count == 0 || state.Blocks[0] is not { Type: BlockType.Quote or BlockType.Paragraph } first || !Converted().IsMatch(first.Text))
            return;
        if (first.Marks.LastOrDefault(static m => m.Kind == MarkKind.Link) is { Target: { Length: > 0 } address } link && link.Start + link.Length == first.Text.Length)
            state.TakeField("url", address, first);
        state.Remove(0, Reason);
    }

    // Annotations: what a reader had marked, once more; 正文全文: the article begins.
    private static void RemoveNotes(MendState state)
    {
        for (var i = 0; i < Math.Min(HeadBlocks, state.Blocks.Count); i++)
        {
            if (state.Blocks[i].Type != BlockType.Heading)
                continue;
            var isNotes = Notes().IsMatch(state.Blocks[i].Text);
            if (!isNotes && !Beginning().IsMatch(state.ForRules(state.Blocks[i].Text)) && !(state.Blocks[i].Text == "正文" && IsBelowFacts(state.Blocks, i)))
                continue;
            state.Remove(i, Reason);
            while (isNotes && i < state.Blocks.Count && state.Blocks[i].Type == BlockType.Quote)
                state.Remove(i, Reason);
            i--;
        }
    }

    // # 题目 / - 来源：… / ## 正文: behind words of the author's it would be a part of the article.
    private static bool IsBelowFacts(List<MendBlock> blocks, int index) =>
        blocks.Take(index).All(static b => b is { Type: BlockType.Heading, Level: 1 } or { Type: BlockType.ListItem or BlockType.Quote or BlockType.Image }) && blocks.Take(index).Any(static b => b.Type is BlockType.ListItem or BlockType.Quote);

    // # 复现笔记 … # 全球掀起复现潮 / [mp.weixin.qq.com](…)某某号: the title is what stands above the link to the source; the other is the reader's.
    // Only where the service has shown itself: a digest of links has headings above links too.
    private static void PreferTitleOfSource(MendState state)
    {
        if (!state.Trace.Removals.Any(static r => r.Reason == Reason))
            return;
        var blocks = state.Blocks;
        for (var i = 1; i + 1 < Math.Min(HeadBlocks, blocks.Count); i++)
        {
            if (blocks[i] is not { Type: BlockType.Heading, Level: 1 } || !SourceLinks.NamesHost(blocks[i + 1]))
                continue;
            while (i > 0)
                state.Remove(--i, Reason);
            return;
        }
    }

    [GeneratedRegex(@"^(?:Read in Cubox|Read Original|Open in [A-Z][a-z]+|Link\W{0,2}|在 ?Cubox ?(?:中|里)?(?:查看|阅读|打开)|阅读原文|查看原文|查看原网页\s?[:：]\s?[\w.-]{3,30})$", RegexOptions.CultureInvariant)]
    private static partial Regex OwnLink();

    [GeneratedRegex(@"^(?:微信公众平台|.{4,120} - YouTube|.{4,120}_哔哩哔哩_bilibili)$", RegexOptions.CultureInvariant)]
    private static partial Regex PageName();

    [GeneratedRegex(@"^(?:[^{}。，；=]{1,300}\{(?:\s*[a-z-]{2,40}\s*:[^{};]{1,120};)*(?:\s*[a-z-]{2,40}\s*:[^{};]{1,120})?\s*\})+\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Styles();

    [GeneratedRegex(@"^(?:\{%[^{}]{1,300}%\}\s*|\{\{[<%][^{}]{1,300}[>%]\}\}\s*)+$", RegexOptions.CultureInvariant)]
    private static partial Regex TemplateTags();

    [GeneratedRegex(@"^\{\{[<%]\s*figure\s[^{}]*?\bcaption=[""“](?<caption>[^""”{}]{2,200})[""”][^{}]*[>%]\}\}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Figure();

    [GeneratedRegex(@"^(?:\{%\s*(?:end)?(?:hint|note|callout|tip|alert|tabs?|raw|quote|blockquote|centerquote|cq|details|fold|folding|content-ref)\b[^{}]{0,120}%\}\s*)+", RegexOptions.CultureInvariant)]
    private static partial Regex FrameBegins();

    [GeneratedRegex(@"(?:\{%\s{0,4}end(?:hint|note|callout|tip|alert|tabs?|raw|quote|blockquote|centerquote|cq|details|fold|folding|content-ref)\s{0,4}%\}\s{0,4})+$", RegexOptions.CultureInvariant)]
    private static partial Regex FrameEnds();

    [GeneratedRegex(@"^date\s*:?\s+(?<date>\d{4}-\d{2}-\d{2})\s+(?=\S)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Dated();

    [GeneratedRegex("^(?:全文|正文|原文|文章全文|文章内容|Full ?Text)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Whole();

    [GeneratedRegex("^本文由.{1,24}转码[，,].{0,4}原文地址", RegexOptions.CultureInvariant)]
    private static partial Regex Converted();

    [GeneratedRegex(@"^(?:Annotations|Highlights|我的(?:标注|划线|高亮)|标注|划线)$", RegexOptions.CultureInvariant)]
    private static partial Regex Notes();

    [GeneratedRegex(@"^\W{0,4}(?:正文全文|全文内容|文章正文|Full Content)$", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();
}
