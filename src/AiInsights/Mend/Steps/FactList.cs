using System.Text.RegularExpressions;
using AiInsights.Ingest;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>A list right below the title whose points are facts: <c>- 来源: 江湾观察</c>, <c>- 时间: 2026-02-25</c>, <c>- 链接: https://…</c>.</summary>
internal static partial class FactList
{
    private const int Fewest = 2;

    /// <summary>How many blocks from the end a list of facts stands in which a theme says whose the article is.</summary>
    private const int FootBlocks = 6;

    /// <summary>A longer line is the author's.</summary>
    private const int LongestNoted = 120;

    /// <summary>Takes them, in place. What else such a list says of the text (<c>演示文稿：…</c>) stays.</summary>
    public static void Take(MendState state)
    {
        TakeQuoted(state);
        TakeRecord(state);
        TakeRecordAbove(state);
        TakeAtFoot(state);
        var blocks = state.Blocks;
        var first = blocks.FindIndex(static b => b.Type is not (BlockType.Image or BlockType.Heading));
        if (first < 0 || first > 2)
            return;
        var end = first;
        while (end < blocks.Count && blocks[end] is { Type: BlockType.ListItem } item && (IsFact(state, end) || Labelled().IsMatch(item.Text)))
            end++;
        var facts = Enumerable.Range(first, end - first).Where(i => IsFact(state, i)).ToList();
        if (facts.Count < Fewest || 2 * facts.Count < end - first || (end < blocks.Count && blocks[end].Type == BlockType.ListItem))
            return;
        for (var i = facts.Count - 1; i >= 0; i--)
        {
            MetadataLines.TakeLine(state, blocks[facts[i]], 0);
            state.Remove(facts[i], MetadataLines.Reason);
        }
    }

    // - 本文作者： 林一 / - 本文链接： https://… / - 版权声明： …: how themes of blogs end an article.
    private static void TakeAtFoot(MendState state)
    {
        var blocks = state.Blocks;
        var first = blocks.Count;
        while (first > Math.Max(1, state.Blocks.Count - FootBlocks) && blocks[first - 1] is { Type: BlockType.ListItem or BlockType.Paragraph or BlockType.Quote } block && AtFoot().IsMatch(state.ForRules(block.Text)))
            first--;
        for (var i = blocks.Count - first >= Fewest ? blocks.Count - 1 : -1; i >= first; i--)
        {
            if (MetadataLines.TakeLine(state, blocks[i], 0))
                state.Remove(i, MetadataLines.Reason);
        }
    }

    // > link: https://… / > title: … above everything, each a quotation by itself: a feed's keys, which a program wrote so.
    private static void TakeQuoted(MendState state)
    {
        var blocks = state.Blocks;
        var end = 0;
        while (end < blocks.Count && blocks[end].Type == BlockType.Quote && Key().IsMatch(blocks[end].Text))
            end++;
        if (blocks.Take(end).Count(static b => FrontMatterReader.FieldOf(Key().Match(b.Text).Groups["key"].Value) is not null) < Fewest || end == blocks.Count)
            return;
        for (; end > 0; end--)
        {
            var match = Key().Match(blocks[0].Text);
            if (FrontMatterReader.FieldOf(match.Groups["key"].Value) is { } name && !(name == "title" && state.Title is not null))
                state.TakeField(name, match.Groups["value"].Value, blocks[0]);
            state.Remove(0, MetadataLines.Reason);
        }
    }

    // ## 元数据 / - 来源: … / - 保存时间: …: what a program noted of the file, below the article. Nothing but such a list stands there.
    private static void TakeRecord(MendState state)
    {
        var blocks = state.Blocks;
        var head = blocks.FindLastIndex(static b => b.Type == BlockType.Heading);
        if (head <= 0 || !Record().IsMatch(state.ForRules(blocks[head].Text)) || blocks.Count - head <= Fewest || !blocks.Skip(head + 1).All(static b => b is { Type: BlockType.ListItem or BlockType.Paragraph, Text.Length: <= LongestNoted } && Labelled().IsMatch(b.Text)))
            return;
        for (var i = blocks.Count - 1; i >= head; i--)
        {
            MetadataLines.TakeLine(state, blocks[i], 0);
            state.Remove(i, MetadataLines.Reason);
        }
    }

    // ## Metadata / - Author: … / - URL: …: how a reader's service begins what it exports.
    private static void TakeRecordAbove(MendState state)
    {
        var blocks = state.Blocks;
        var head = blocks.FindIndex(0, Math.Min(FootBlocks, blocks.Count), b => b.Type == BlockType.Heading && Record().IsMatch(b.Text));
        if (head < 0 || head + 1 >= blocks.Count || !Key().IsMatch(blocks[head + 1].Text))
            return;
        state.Remove(head, MetadataLines.Reason);
        while (head < blocks.Count && blocks[head].Type == BlockType.ListItem && Key().Match(blocks[head].Text) is { Success: true } key)
        {
            if (FrontMatterReader.FieldOf(key.Groups["key"].Value) is { } name && name != "title")
                state.TakeField(name, FieldNames.Plain(key.Groups["value"].Value.Trim('[', ']')), blocks[head]);
            state.Remove(head, MetadataLines.Reason);
        }

        if (head < blocks.Count && blocks[head] is { Type: BlockType.Heading, Text: "Full Document" or "Highlights" or "全文" })
            state.Remove(head, "clipper-frame");
    }

    private static bool IsFact(MendState state, int index) => MetadataLines.FirstMatch(state, state.Blocks[index].Text, 0) is not null;

    [GeneratedRegex(@"^(?:(?:本文|原文|文章)(?:作者|链接|地址|标题)|版权声明|许可协议|(?:发布|发表|创建|更新|修改)(?:时间|日期|于))\s?[:：]\s?\S", RegexOptions.CultureInvariant)]
    private static partial Regex AtFoot();

    [GeneratedRegex(@"^\p{L}{2,6}\s?[:：]\s?\S", RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^(?<key>[A-Za-z_]{2,20}(?: [A-Za-z]{2,10})?)\s*:\s+(?<value>\S.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Key();

    [GeneratedRegex("^(?:文档|文章|文件|抓取|收录)?(?:元数据|元信息)$|^Metadata$", RegexOptions.CultureInvariant)]
    private static partial Regex Record();
}
