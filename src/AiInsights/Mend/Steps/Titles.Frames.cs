using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

// What stands around a title on its own line: the mark of a list, topics, an agency's place and day, brackets.
public static partial class Titles
{
    // 江湾笔记 / 林一 / 2025-03-07 08:35 / 【机器也要交税】: a post without a title of the page's own begins with it in brackets.
    private static int InBrackets(MendState state)
    {
        var blocks = state.Blocks;
        var index = blocks.FindIndex(0, Math.Min(HeadBlocks, blocks.Count), static b => b.Type == BlockType.Paragraph && BracketedTitle().IsMatch(b.Text));
        return index > 0 && blocks.Take(index).All(static b => b is { Type: BlockType.Paragraph or BlockType.Image, Text.Length: <= 2 * LongestLine })
            && blocks.Take(index).Any(b => MetadataLines.IsFact(state, b, 0) || Boilerplate.IsPageHead(state, b.Text)) ? index : -1;
    }

    // • 人工智能迈向更高水平: a point of a list that the page had made of its title.
    private static MendBlock WithoutBullet(MendState state, MendBlock block)
    {
        if (BracketedTitle().IsMatch(block.Text))
        {
            state.Trace.Mark(block.Content.Slice(0, 1), Fate.Markup);
            state.Trace.Mark(block.Content.Slice(block.Text.Length - 1, 1), Fate.Markup);
            return block.Slice(1, block.Text.Length - 2);
        }

        var words = block.Text.AsSpan().TrimStart("•·●■▪ ").Length;
        if (words == block.Text.Length || words == 0)
            return block;
        state.Trace.Mark(block.Content.Slice(0, block.Text.Length - words), Fate.Markup);
        return block.Slice(block.Text.Length - words, words);
    }

    // #车间里的智能体##一年之后#走访三家工厂…: the topics under which a post was filed stand before its words.
    // 江湾社江湾8月13日电 题：…: an agency says where and when, and that the title follows.
    private static MendBlock WithoutFrame(MendState state, MendBlock block)
    {
        var isFiled = block.Text[0] is '#' or '＃';
        if ((isFiled ? Topics() : block.Text[0] is '【' or '[' ? PassedOn() : Dateline()).Match(state.ForRules(block.Text)) is not { Success: true } match)
            return block;
        state.RemoveText(block.Slice(0, match.Length), isFiled ? "hash-tags" : MetadataLines.Reason);
        return block.Slice(match.Length, block.Text.Length - match.Length).Trim();
    }

    [GeneratedRegex(@"^(?:[#＃][^#＃\s]{2,40}[#＃]\s*)+(?=[^#＃]{8})", RegexOptions.CultureInvariant)]
    private static partial Regex Topics();

    [GeneratedRegex(@"^\p{L}{2,12}\d{1,2}月\d{1,2}日电\s*(?:[（(][^）)]{2,30}[）)])?\s*题\s?[:：]\s*(?=\S{6})", RegexOptions.CultureInvariant)]
    private static partial Regex Dateline();

    // 【转】机器也要交税
    [GeneratedRegex(@"^[【\[](?:转|转载|转帖|转发|原创|逐字稿)[】\]]\s*(?=\S{4})", RegexOptions.CultureInvariant)]
    private static partial Regex PassedOn();

    [GeneratedRegex("^【[^】。]{8,60}】$", RegexOptions.CultureInvariant)]
    private static partial Regex BracketedTitle();
}
