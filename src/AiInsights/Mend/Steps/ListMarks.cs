using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>Makes points of lines that begin with a mark which Markdown does not know: <c>○</c>, <c>①</c>, <c>1）</c>.</summary>
public static partial class ListMarks
{
    private static readonly SearchValues<char> s_first = SearchValues.Create("-–·‧∙・○●◦•▪■□◆◇▶►✦✓✔➢➤①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳❶❷❸❹❺❻❼❽❾❿⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽（(0123456789");

    /// <summary>Sets the kinds, in place.</summary>
    public static void Run(MendState state)
    {
        SplitLines(state);
        JoinBroken(state);
        TakeBoldNumbers(state);
        TakeMarksAlone(state);
        for (var i = 0; i < state.Blocks.Count; i++)
        {
            var block = WithoutSecondNumber(state, TakeTask(state, state.Blocks[i]));
            state.Blocks[i] = block;
            if (block.Type is BlockType.Paragraph || (block.Type is BlockType.ListItem && block.Marker is null))
                state.Blocks[i] = AsPoint(state, block);
        }
    }

    // ○ 温度 / ○ 老化, one below the other: Markdown sees one paragraph.
    private static void SplitLines(MendState state)
    {
        for (var i = 0; i < state.Blocks.Count; i++)
        {
            var block = state.Blocks[i];
            if (block.Type != BlockType.Paragraph || block.EndLine == block.Line || !IsPoint(block.Text))
                continue;
            var lines = block.Lines(state.Trace.File.Lines);
            if (lines.Count < 2 || !lines.TrueForAll(static l => IsPoint(l.Text)))
                continue;
            state.Blocks.RemoveAt(i);
            state.Blocks.InsertRange(i, lines);
        }
    }

    // * **数据规模庞大** / ：数千亿……: bold that a page had set as a line of its own; no point begins with a colon.
    private static void JoinBroken(MendState state)
    {
        for (var i = state.Blocks.Count - 1; i > 0; i--)
        {
            var (above, block) = (state.Blocks[i - 1], state.Blocks[i]);
            if (block.Type != BlockType.ListItem || block.Marker is not null || above.Type != BlockType.ListItem || block.Text[0] is not ('：' or '，' or '、' or '；' or '。' or '）') || above.Text[^1] is '。' or '；' or '！' or '？')
                continue;
            state.Blocks[i - 1] = Headings.Join(above, block);
            state.Blocks.RemoveAt(i);
        }
    }

    // * **1**算力放缓 / * **2**电价上升: the page drew the numbers of a list that has points already.
    private static void TakeBoldNumbers(MendState state)
    {
        for (var i = 0; i < state.Blocks.Count; i++)
        {
            var count = 0;
            while (i + count < state.Blocks.Count && IsNumbered(state.Blocks[i + count], count + 1))
                count++;
            for (var n = count > 1 ? count : 0; n > 0; n--)
            {
                var block = state.Blocks[i + n - 1];
                var length = block.Marks[0].Length;
                state.Trace.Mark(block.Content.Slice(0, length), Fate.Kept);
                state.Blocks[i + n - 1] = block.Slice(length, block.Text.Length - length).Trim() with { Marker = n.ToString(CultureInfo.InvariantCulture) + "." };
            }

            i += Math.Max(0, count - 1);
        }
    }

    private static bool IsNumbered(MendBlock block, int number) =>
        block is { Type: BlockType.ListItem, Marker: null, Marks: [{ Kind: MarkKind.Strong, Start: 0 } mark, ..] } && mark.Length < block.Text.Length && block.Text.AsSpan(0, mark.Length).SequenceEqual(number.ToString(CultureInfo.InvariantCulture));

    // - / 可视化的原理图: a page's bullet on a line of its own.
    private static void TakeMarksAlone(MendState state)
    {
        for (var i = 0; i + 1 < state.Blocks.Count; i++)
        {
            var (mark, point) = (state.Blocks[i], state.Blocks[i + 1]);
            if (mark.Type != BlockType.Paragraph || mark.Text is not ("-" or "–" or "•" or "·" or "*" or "○" or "●" or "■" or "▪") || point.Type != BlockType.Paragraph || point.Line > mark.EndLine + 2)
                continue;
            state.Trace.Mark(mark.Content, Fate.Kept);
            state.Blocks[i] = point with { Type = BlockType.ListItem, Level = 1, Marker = mark.Text };
            state.Blocks.RemoveAt(i + 1);
        }
    }

    // - [x] 已经发生 → ☑ 已经发生
    private static MendBlock TakeTask(MendState state, MendBlock block)
    {
        if (block is not { Type: BlockType.ListItem, Marker: null, Text: ['[', ' ' or 'x' or 'X', ']', ' ', _, ..] })
            return block;
        state.Trace.Mark(block.Content.Slice(0, 4), Fate.Kept);
        return block.Slice(4, block.Text.Length - 4).Trim() with { Marker = block.Text[1] == ' ' ? "☐" : "☑" };
    }

    // 1. 1.**事务层**: the page counted its points in words too.
    private static MendBlock WithoutSecondNumber(MendState state, MendBlock block)
    {
        if (block is not { Type: BlockType.ListItem, Marker: { Length: > 1 } marker } || !block.Text.StartsWith(marker, StringComparison.Ordinal) || block.Text.Length <= marker.Length || char.IsAsciiDigit(block.Text[marker.Length]))
            return block;
        state.Trace.Mark(block.Content.Slice(0, marker.Length), Fate.Kept);
        return block.Slice(marker.Length, block.Text.Length - marker.Length).Trim();
    }

    private static bool IsPoint(string text) => text.Length > 0 && s_first.Contains(text[0]) && Mark().IsMatch(text);

    // A mark before a link and nothing else is a button: ▶ 收听音频版.
    private static MendBlock AsPoint(MendState state, MendBlock block)
    {
        if (block.Text.Length == 0 || !s_first.Contains(block.Text[0]) || block.IsLink || Mark().Match(block.Text) is not { Success: true } mark)
            return block;
        state.Trace.Mark(block.Content.Slice(0, mark.Length), Fate.Kept);
        return block.Slice(mark.Length, block.Text.Length - mark.Length).Trim() with { Type = BlockType.ListItem, Level = Math.Max(1, block.Level), Marker = mark.Groups["mark"].Value };
    }

    [GeneratedRegex(@"^(?<mark>[-–](?=\s)|[·‧∙・○●◦•▪■□◆◇▶►✦✓✔➢➤①-⑳❶-❿⑴-⑽]|[（(]\d{1,2}[)）]|\d{1,2}[)）])\s*(?=\S)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();
}
