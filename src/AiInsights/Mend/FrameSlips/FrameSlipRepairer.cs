namespace AiInsights.Mend.FrameSlips;

/// <summary>
/// Repairs text that lost a byte while it was GBK, so that a run was read out of frame until an ASCII byte brought it
/// back: the run goes back to bytes, the lost byte is put in, and the result is taken when it is so much more
/// likely than what stands there that healthy text never comes near.
/// </summary>
/// <example><c>做大,F(xiàn)在</c> → <c>做大。現在</c>: A1 of 。 (A1 A3) was lost, A3 and AC of 現 (AC 46) became a comma, and 46 the F.</example>
public static class FrameSlipRepairer
{
    /// <summary>Units of the longest stretch that is searched at once; the longest seen has sixty.</summary>
    private const int LongestStretch = 250;

    /// <summary>The slips of one line, in order, as it stands in the seed before any other mending.</summary>
    public static IReadOnlyList<FrameSlip> Repair(string line) => Repair(line, null, null);

    /// <summary>The same with a healthy copy of the sentence, in either script, as a witness; more text around it does no harm.</summary>
    public static IReadOnlyList<FrameSlip> Repair(string line, string? siblingText) => Repair(line, siblingText, null);

    /// <summary>The same with what the sound lines of the document say, and with a bound on what is searched of all its lines.</summary>
    internal static IReadOnlyList<FrameSlip> Repair(string line, string? siblingText, Func<SlipMemory>? memory, SearchBudget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (!SlipScanner.IsSuspicious(line))
            return [];
        var slips = Search(line, siblingText, memory, budget);
        return ScriptChange.MayFollow(line) ? ScriptChange.Likelier(line, slips, Search(ScriptChange.Undo(line), siblingText, memory, budget)) : slips;
    }

    private static List<FrameSlip> Search(string line, string? siblingText, Func<SlipMemory>? memory, SearchBudget? budget)
    {
        var units = SlipUnits.Cut(line);
        var windows = SlipScanner.Windows(units, budget);
        var slips = new List<FrameSlip>();
        if (windows.Count == 0)
            return slips;
        var context = new SlipContext(line, siblingText);
        foreach (var (from, to) in windows.SelectMany(static w => Pieces(w.From, w.To)))
        {
            if (budget?.Take(Cost(units, from, to)) == false)
                break;
            var search = new SlipSearch(units, context);
            search.Run(from, to, SlipEffort.Glance);
            if (!search.Readings().Take(1).Any(static r => SlipRun.Split(r.Steps).Any()))
                continue;
            context.Memory ??= memory?.Invoke();
            search.Run(from, to, SlipEffort.Full);
            if (SlipReading.Choose(search) is not { } reading)
                continue;
            foreach (var run in SlipRun.Split(reading.Steps))
            {
                if (SlipJudge.Judge(line, units, context, search, run, reading.Confidence) is { } slip)
                    slips.Add(slip);
            }
        }

        return slips;
    }

    // Behind a mark for a lost byte any byte may stand: such a unit costs the search several times what others cost.
    private static int Cost(List<SlipUnit> units, int from, int to)
    {
        var cost = to - from;
        for (var u = from; u < to; u++)
            cost += units[u].Kind == SlipUnitKind.Lost ? 6 : 0;
        return cost;
    }

    // Damage without end is no slip: what the search remembers of one stretch stays small.
    private static IEnumerable<(int From, int To)> Pieces(int from, int to)
    {
        for (; to - from > LongestStretch; from += LongestStretch)
            yield return (from, from + LongestStretch);
        yield return (from, to);
    }
}
