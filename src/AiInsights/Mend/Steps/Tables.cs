using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>Cuts tables of Markdown into their rows: a paragraph a row, its cells parted by bars.</summary>
public static class Tables
{
    /// <summary>Cuts them, in place.</summary>
    public static void Run(MendState state)
    {
        var blocks = new List<MendBlock>(state.Blocks.Count);
        for (var i = 0; i < state.Blocks.Count; i++)
        {
            if (Rows(state, state.Blocks[i]) is { } rows)
                blocks.AddRange(rows);
            else if (blocks.Count > 0 && IsRuleAlone(state.Blocks[i]) && IsRowBelow(state.Blocks[i], blocks[^1]))
                i = TakeLines(state, blocks, i);
            else if (blocks.Count > 0 && IsRuleOfPictures(state.Blocks[i], blocks[^1]))
                state.Trace.Mark(state.Blocks[i].Content, Fate.Markup);
            else
                blocks.Add(state.Blocks[i]);
        }

        state.Blocks = blocks;
    }

    private static List<MendBlock>? Rows(MendState state, MendBlock block)
    {
        if (block.Type != BlockType.Paragraph || block.EndLine == block.Line || !block.Text.Contains('|', StringComparison.Ordinal))
            return null;
        var lines = block.Lines(state.Trace.File.Lines);
        if (lines.Count < 2 || !IsRule(lines[1].Text) || lines.Exists(static l => !l.Text.Contains('|', StringComparison.Ordinal)))
            return null;
        state.Trace.Mark(lines[1].Content, Fate.Markup);
        lines.RemoveAt(1);
        // One column is a box, not a table: what stands in it are paragraphs.
        return [.. lines.Select(l => Row(state, l)).Where(static r => r.Text.Length > 0).Select(static r => r.Text.Contains(" | ", StringComparison.Ordinal) ? r : r with { IsRow = false })];
    }

    // 时间 | 规模 / ---|--- / 今年 | 90人, where blanks at the ends of lines had made a paragraph of each.
    private static int TakeLines(MendState state, List<MendBlock> blocks, int rule)
    {
        state.Trace.Mark(state.Blocks[rule].Content, Fate.Markup);
        blocks[^1] = Row(state, blocks[^1]);
        if (blocks[^1].Text.Length == 0)
            blocks.RemoveAt(blocks.Count - 1);
        var last = rule;
        while (last + 1 < state.Blocks.Count && IsRowBelow(state.Blocks[last + 1], state.Blocks[last]))
            blocks.Add(Row(state, state.Blocks[++last]));
        return last;
    }

    private static bool IsRuleAlone(MendBlock block) =>
        block.Type == BlockType.Paragraph && block.Text.Contains("-|-", StringComparison.Ordinal) && IsRule(block.Text);

    // | ![](…) | ![](…) | / | --- | --- |: a table of pictures, which are shown without it.
    private static bool IsRuleOfPictures(MendBlock block, MendBlock above) =>
        above.Type == BlockType.Image && block.Type == BlockType.Paragraph && block.Text.Contains("--", StringComparison.Ordinal) && block.Text.Contains('|', StringComparison.Ordinal) && IsRule(block.Text);

    private static bool IsRowBelow(MendBlock block, MendBlock above) =>
        block.Type == BlockType.Paragraph && above.Type == BlockType.Paragraph && block.Line == above.EndLine + 1
        && block.Text.Contains('|', StringComparison.Ordinal) && above.Text.Contains('|', StringComparison.Ordinal);

    private static bool IsRule(string line) => line.Contains('-', StringComparison.Ordinal) && line.AsSpan().IndexOfAnyExcept("|-: ") < 0;

    // |  部件  | 单价 | → 部件 | 单价;  |  |  | has no words.
    private static MendBlock Row(MendState state, MendBlock line)
    {
        var text = line.Text;
        var start = text[0] == '|' ? 1 : 0;
        var end = text.Length - (text.Length > 1 && text[^1] == '|' ? 1 : 0);
        if (text.AsSpan(start, end - start).IndexOfAnyExcept("| ") < 0)
            (start, end) = (text.Length, text.Length);
        state.Trace.Mark(line.Content.Slice(0, start), Fate.Markup);
        state.Trace.Mark(line.Content.Slice(end, text.Length - end), Fate.Markup);
        var row = line.Slice(start, end - start).Trim() with { IsRow = true };
        var edits = new List<Edit>();
        for (var i = 0; i < row.Text.Length; i++)
        {
            var run = i;
            while (run < row.Text.Length && row.Text[run] == ' ')
                run++;
            if (run - i < 2)
                continue;
            state.Trace.Mark(row.Content.Slice(i + 1, run - i - 1), Fate.Markup);
            edits.Add(new Edit(i, run - i, " "));
            i = run;
        }

        return row.Apply(edits);
    }
}
