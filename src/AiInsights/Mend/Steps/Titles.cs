using System.Text.RegularExpressions;
using AiInsights.Ingest;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>Finds the title where the seed writes it (front matter, first heading, first line) and leaves out its repetitions.</summary>
public static partial class Titles
{
    private const int LongestTitle = 90;

    /// <summary>What of a text must stand behind its title to be known as such, and what must be left of the title.</summary>
    private const int ShortestLead = 12, ShortestTitle = 6;

    /// <summary>How many blocks from the top a repeated title is looked for.</summary>
    private const int HeadBlocks = 8;

    /// <summary>The same on a page whose menus stand above the article.</summary>
    private const int PageBlocks = 20;

    /// <summary>The same for a title that the page labels as such.</summary>
    private const int LabelBlocks = 5;

    /// <summary>Longest name of a column.</summary>
    private const int LongestColumn = 5;

    /// <summary>What is longer is repeated as a title only, also some blocks farther down.</summary>
    private const int LongestLine = 12;

    /// <summary>What opens a text and names none.</summary>
    private static readonly string[] s_partNames = ["摘要", "前言", "引言", "导读", "导语", "目录", "正文", "背景", "概述", "简介", "提要", "内容提要", "核心观点", "主要观点", "核心要点", "要点速览", "划重点", "写在前面"];

    /// <summary>Sets the title, in place.</summary>
    public static void Run(MendState state)
    {
        TitleLinks.Take(state);
        if (!state.Fields.TryGetValue("title", out var declared))
        {
            TakeFromBody(state);
            if (state.Title is null)
                return;
        }

        else
        {
            declared = WithoutLead(state, TitleSites.Without(state, declared));
        }

        var title = Folding.Fold(declared?.Value ?? state.Title!.Text);
        var bare = WithoutBracket(declared?.Value ?? state.Title!.Text) is { Length: > LongestLine } words ? Folding.Fold(words) : title;
        for (var i = 0; i < Math.Min(title.Length > LongestLine ? PageBlocks : HeadBlocks, state.Blocks.Count); i++)
        {
            if (state.Blocks[i].Type is BlockType.Heading or BlockType.Paragraph && (IsSaidAgain(state.Blocks[i].Text, title) || IsSaidAgain(state.Blocks[i].Text, bare)))
            {
                state.Remove(i, "repeated-title");
                i -= PageHead.RemoveCardAbove(state, i) + 1;
            }
        }

        RemoveAtEnd(state, title);
    }

    // Pages say their title once more below the text.
    private static void RemoveAtEnd(MendState state, string title)
    {
        for (var i = state.Blocks.Count - 1; i >= Math.Max(2, state.Blocks.Count - 3) && title.Length > LongestLine; i--)
        {
            if (state.Blocks[i].Type is BlockType.Heading or BlockType.Paragraph && IsSaidAgain(state.Blocks[i].Text, title))
                state.Remove(i, "repeated-title");
        }
    }

    private static void TakeFromBody(MendState state)
    {
        if (TakeLabelled(state))
            return;
        var index = state.Blocks.FindIndex(static b => b.Type == BlockType.Heading && b.Level == 1);
        if (index < 0)
            index = SaidTwice(state);
        if (index < 0 || index > HeadBlocks || (index > 0 && IsOneOfSeveral(state.Blocks, index)))
            index = FirstTitleLine(state);
        if (index < 0)
            return;
        JoinBroken(state.Blocks, index);
        SetTitle(state, index, TitleSites.WithoutName(state, TitleSites.Cut(state, WithoutFrame(state, WithoutBullet(state, state.Blocks[index]))), HeadBlocks));
        RemovePageAbove(state, index);
    }

    // # 四位创始人与一位投资人的 / # 九十分钟 / [mp.weixin.qq.com](…): what stands right above the link to the source is its title, over two lines.
    private static void JoinBroken(List<MendBlock> blocks, int index)
    {
        if (index + 2 >= blocks.Count || blocks[index] is not { Type: BlockType.Heading, Level: 1, Text: [.., '的' or '与' or '和' or '及' or '，' or '：' or '、' or '—' or '｜'] } || blocks[index + 1] is not { Type: BlockType.Heading, Level: 1 } || !SourceLinks.NamesHost(blocks[index + 2]))
            return;
        blocks[index] = Headings.Join(blocks[index], blocks[index + 1], tight: true);
        blocks.RemoveAt(index + 1);
    }

    // A form to sign in above the title: what follows it is the head of the article all the same.
    private static void RemovePageAbove(MendState state, int title)
    {
        for (var i = title > HeadBlocks ? title - 1 : -1; i >= 0; i--)
        {
            if (Boilerplate.IsPageHead(state, state.Blocks[i].Text) || Boilerplate.IsPageFurniture(state, state.Blocks[i].Text))
                state.Remove(i, "page-navigation");
        }
    }

    // 标题: 上下文工程 [打印本页]: the page says which line it is; what stands above it is the site's.
    private static bool TakeLabelled(MendState state)
    {
        var index = state.Blocks.FindIndex(0, Math.Min(LabelBlocks, state.Blocks.Count), b => b.Type == BlockType.Paragraph && Labelled().IsMatch(state.ForRules(b.Text)));
        if (index < 0)
            return false;
        var block = state.Blocks[index];
        var words = Labelled().Match(state.ForRules(block.Text)).Groups["title"];
        state.Trace.Mark(block.Content.Slice(0, words.Index), Fate.Markup);
        if (words.Index + words.Length < block.Text.Length)
            state.RemoveText(block.Slice(words.Index + words.Length, block.Text.Length - words.Index - words.Length), "app-chrome");
        SetTitle(state, index, block.Slice(words.Index, words.Length));
        while (index-- > 0)
        {
            if (state.Blocks[index].Text.Length <= LongestLine && !MetadataLines.IsFact(state, state.Blocks[index], index))
                state.Remove(index, "site-name");
        }

        return true;
    }

    private static void SetTitle(MendState state, int index, MendBlock block)
    {
        state.Blocks.RemoveAt(index);
        state.Title = block with { Marks = [] };
        state.Fields["title"] = new SeedField("title", [block.Text], true, "body", block.Line, 1);
    }

    // …的建构 （受邀发表于…）: what the page adds to its title.
    private static string WithoutBracket(string title) => title.IndexOfAny(['(', '（']) is > 0 and var at && title[^1] is ')' or '）' ? title[..at].TrimEnd() : string.Empty;

    // The same, or that with its label.
    private static bool IsSaidAgain(string text, string title) =>
        Folding.Is(text, title)
        || (Labelled().Match(text) is { Success: true } label && Folding.Is(label.Groups["title"].ValueSpan, title));

    // Pages write a title above the author's card and once more above the text. It is the first line that may be one: who speaks stands above turns too.
    private static int SaidTwice(MendState state)
    {
        var blocks = state.Blocks;
        var first = blocks.FindIndex(0, Math.Min(HeadBlocks, blocks.Count), b => b.Text.Length >= 2 * LongestColumn && IsTitleLine(b) && !Captions.IsPictured(state.ForRules(b.Text)) && !Boilerplate.IsPageHead(state, b.Text));
        if (first < 0)
            return -1;
        var again = blocks.FindIndex(first + 1, b => b.Text == blocks[first].Text);
        return again > first && again < PageBlocks && !blocks.Skip(again + 1).Any(b => b.Text == blocks[first].Text) ? first : -1;
    }

    // The first line, behind the name of the site and what the page shows above its articles.
    private static int FirstTitleLine(MendState state)
    {
        if (InBrackets(state) is >= 0 and var bracketed)
            return bracketed;
        var origin = state.Blocks.Take(HeadBlocks).Select(static b => Origin().Match(b.Text)).FirstOrDefault(static m => m.Success)?.Groups["name"].Value;
        var isPage = false;
        for (var i = 0; i + 1 < Math.Min(isPage ? 2 * PageBlocks : HeadBlocks, state.Blocks.Count); i++)
        {
            if (Boilerplate.IsPageHead(state, state.Blocks[i].Text) || Boilerplate.IsPageFurniture(state, state.Blocks[i].Text))
                isPage = true;
            else if (isPage && (IsColumn(state.Blocks, i) || (Menu().IsMatch(state.Blocks[i].Text) && Boilerplate.IsPageHead(state, state.Blocks[i + 1].Text))))
                state.Remove(i--, "page-navigation");
            else if (MetadataLines.IsEmptyLabel(state.ForRules(state.Blocks[i].Text)))
                state.Remove(i--, MetadataLines.Reason);
            else if (i + 2 < state.Blocks.Count && IsBareNumber(state.Blocks[i]) && IsTitleLine(state.Blocks[i + 1]) && !IsPart(state.Blocks, i + 1) && MetadataLines.IsFact(state, state.Blocks[i + 2], i + 2))
                state.Remove(i--, "page-navigation");
            else if (state.Blocks[i].Text == origin)
                state.Remove(i--, "site-name");
            else if (!MetadataLines.IsFact(state, state.Blocks[i], i) && !MetadataLines.IsAuthorLine(state, state.Blocks[i], i) && !Captions.IsCredit(state.ForRules(state.Blocks[i].Text)) && !Captions.IsPictured(state.ForRules(state.Blocks[i].Text)))
                return (IsTitleLine(state.Blocks[i]) && !IsGreeting(state, i) && (!IsPart(state.Blocks, i) || IsAboveByline(state, i))) || IsDated(state, i) ? i : -1;
        }

        return -1;
    }

    // 1 / 十条清单 / 文 | 林一: a count that the page shows beside its title.
    private static bool IsBareNumber(MendBlock block) => block.Type == BlockType.Paragraph && block.Text.Length <= 3 && block.Text.All(char.IsAsciiDigit);

    // 大家好，我是林一: how a text begins, not what it is called.
    private static bool IsGreeting(MendState state, int index) => state.Blocks[index].Type == BlockType.Paragraph && Greeting().IsMatch(state.ForRules(state.Blocks[index].Text));

    // ## 一台洗碗机器人 / 江湾视觉 昨天: a clip whose title and parts are of one level.
    private static bool IsAboveByline(MendState state, int index) => state.Blocks[index].Type == BlockType.Heading && MetadataLines.IsFact(state, state.Blocks[index + 1], 1);

    // 我的6個思考點。 / 2023/05/07: a sentence whose date stands right below is a title all the same.
    private static bool IsDated(MendState state, int index) =>
        index == 0 && state.Blocks[0] is { Type: BlockType.Paragraph, Text: { Length: > 0 and <= LongestTitle / 2 } text } && text[^1] == '。' && !text.AsSpan(0, text.Length - 1).Contains('。') && MetadataLines.IsDateLine(state, state.Blocks[1]);

    // 觀點 / 林一 / 林一：兩大應用場景, below what a page shows above its articles: the column and its author, then the title.
    private static bool IsColumn(List<MendBlock> blocks, int index)
    {
        if (blocks[index].Text.Length > LongestColumn || blocks[index].Type == BlockType.Heading)
            return false;
        var title = index + 1;
        while (title < blocks.Count && title <= index + 2 && blocks[title].Text.Length <= LongestColumn)
            title++;
        return title + 1 < blocks.Count && blocks[title].Text.Length > 2 * LongestColumn && IsTitleLine(blocks[title]) && blocks[title + 1].Text.Length > LongestTitle / 2;
    }

    // ## 一、缓存 … ## 二、缓冲池: the first of the parts, in a text without a title.
    private static bool IsPart(List<MendBlock> blocks, int index) =>
        FirstPart().IsMatch(blocks[index].Text) || BracketedName().IsMatch(blocks[index].Text) || IsPartName(blocks[index].Text)
        || (blocks[index] is { Type: BlockType.Heading, Level: > 1 } first && blocks.Skip(index + 1).Where(b => b.Type == BlockType.Heading && b.Level == first.Level).ToList() is { Count: > 0 } others && !(others.Count > 1 && others.TrueForAll(static o => Counted().IsMatch(o.Text)) && !Counted().IsMatch(first.Text)));

    // 摘要, and 引言：算力产业的意义
    private static bool IsPartName(string text) => Array.Exists(s_partNames, n => text.StartsWith(n, StringComparison.Ordinal) && (text.Length == n.Length || text[n.Length] is '：' or ':'));

    // Where parts are headings of the first level too, the first of them is no title: that is the line above.
    private static bool IsOneOfSeveral(List<MendBlock> blocks, int index)
    {
        var title = Folding.Fold(blocks[index].Text);
        return IsTitleLine(blocks[0]) && blocks.Skip(index + 1).Any(b => b.Type == BlockType.Heading && b.Level == 1 && !Folding.Is(b.Text, title));
    }

    // …简直是宝藏！大家好！最近的热点是啥？除了各: the page had put the beginning of the text behind the title.
    private static SeedField WithoutLead(MendState state, SeedField declared)
    {
        var title = declared.Value;
        if (state.Blocks.Take(HeadBlocks).FirstOrDefault(static b => b.Type == BlockType.Paragraph && b.Text.Length > ShortestLead) is not { } lead)
            return declared;
        for (var start = ShortestTitle; start + ShortestLead <= title.Length; start++)
        {
            if (lead.Text.AsSpan().StartsWith(title.AsSpan(start), StringComparison.Ordinal))
                return state.Fields["title"] = declared with { Values = [title[..start].TrimEnd()] };
        }

        return declared;
    }

    // A first line that is a whole sentence is the opening, not the title.
    internal static bool IsTitleLine(MendBlock block) =>
        block.Type is BlockType.Heading or BlockType.Paragraph && block.Text.Length is > 0 and <= LongestTitle && !IsCode(block) && block.Text[^1] is not ('。' or '；' or '，' or ',' or ':' or '：') && !(block.Text.Length > 2 && block.Text[^1] is '”' or '」' && block.Text[^2] == '。');

    // def train(model):, the first line of a text without a title.
    private static bool IsCode(MendBlock block) => block.Type == BlockType.Paragraph && block.Marks is [{ Kind: MarkKind.Code, Start: 0 } code] && code.Length == block.Text.Length;

    [GeneratedRegex(@"^(?:标题|题目|標題|題目|主旨)\s*[:：]\s*(?<title>\S.{3,89}?)(?:\s*\[(?:打印本页|复制链接|列印本頁|複製連結)\])*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"(?:^|\s)来源\s*[:：]\s*(?<name>[\p{L}\d]{2,12})(?:\s|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Origin();

    [GeneratedRegex("^(?:一、|第一(?:章|节|部分)|0?1(?:[、．]|\\.(?!\\d)))", RegexOptions.CultureInvariant)]
    private static partial Regex FirstPart();

    [GeneratedRegex(@"^(?:第?[一二三四五六七八九十]{1,3}[、.．章节条]|\d{1,2}\s?[、.．:：|｜])", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    // 【本期嘉宾】
    [GeneratedRegex("^【[^】]{2,8}】$", RegexOptions.CultureInvariant)]
    private static partial Regex BracketedName();

    [GeneratedRegex("^(?:哈喽|哈啰|哈咯|嗨|嘿|[Hh]i|[Hh]ello)?\\s?[，,！!]?\\s?(?:大家|各位|朋友们|同学们|小伙伴们|读者朋友们?|你们?)(?:早上|晚上|下午)?好(?:[呀啊]|[，,！!。～~\\s]|$)|^(?:哈喽|哈啰|哈咯|嗨|Hi|Hello)[，,！!\\s]", RegexOptions.CultureInvariant)]
    internal static partial Regex Greeting();

    // 江湾生活 江湾健康网 江湾OL, between two other menus.
    [GeneratedRegex(@"^(?:[\p{L}\d]{2,10}\s+){2,}[\p{L}\d]{2,10}$", RegexOptions.CultureInvariant)]
    private static partial Regex Menu();
}
