namespace AiInsights.Mend.Steps;

/// <summary>Reports quotation marks and brackets without their partners; the words stay as the source has them.</summary>
public static class Balance
{
    private static readonly (char Open, char Close)[] s_pairs = [('“', '”'), ('「', '」'), ('『', '』'), ('《', '》'), ('（', '）'), ('【', '】')];

    /// <summary>Adds one finding a block; changes nothing.</summary>
    public static void Run(MendState state)
    {
        foreach (var block in state.Blocks)
        {
            if (FirstUnbalanced(block.Text) is not { } at)
                continue;
            var origin = Math.Max(0, block.Content.OriginOf(at));
            var lines = state.Trace.File.Lines;
            state.Bag.Add(DiagnosticCodes.UnbalancedQuotes, state.Trace.File.Path, lines.LineOf(origin), lines.ColumnOf(origin), $"“{block.Text[at]}” has no partner in its paragraph; the text stays as it is.");
        }
    }

    private static int? FirstUnbalanced(string text)
    {
        foreach (var (open, close) in s_pairs)
        {
            int depth = 0, last = 0;
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] == open)
                {
                    depth++;
                    last = i;
                }
                else if (text[i] == close && --depth < 0)
                {
                    return i;
                }
            }

            if (depth > 0)
                return last;
        }

        return null;
    }
}
