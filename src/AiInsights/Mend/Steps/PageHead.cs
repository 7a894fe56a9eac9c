using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>Leaves out what a page shows above its title and what would be taken for it: the name of the site over its menus, counts, the author's card with its button.</summary>
internal static partial class PageHead
{
    private const int HeadBlocks = 10;

    /// <summary>How far down the title may stand below menus.</summary>
    private const int PageBlocks = 20;

    private const int LongestName = 16;
    private const int LongestBio = 60;

    /// <summary>Lines of a card between the name and the button.</summary>
    private const int MostBios = 4;

    private const int ShortestTitle = 8;
    private const int LongestLabel = 12;
    private const int MostLabels = 4;

    /// <summary>Links of a row that is a menu.</summary>
    private const int FewestLinks = 3;

    /// <summary>Characters in a row that a title shares with the text below it.</summary>
    private const int EchoOfTitle = 4;

    /// <summary>Removes it, in place.</summary>
    public static void Run(MendState state)
    {
        RemoveCounts(state);
        RemoveMenus(state);
        RemoveCategories(state);
        RemoveSiteName(state);
        RemoveAuthorCard(state);
        RemoveOutlet(state);
        RemoveLabels(state);
    }

    // 0 / 3 / 文字 / 分享 / 0, above everything: what the buttons have counted.
    private static void RemoveCounts(MendState state)
    {
        var end = 0;
        while (end < Math.Min(HeadBlocks, state.Blocks.Count) && IsPage(state, state.Blocks[end].Text))
            end++;
        for (var i = end >= 2 && end < state.Blocks.Count ? end - 1 : -1; i >= 0; i--)
        {
            if (Number().IsMatch(state.Blocks[i].Text))
                state.Remove(i, "counter");
        }
    }

    // [首页](…) [资讯](…) [视频](…) / [登录](…) / # 题目: rows of links above the title are the site's, and the buttons beside them.
    private static void RemoveMenus(MendState state)
    {
        var blocks = state.Blocks;
        var title = blocks.FindIndex(0, Math.Min(PageBlocks, blocks.Count), static b => b is { Type: BlockType.Heading, Text.Length: >= ShortestTitle, IsLink: false });
        if (title < 1 || !blocks.Take(title).Any(b => IsMenu(b) || (b.IsLink && IsPage(state, b.Text))))
            return;
        for (var i = title - 1; i >= 0; i--)
        {
            // # [江湾笔记](https://example.com/): the name of the site, in the size of a title.
            if (blocks[i] is { Type: BlockType.Heading, Marks: [{ Kind: MarkKind.Link, Target: { } home }] } && Uri.TryCreate(home, UriKind.Absolute, out var address) && address.AbsolutePath.Length <= 1)
                state.Remove(i, "site-name");
            else if (blocks[i].Type != BlockType.Image && (blocks[i].IsLink || IsMenu(blocks[i]) || IsPage(state, blocks[i].Text)) && !MetadataLines.IsFact(state, blocks[i], 0))
                state.Remove(i, "page-navigation");
        }
    }

    // [产品](https://example.com/category/product): what the article is filed under is nobody's name.
    private static void RemoveCategories(MendState state)
    {
        for (var i = Math.Min(HeadBlocks, state.Blocks.Count) - 1; i >= 0; i--)
        {
            if (state.Blocks[i] is { Type: BlockType.Paragraph, IsLink: true, Text.Length: <= LongestLabel, Marks: [{ Target: { } target }] } && Category().IsMatch(target))
                state.Remove(i, "page-navigation");
        }
    }

    // Links with at most a word between or behind them.
    private static bool IsMenu(MendBlock block) =>
        block is { Type: BlockType.Paragraph or BlockType.ListItem } && block.Marks.Count(static m => m.Kind == MarkKind.Link) is >= FewestLinks and var links && block.Text.Length <= links * LongestLabel
        && block.Text.Length - block.Marks.Where(static m => m.Kind == MarkKind.Link).Sum(static m => m.Length) <= links * 3 + 4;

    // 江湾笔记 / Home / Archives / Tags / 题目: menus stand below the name of the site and above the title.
    private static void RemoveSiteName(MendState state)
    {
        var blocks = state.Blocks;
        var first = blocks.FindIndex(b => b.Type != BlockType.Image && !IsPage(state, b.Text));
        if (first < 0 || first > 3 || blocks[first].Text.Length is 0 or > LongestName || blocks[first].Type is not (BlockType.Paragraph or BlockType.Heading) || first + 1 >= blocks.Count || !Boilerplate.IsMenu(state, blocks[first + 1].Text))
            return;
        if (MetadataLines.IsFact(state, blocks[first], 0) || state.Fields.GetValueOrDefault("title")?.Value is { } declared && Folding.Fold(declared) == Folding.Fold(blocks[first].Text))
            return;
        var title = TitleBelow(state, first + 1);
        if (title < 0 || (blocks[first].Type == BlockType.Heading && blocks[title].Type != BlockType.Heading))
            return;
        state.Remove(first, "site-name");
    }

    // 林一 / 写过三年代码 / 关注 / 题目: the button says that the name above is the author's, and the title stands below.
    private static void RemoveAuthorCard(MendState state)
    {
        var blocks = state.Blocks;
        var first = blocks.FindIndex(b => b.Type != BlockType.Image && !IsPage(state, b.Text));
        if (first < 0 || first > 3 || blocks[first].Text.Length is 0 or > LongestName || !Name().IsMatch(blocks[first].Text) || MetadataLines.IsFact(state, blocks[first], 0))
            return;
        var button = first + 1;
        while (button < blocks.Count && button - first <= MostBios + 1 && blocks[button].Text.Length <= LongestBio && !Button().IsMatch(state.ForRules(blocks[button].Text)))
            button++;
        if (button >= blocks.Count || !Button().IsMatch(state.ForRules(blocks[button].Text)))
            return;
        var title = TitleBelow(state, button + 1);
        if (title < 0 || title + 1 >= blocks.Count || blocks[title].Text.Length <= blocks[first].Text.Length)
            return;
        state.TakeField("authors", blocks[first].Text, blocks[first]);
        for (var i = first; i <= button; i++)
        {
            if (i > first && MetadataLines.TakeFact(state, blocks[first]))
                continue;
            state.Remove(first, "author-card");
        }
    }

    // 关注 / Jiangwan Tech HK / 智能眼鏡成為下一個必爭之地: a name in Latin letters between the page's buttons and a Chinese title.
    private static void RemoveOutlet(MendState state)
    {
        var blocks = state.Blocks;
        var first = blocks.FindIndex(b => b.Type != BlockType.Image && !IsPage(state, b.Text));
        if (first is < 1 or > 3 || first + 1 >= blocks.Count || state.Fields.ContainsKey("title") || blocks[first] is not { Type: BlockType.Paragraph, Text.Length: <= 2 * LongestName } outlet || outlet.Text.Any(static c => c >= 0x80) || MetadataLines.IsFact(state, outlet, 0))
            return;
        if (Titles.IsTitleLine(blocks[first + 1]) && blocks[first + 1].Text.Length > LongestLabel && blocks[first + 1].Text.Count(static c => c is >= '\u4E00' and <= '\u9FFF') >= ShortestTitle)
            state.Remove(first, "site-name");
    }

    /// <summary>Leaves out what stands between a title and its repetition, if it is short lines only: who wrote, what he is, how many read. Returns how many blocks went.</summary>
    public static int RemoveCardAbove(MendState state, int end)
    {
        var first = state.Title is { } title ? state.Blocks.FindIndex(0, end, b => b.Line > title.Line) : -1;
        if (first < 0 || end - first > MostBios + 2 || !state.Blocks.Take(first..end).All(static b => b.Type is BlockType.Image or BlockType.Paragraph && b.Text.Length <= LongestBio / 2 && !b.Text.EndsWith('。')))
            return 0;
        var name = state.Blocks.FindIndex(first, end - first, b => b.Text.Length > 0 && !IsPage(state, b.Text) && !MetadataLines.IsFact(state, b, 0));
        if (name >= 0 && state.Blocks[name].Text.Length <= LongestLabel && Name().IsMatch(state.Blocks[name].Text) && !Boilerplate.IsPageFurniture(state, state.Blocks[name].Text))
            state.TakeField("authors", state.Blocks[name].Text, state.Blocks[name]);
        for (var i = first; i < end; i++)
        {
            if (!MetadataLines.TakeFact(state, state.Blocks[first]))
                state.Remove(first, "author-card");
        }

        return end - first;
    }

    // 智慧应用 影音 / 江湾院 / 第一位程式工程师—林一 / 林一是…: short lines of which the text says nothing, above one whose words the text begins with.
    private static void RemoveLabels(MendState state)
    {
        var blocks = state.Blocks;
        var hasMenu = blocks.Take(HeadBlocks).Any(b => Boilerplate.IsMenu(state, b.Text));
        var lead = blocks.FindIndex(0, Math.Min(hasMenu ? PageBlocks : MostLabels + 2, blocks.Count), b => b.Text.Length > LongestBio && !IsPage(state, b.Text));
        var title = lead - 1;
        while (title > 0 && IsPage(state, blocks[title].Text))
            title--;
        if (lead < 2 || title < 1 || state.Fields.ContainsKey("title") || blocks[lead].Type != BlockType.Paragraph || !Titles.IsTitleLine(blocks[title]) || blocks[title].Text.Length < ShortestTitle || !Shares(blocks[title].Text, blocks[lead].Text, hasMenu ? 2 : EchoOfTitle))
            return;
        for (var i = 0; i < title; i++)
        {
            if (IsPage(state, blocks[i].Text))
                continue;
            if (blocks[i] is not { Type: BlockType.Paragraph, Text.Length: > 0 and <= LongestLabel } || MetadataLines.IsFact(state, blocks[i], 0) || (!hasMenu && blocks.Skip(lead).Any(b => Speaks(b.Text, blocks[i].Text))))
                return;
        }

        for (var i = title; i > 0; i--)
            state.Remove(0, "page-navigation");
    }

    // Two characters of it, or a word of letters.
    private static bool Speaks(string text, string label)
    {
        foreach (var word in Word().EnumerateMatches(label))
        {
            if (label[word.Index] < 0x80 ? text.AsSpan().Contains(label.AsSpan(word.Index, word.Length), StringComparison.Ordinal) : Shares(label.Substring(word.Index, word.Length), text, Math.Min(2, word.Length)))
                return true;
        }

        return false;
    }

    private static bool Shares(string label, string text, int length)
    {
        for (var i = 0; i + length <= label.Length; i++)
        {
            if (text.AsSpan().Contains(label.AsSpan(i, length), StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>The first line from one on that is neither the page's nor a fact, if it may be a title; else -1.</summary>
    private static int TitleBelow(MendState state, int from)
    {
        for (var i = from; i < Math.Min(PageBlocks, state.Blocks.Count); i++)
        {
            var block = state.Blocks[i];
            if (block.Type == BlockType.Image || IsPage(state, block.Text) || MetadataLines.IsFact(state, block, 0))
                continue;
            return block.Text.Length >= ShortestTitle && Titles.IsTitleLine(block) ? i : -1;
        }

        return -1;
    }

    private static bool IsPage(MendState state, string text) => Number().IsMatch(text) || Boilerplate.IsPageHead(state, text) || Boilerplate.IsPageFurniture(state, text);

    [GeneratedRegex("^https?://[^/]+/(?:category|categories|tag|tags|channel|topic|topics)/[^/]+/?$", RegexOptions.CultureInvariant)]
    private static partial Regex Category();

    [GeneratedRegex("[A-Za-z0-9]+|[\u3400-\u9FFF]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"^\d{1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[\p{L}\p{N}·•&_.+\-@ ]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?:[+＋]?\s?(?:已)?关注(?:作者|TA|Ta|她|他)?|[+＋]\s?关注\s?私信|关注\s*私信|私信|订阅|Follow|Following)$", RegexOptions.CultureInvariant)]
    private static partial Regex Button();
}
