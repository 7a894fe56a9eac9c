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

    /// <summary>
    /// By how much (natural logarithm) a first look, which is generous, must find a slip likelier than none for a search: of
    /// 2,500 repairs one in two hundred falls short, of what it finds in healthy text half does.
    /// </summary>
    private const float Worthwhile = 0.2f;

    /// <summary>What the sums of one text may differ by.</summary>
    private const float Rounding = 0.1f;

    /// <summary>By how much (natural logarithm) a first look must find more damage in one form of a line than in the other to leave the other out.</summary>
    private const float ClearlyMore = 12;

    /// <summary>Readings of a first look among which one with half a character for a letter must be.</summary>
    private const int ReadingsOfLetters = 16;

    /// <summary>The slips of one line, in order, as it stands in the seed before any other mending.</summary>
    public static IReadOnlyList<FrameSlip> Repair(string line) => Repair(line, null, null);

    /// <summary>The same with a healthy copy of the sentence, in either script, as a witness; more text around it does no harm.</summary>
    public static IReadOnlyList<FrameSlip> Repair(string line, string? siblingText) => Repair(line, siblingText, null);

    /// <summary>The same with what the sound lines of the document say.</summary>
    internal static IReadOnlyList<FrameSlip> Repair(string line, string? siblingText, Func<SlipMemory>? memory)
    {
        ArgumentNullException.ThrowIfNull(line);
        return SlipScanner.IsSuspicious(line) ? RepairSuspicious(line, siblingText, memory) : [];
    }

    /// <summary>The same of a line that may hold a slip, with what is known of the document.</summary>
    /// <param name="line">The line.</param>
    /// <param name="siblingText">A healthy copy of the sentence, if one is known.</param>
    /// <param name="memory">What the sound lines of the document say.</param>
    /// <param name="budget">A bound on what is searched of all its lines.</param>
    /// <param name="amongDamage">Whether other lines of the document have slips.</param>
    internal static IReadOnlyList<FrameSlip> RepairSuspicious(string line, string? siblingText, Func<SlipMemory>? memory, SearchBudget? budget = null, bool amongDamage = false)
    {
        var asItStands = Glance(line, siblingText, budget, amongDamage);
        if (!ScriptChange.MayFollow(line))
            return asItStands.Search(memory);
        // Where a converter came after the damage, only the text before it has the bytes that were read out of frame.
        var before = Glance(ScriptChange.Undo(line), siblingText, budget, amongDamage);
        if (Math.Abs(asItStands.Gain - before.Gain) > ClearlyMore)
            return asItStands.Gain > before.Gain ? asItStands.Search(memory) : ScriptChange.Redo(line, before.Search(memory));
        var slips = asItStands.Search(memory);
        var converted = before.Search(memory);
        return converted.Sum(static s => s.Gain) > slips.Sum(static s => s.Gain) ? ScriptChange.Redo(line, converted) : slips;
    }

    /// <summary>Where in a line there may be slips as far as a first look says, in order: first and last character of each stretch, which may overlap.</summary>
    internal static IEnumerable<(int From, int To)> Suspected(string line)
    {
        var asItStands = Glance(line, null, null, false).Places;
        return ScriptChange.MayFollow(line) ? asItStands.Concat(Glance(ScriptChange.Undo(line), null, null, false).Places).Order() : asItStands;
    }

    /// <summary>A first look at all stretches of a line that are worth it.</summary>
    private static SlipGlance Glance(string line, string? siblingText, SearchBudget? budget, bool amongDamage)
    {
        var units = SlipUnits.Cut(line);
        var windows = SlipScanner.Windows(units, budget);
        if (windows.Count == 0)
            return SlipGlance.Nothing;
        var context = new SlipContext(line, siblingText, amongDamage);
        var stretches = new List<(int From, int To)>();
        float gain = 0;
        foreach (var (from, to) in windows.SelectMany(static w => Pieces(w.From, w.To)))
        {
            if (budget?.Take(Cost(units, from, to)) == false)
                break;
            using var search = new SlipSearch(units, context);
            if (Look(units, search, from, to, context.Expected) is not { } more)
                continue;
            stretches.Add((from, to));
            gain += more;
        }

        return new SlipGlance(line, units, context, stretches, gain);
    }

    /// <summary>By how much (natural logarithm) a first look finds a slip likelier than none; null where it is not worth a search.</summary>
    private static float? Look(SlipUnit[] units, SlipSearch search, int from, int to, float expected)
    {
        foreach (var effort in new[] { SlipEffort.Glance, SlipEffort.WiderGlance })
        {
            search.Run(from, to, effort);
            var (score, steps) = search.Readings().FirstOrDefault();
            var more = steps is null ? float.NegativeInfinity : score - search.AsWritten(steps[0], to);
            // Not even the text as it stands is left, or only what is less likely: too narrow a look to say anything.
            if (more < -Rounding)
                continue;
            return SlipRun.Split(steps!).Any() && more > Worthwhile - expected ? more
                : HasOddLetter(units, from, to, search, score) ? 0 : null;
        }

        return ClearlyMore;
    }

    /// <summary>Whether a letter between Chinese characters is nearly as likely to be half of one.</summary>
    private static bool HasOddLetter(SlipUnit[] units, int from, int to, SlipSearch search, float best)
    {
        for (var u = from; u < to; u++)
        {
            if (char.IsAsciiLetter(units[u].Character) && SlipScanner.IsLone(units, u))
                return search.Readings().Take(ReadingsOfLetters).Any(r => r.Score > best - SlipReading.LetterDepth && search.TouchesLetter(r.Steps));
        }

        return false;
    }

    // Behind a mark for a lost byte any byte may stand: such a unit costs the search several times what others cost.
    private static int Cost(SlipUnit[] units, int from, int to)
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
