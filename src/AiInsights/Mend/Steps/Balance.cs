namespace AiInsights.Mend.Steps;

/// <summary>Reports quotation marks and brackets without their partners; the words stay as the source has them.</summary>
public static class Balance
{
    // An opening mark stands before its closing one.
    private const string Pairs = "“”「」『』《》（）【】";

    private static readonly UnitSet s_marks = new(Pairs);

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

    // Each kind for itself: marks of two kinds may cross, as in 「“甲」”, and both have partners.
    private static int? FirstUnbalanced(string text)
    {
        Span<int> depth = stackalloc int[Pairs.Length / 2];
        Span<int> last = stackalloc int[Pairs.Length / 2];
        for (var at = s_marks.FirstIn(text); at < text.Length; at += 1 + s_marks.FirstIn(text.AsSpan(at + 1)))
        {
            var mark = Pairs.IndexOf(text[at], StringComparison.Ordinal);
            if (mark % 2 == 0)
            {
                depth[mark / 2]++;
                last[mark / 2] = at;
            }
            else if (--depth[mark / 2] < 0)
            {
                return at;
            }
        }

        var open = depth.IndexOfAnyInRange(1, int.MaxValue);
        return open < 0 ? null : last[open];
    }
}
