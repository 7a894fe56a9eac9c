using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>Lines of facts that stand right above the first words, without a blank line between: <c>作者丨林一</c>, <c>学校丨江湾大学</c>, then the text. Markdown has made one paragraph of all.</summary>
internal static class LeadingFacts
{
    private const int HeadBlocks = 6;

    /// <summary>One alone may be a sentence of the author's.</summary>
    private const int Fewest = 2;

    /// <summary>What is left is a text, not one more fact.</summary>
    private const int ShortestText = 30;

    /// <summary>Makes blocks of their own of them, in place.</summary>
    public static void Part(MendState state)
    {
        for (var i = 0; i < Math.Min(HeadBlocks, state.Blocks.Count); i++)
        {
            var block = state.Blocks[i];
            if (block.Type != BlockType.Paragraph || block.EndLine < block.Line + Fewest || block.IsRow)
                continue;
            var lines = block.Lines(state.Trace.File.Lines);
            var facts = 0;
            while (facts < lines.Count && MetadataLines.FirstMatch(state, lines[facts].Text, i) is not null)
                facts++;
            if (facts < Fewest || facts == lines.Count || lines.Skip(facts).Sum(static l => l.Text.Length) < ShortestText)
                continue;
            var rest = block.Text.IndexOf(lines[facts].Text, lines.Take(facts).Sum(static l => l.Text.Length), StringComparison.Ordinal);
            if (rest < 0)
                continue;
            state.Blocks.RemoveAt(i);
            state.Blocks.InsertRange(i, [.. lines.Take(facts), block.Slice(rest, block.Text.Length - rest) with { Line = lines[facts].Line }]);
            return;
        }
    }
}
