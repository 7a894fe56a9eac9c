namespace AiInsights.Mend.FrameSlips;

/// <summary>
/// Repairs text that lost a byte while it was GBK, so that a run was read out of frame until an ASCII byte brought it
/// back: the run goes back to bytes, the lost byte is put in, and the result is taken when it is so much more
/// likely than what stands there that healthy text never comes near.
/// </summary>
/// <example><c>做大,F(xiàn)在</c> → <c>做大。現在</c>: A1 of 。 (A1 A3) was lost, A3 and AC of 現 (AC 46) became a comma, and 46 the F.</example>
public static class FrameSlipRepairer
{
    /// <summary>The slips of one line, in order, as it stands in the seed before any other mending.</summary>
    public static IReadOnlyList<FrameSlip> Repair(string line) => Repair(line, null, null);

    /// <summary>The same with a healthy copy of the sentence, in either script, as a witness; more text around it does no harm.</summary>
    public static IReadOnlyList<FrameSlip> Repair(string line, string? siblingText) => Repair(line, siblingText, null);

    /// <summary>The same with what the sound lines of the document say.</summary>
    internal static IReadOnlyList<FrameSlip> Repair(string line, string? siblingText, Func<SlipMemory>? memory)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (!SlipScanner.IsSuspicious(line))
            return [];
        var units = SlipUnits.Cut(line);
        var windows = SlipScanner.Windows(units);
        if (windows.Count == 0)
            return [];
        var context = new SlipContext(line, siblingText, memory?.Invoke());
        var slips = new List<FrameSlip>();
        foreach (var (from, to) in windows)
        {
            var search = new SlipSearch(units, context);
            var steps = search.Run(from, to);
            foreach (var run in SlipRun.Split(steps))
            {
                if (SlipJudge.Judge(line, units, context, search, run) is { } slip)
                    slips.Add(slip);
            }
        }

        return slips;
    }
}
