using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>Lines that state who wrote, edited and published: they become data of the article and leave the text.</summary>
public static partial class MetadataLines
{
    internal const string Reason = "byline-now-metadata";

    private const int HeadBlocks = 15;
    /// <summary>Facts stand at the end of a text, however long it is: each line there looks at those behind it.</summary>
    private const int LeastTail = 8, MostTail = 200;


    /// <summary>A crawler's own list of facts stands right below the title.</summary>
    private const int FirstFacts = 4;

    private const int LongestLine = 160;

    /// <summary>What a page says in the line of its facts and is none: a column, a rating.</summary>
    private const int ShortLabel = 8;

    /// <summary>A person at work, in two halves and with a colour.</summary>
    private const int LongestEmoji = 7;

    /// <summary>Addresses of sources carry what the app had put behind them.</summary>
    private const int LongestWithAddress = 600;

    /// <summary>Takes them, in place.</summary>
    public static void Run(MendState state)
    {
        AccountLink.Take(state);
        FactList.Take(state);
        PageFoot.Take(state);
        PageFoot.RemoveTargets(state);
        ListedAuthors.Forget(state);
        TakeTags(state);
        GluedDate.Take(state);
        SourceLinks.Take(state);
        AccountByline.Take(state);
        AuthorLinks.TakeNames(state);
        LeadingFacts.Part(state);
        for (var i = 0; i < state.Blocks.Count; i++)
        {
            var block = state.Blocks[i];
            if (block.Type is not (BlockType.Paragraph or BlockType.Quote or BlockType.Heading or BlockType.ListItem) || block.IsRow || block.Text.Length > (block.Text.Contains("://", StringComparison.Ordinal) ? LongestWithAddress : LongestLine) || (block.Type == BlockType.Heading && !IsAuthorLine(state, block, i)) || (block.Type == BlockType.ListItem && !IsDate(state, block, i) && !IsSource(state, block, i)) || Signature.Is(state, i))
                continue;
            var dated = state.Fields.ContainsKey("published");
            if (TakeBelowLabel(state, block, i))
            {
                i--;
                continue;
            }

            if (block is { Type: BlockType.Quote, EndLine: var last } && last > block.Line && TakeFirstLine(state, i))
            {
                i--;
                continue;
            }

            if (!AuthorLinks.TakeUser(state, block, i) && !TakeLines(state, block, i) && !TakePieces(state, block, i) && !TakeLine(state, block, i) && !(WithoutEmoji(block) is { } bare && TakeLine(state, bare, i)))
                continue;
            state.Remove(i--, Reason);
            if (!dated && state.Fields.ContainsKey("published"))
                i -= AuthorLinks.TakeAuthorAbove(state, i);
        }

        SourceLinks.TakeUnlabelled(state);
        PublisherName.Settle(state);
        ListedAuthors.Settle(state);
        LaterAuthors.Settle(state);
        Signature.Settle(state);
        TakeFacts(state);
    }

    // 📅 2026-04-13: what a clipper draws before a fact.
    private static MendBlock? WithoutEmoji(MendBlock block) =>
        block.Text is [>= '\uD83C' and <= '\uD83E', _, _, ..] or [>= '\u2600' and <= '\u27BF', _, _, ..] && block.Text.AsSpan().IndexOf(' ') is > 0 and <= LongestEmoji and var blank && !block.Text.AsSpan(0, blank).ContainsAnyInRange('\u4E00', '\u9FFF') ? block.Slice(blank + 1, block.Text.Length - blank - 1).Trim() : null;

    /// <summary>Whether a line near the top states facts and nothing else.</summary>
    internal static bool IsFact(MendState state, MendBlock block, int index) =>
        block.Type == BlockType.Paragraph && block.Text.Length <= LongestLine && (FirstMatch(state, block.Text, index) is not null || AreFacts(state, Texts(block, Places(block.Text, BeforeLabel())), index));

    /// <summary>Takes a line near the top that states facts, and leaves it out; false where it is none.</summary>
    internal static bool TakeFact(MendState state, MendBlock block)
    {
        var index = state.Blocks.IndexOf(block);
        if (!TakePieces(state, block, 0) && !TakeLine(state, block, 0))
            return false;
        state.Remove(index, Reason);
        return true;
    }

    /// <summary>Whether a line near the top gives the date.</summary>
    internal static bool IsDateLine(MendState state, MendBlock block) => FirstMatch(state, block.Text, 0) is var (_, match) && match.Groups["published"].Success;

    /// <summary>Whether a line is the name of a fact that the page did not have: <c>发布日期：</c>.</summary>
    internal static bool IsEmptyLabel(string line) => LabelAlone().IsMatch(line);

    /// <summary>A word alone on a line, if it would be an author's name on one line with a date; else null.</summary>
    internal static string? NameOf(MendState state, string word) => FirstMatch(state, word + " 2000-01-01", 0) is var (_, match) && match.Groups["authors"] is { Success: true, Length: var length } && length == word.Length ? word : null;

    /// <summary>Whether a heading is the author's line, set so for its size: <c># 作者：江湾数据平台</c>.</summary>
    internal static bool IsAuthorLine(MendState state, MendBlock heading, int index) =>
        heading.Type == BlockType.Heading && FirstMatch(state, heading.Text, index) is var (_, match) && match.Groups["authors"].Success;

    // 文章标签： / 数据库 / 人工智能: the label on a line, each of its values on one of its own.
    private static void TakeTags(MendState state)
    {
        var label = state.Blocks.FindIndex(0, Math.Min(HeadBlocks, state.Blocks.Count), b => b.Type == BlockType.Paragraph && TagLabel().IsMatch(state.ForRules(b.Text)));
        var end = label + 1;
        while (label >= 0 && end < state.Blocks.Count && state.Blocks[end] is { Type: BlockType.Paragraph, Text.Length: <= ShortLabel } tag && tag.Text.All(char.IsLetterOrDigit))
            end++;
        if (end - label < 2 || end == state.Blocks.Count)
            return;
        state.TakeField("tags", string.Join('、', state.Blocks.Take(end).Skip(label + 1).Select(static b => b.Text)), state.Blocks[label + 1]);
        for (; end > label; end--)
            state.Remove(label, Reason);
    }

    // • 2024-11-29, - 原始链接: https://…: pages and crawlers write facts as lists.
    private static bool IsDate(MendState state, MendBlock item, int index) =>
        Holds(state, RulePlace.Head, index) && FirstMatch(state, item.Text, index) is var (_, match) && ((match.Groups["published"].Success && SentFrom.IsPlace(state.ForRules(item.Text).AsSpan(match.Groups["published"].Index + match.Groups["published"].Length))) || (index < FirstFacts && match.Groups["url"].Success && item.Text.StartsWith('原')));

    // - 原文链接：https://…, a point by itself; among others it is one of the author's sources.
    private static bool IsSource(MendState state, MendBlock item, int index) =>
        item.Text is ['原', ..] && !IsItem(state.Blocks, index - 1) && !IsItem(state.Blocks, index + 1) && FirstMatch(state, item.Text, index) is var (_, match) && match.Groups["url"].Success;

    private static bool IsItem(List<MendBlock> blocks, int index) => index >= 0 && index < blocks.Count && blocks[index].Type == BlockType.ListItem;

    // 作者｜林一 / 编辑｜王五, one below the other without a blank line between them.
    private static bool TakeLines(MendState state, MendBlock block, int index)
    {
        if (block.EndLine == block.Line || !Holds(state, RulePlace.Head, index))
            return false;
        var lines = block.Lines(state.Trace.File.Lines);
        return lines.Count > 1 && TakeAll(state, lines, index);
    }

    // > 本文首发于公众号「江湾笔记」，作者 林一。 / > 镜像：…: the first line is a fact, the rest is the author's.
    private static bool TakeFirstLine(MendState state, int index)
    {
        var lines = state.Blocks[index].Lines(state.Trace.File.Lines);
        if (lines.Count < 2 || !TakeLine(state, lines[0], index))
            return false;
        var length = lines[0].Text.Length;
        state.RemoveText(lines[0], Reason);
        state.Blocks[index] = state.Blocks[index].Slice(length, state.Blocks[index].Text.Length - length).Trim() with { Line = lines[1].Line };
        if (IsEmptyLabel(state.ForRules(state.Blocks[index].Text)))
            state.Remove(index, Reason);
        return true;
    }

    internal static bool TakeLine(MendState state, MendBlock block, int index)
    {
        if (FirstMatch(state, block.Text, index) is not var (pattern, match))
            return false;
        Take(state, pattern, match, block);
        return true;
    }

    internal static (Regex Pattern, Match Match)? FirstMatch(MendState state, string line, int index)
    {
        var text = state.ForRules(line);
        return RuleTables.MetadataLines.First(text, RuleTables.MetadataLines.At(index < HeadBlocks, IsInTail(state, index)), r => Holds(state, r.Place, index)) is { } rule ? (rule.Looks.Regex, rule.Looks.Regex.Match(text)) : null;
    }

    private static bool IsInTail(MendState state, int index) => index >= state.Blocks.Count - Math.Clamp(state.Blocks.Count / 3, LeastTail, MostTail);

    // The head ends where the article's first part begins; behind a last heading alone the facts are the article's, not the part's.
    private static bool Holds(MendState state, RulePlace place, int index) => place switch
    {
        RulePlace.Head => index < HeadBlocks && !IsBehindHeading(state.Blocks, index),
        RulePlace.Tail => IsInTail(state, index) && !state.Blocks.Skip(index + 1).Any(static b => b.Type == BlockType.Heading),
        _ => true,
    };

    private static bool IsBehindHeading(List<MendBlock> blocks, int index)
    {
        for (var i = 0; i + 1 < index; i++)
        {
            if (blocks[i].Type == BlockType.Heading && blocks[i + 1].Type == BlockType.Paragraph && blocks[i + 1].Text.Length > 30)
                return true;
        }

        return false;
    }

    private static void Take(MendState state, Regex pattern, Match match, MendBlock block)
    {
        FactAddress.Take(state, block);
        foreach (var name in pattern.GetGroupNames())
        {
            var group = match.Groups[name];
            if (name == "0" || !group.Success)
                continue;
            var value = block.Text.Substring(group.Index, group.Length);
            // 来源：https://… below 原文链接：https://…: another address is where that one has it from.
            if (name == "url" && state.Fields.TryGetValue("url", out var known) && known.Value != value)
                state.TakeField("origin", value, block);
            state.TakeField(FieldName(name), Button().Replace(name == "authors" ? value[..NameLength(state, value)] : value, string.Empty), block);
        }
    }

    // 林一，江湾产品负责人, 林一 - 江湾科技研究员, 林一 江湾科技创始人, 林一（江湾资本合伙人）, 林间笔记 | 专注车间里的事, 林一    时间: 昨天: behind a name stands what its owner is, or another fact.
    private static int NameLength(MendState state, string authors) =>
        BehindName().Match(authors) is { Success: true, Index: > 1 } match ? match.Index
        // 林一（江湾科技）: a person's name, and where he works.
        : authors.IndexOfAny(['（', '(']) is (2 or 3) and var bracket && authors[^1] is '）' or ')' && authors[bracket + 1] != '一' && NameOf(state, authors[..bracket]) is not null ? bracket : authors.Length;

    private static string FieldName(string group) => group switch
    {
        "originaltitle" => "original-title",
        "eventdate" => "event-date",
        _ => group,
    };

    // 作者 | / 江湾评论员: the label on a line, its value on the next.
    private static bool TakeBelowLabel(MendState state, MendBlock label, int index)
    {
        if (label.Text.Length is < 2 or > 8 || label.Text[^1] is not ('|' or '｜' or '丨' or ':' or '：') || index + 1 >= state.Blocks.Count || state.Blocks[index + 1] is not { Type: BlockType.Paragraph, Text.Length: <= 20 } value)
            return false;
        if (FirstMatch(state, label.Text + value.Text, index) is not var (pattern, match) || !match.Groups["authors"].Success && !match.Groups["editor"].Success)
            return false;
        foreach (var name in pattern.GetGroupNames())
        {
            if (name != "0" && match.Groups[name].Success)
                state.TakeField(FieldName(name), value.Text, value);
        }

        state.Remove(index, Reason);
        state.Remove(index, Reason);
        return true;
    }

    private static void TakeFacts(MendState state)
    {
        for (var i = 0; i < Math.Min(HeadBlocks, state.Blocks.Count); i++)
        {
            var text = state.ForRules(state.Blocks[i].Text);
            foreach (var rule in RuleTables.BodyFacts.Matching(text))
                Take(state, rule.Looks.Regex, rule.Looks.Regex.Match(text), state.Blocks[i]);
        }
    }

    [GeneratedRegex(@"\s+[-–—]\s+|\s+\p{IsCJKUnifiedIdeographs}{2,4}\s?[:：]|\s+[|｜]\s+(?=[^|｜]{5,})|(?<=^\p{IsCJKUnifiedIdeographs}{2,4})\s+(?=\S{2,12}(?:创始人|合伙人|总裁|总监|总经理|研究员|教授|院长|主任|工程师|负责人|分析师|CEO|CTO)(?:[、，]|$))|(?<=^\p{L}{2,4})[，,]\s?(?=[^，,、]{2,20}(?:创始人|创办人|合伙人|总裁|总监|总经理|研究员|教授|院长|主任|工程师|负责人|分析师|产品经理|设计师|CEO|CTO)$)|\s*[（(][^（）()、]{2,30}(?:创始人|創始人|合伙人|合夥人|总裁|總裁|总监|總監|总经理|總經理|研究员|研究員|教授|院长|院長|主任|工程师|工程師|负责人|負責人|分析师|分析師|作者|记者|記者|撰稿人|主编|專欄作家|专栏作家|教师|教師|老师|老師|医师|醫師|医生|醫生|CEO|CTO)[）)]$", RegexOptions.CultureInvariant)]
    private static partial Regex BehindName();

    // 来源：江湾大会官网+收藏本文: a button of the page hangs on a fact.
    [GeneratedRegex(@"\s*[+＋]\s?(?:收藏|收藏本文|加入收藏|关注|订阅)$", RegexOptions.CultureInvariant)]
    private static partial Regex Button();

    [GeneratedRegex("^(?:发布日期|发表日期|发布时间|发表时间|更新时间|日期|时间|作者|来源|编辑|分类|标签|浏览|阅读)\\s?[:：]$", RegexOptions.CultureInvariant)]
    private static partial Regex LabelAlone();

    [GeneratedRegex("^(?:文章|本文)?(?:标签|关键词)\\s?[:：]$", RegexOptions.CultureInvariant)]
    private static partial Regex TagLabel();

    // 时间：, with nothing behind it.
    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}{2,4}\s?[:：]$", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyLabel();
}
