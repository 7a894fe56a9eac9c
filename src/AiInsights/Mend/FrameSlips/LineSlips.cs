namespace AiInsights.Mend.FrameSlips;

/// <summary>
/// The slips of one document's lines. What stands in a document many times, as a speaker's name does, is searched once; it
/// counts against the bound on searching each time, so that the bound falls where it would fall without this.
/// </summary>
/// <param name="sibling">The same sentence in a healthy copy, where one is known.</param>
/// <param name="memory">What the sound lines of the document say.</param>
/// <param name="budget">A bound on what is searched of all its lines.</param>
internal sealed class LineSlips(Func<string, string?>? sibling, Func<SlipMemory> memory, SearchBudget budget)
{
    private readonly Dictionary<string, Known> _alone = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Known> _amongDamage = new(StringComparer.Ordinal);

    /// <summary>The slips of a line that may hold some, in order.</summary>
    /// <param name="line">The line.</param>
    /// <param name="amongDamage">Whether other lines of the document have slips.</param>
    public IReadOnlyList<FrameSlip> Of(string line, bool amongDamage)
    {
        var all = amongDamage ? _amongDamage : _alone;
        if (all.TryGetValue(line, out var known) && budget.TakeAgain(known.Units, known.Looks))
            return known.Slips;
        var (units, looks) = budget.Left;
        var slips = Repair(line, null, amongDamage);
        if (slips.Count > 0 && sibling?.Invoke(line) is { } healthy)
            slips = Repair(line, healthy, amongDamage);
        if (!budget.IsSpent)
            all[line] = new(slips, units - budget.Left.Units, looks - budget.Left.Looks);
        return slips;
    }

    private IReadOnlyList<FrameSlip> Repair(string line, string? healthy, bool amongDamage) =>
        FrameSlipRepairer.RepairSuspicious(line, healthy, memory, budget, amongDamage);

    private sealed record Known(IReadOnlyList<FrameSlip> Slips, int Units, int Looks);
}
