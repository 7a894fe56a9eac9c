using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>Cuts tables of Markdown into their rows: a paragraph a row, its cells parted by bars.</summary>
public static class Tables
{
    /// <summary>Cuts them, in place.</summary>
    public static void Run(MendState state)
    {
        var blocks = new List<MendBlock>(state.Blocks.Count);
        foreach (var block in state.Blocks)
        {
            if (Rows(state, block) is { } rows)
                blocks.AddRange(rows);
            else
                blocks.Add(block);
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
        return lines.ConvertAll(l => Row(state, l));
    }

    private static bool IsRule(string line) => line.Contains('-', StringComparison.Ordinal) && line.AsSpan().IndexOfAnyExcept("|-: ") < 0;

    // |  部件  | 单价 | → 部件 | 单价
    private static MendBlock Row(MendState state, MendBlock line)
    {
        var text = line.Text;
        var start = text[0] == '|' ? 1 : 0;
        var end = text.Length - (text.Length > 1 && text[^1] == '|' ? 1 : 0);
        state.Trace.Mark(line.Content.Slice(0, start), Fate.Markup);
        state.Trace.Mark(line.Content.Slice(end, text.Length - end), Fate.Markup);
        var row = line.Slice(start, end - start).Trim();
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
