namespace AiInsights.Mend.FrameSlips;

/// <summary>What a first look found in a line.</summary>
/// <param name="Line">The line.</param>
/// <param name="Units">Its units.</param>
/// <param name="Context">What is known about it.</param>
/// <param name="Stretches">The stretches of units in which there may be slips.</param>
/// <param name="Gain">By how much (natural logarithm) slips explain them better than nothing does, as far as a first look says.</param>
internal sealed record SlipGlance(string Line, SlipUnit[] Units, SlipContext Context, List<(int From, int To)> Stretches, float Gain)
{
    /// <summary>A line without anything to look at.</summary>
    public static SlipGlance Nothing { get; } = new(string.Empty, [], new SlipContext(string.Empty, null), [], 0);

    /// <summary>Where the stretches are in the line.</summary>
    public IEnumerable<(int From, int To)> Places => Stretches.Select(s => (Units[s.From].Start, s.To < Units.Length ? Units[s.To].Start : Line.Length));

    /// <summary>The slips of the line, in order.</summary>
    /// <param name="memory">What the sound lines of the document say.</param>
    public List<FrameSlip> Search(Func<SlipMemory>? memory)
    {
        var slips = new List<FrameSlip>();
        foreach (var (from, to) in Stretches)
        {
            Context.Memory ??= memory?.Invoke();
            using var search = new SlipSearch(Units, Context);
            search.Run(from, to, SlipEffort.Full);
            var end = to < Units.Length ? Units[to].Start : Line.Length;
            var ranking = new SlipRanking(search, Line.AsSpan(0, Units[from].Start), Line.AsSpan(end), Context.Memory, RunningText.Shared);
            if (SlipReading.Choose(search, ranking) is not { } reading)
                continue;
            foreach (var run in SlipRun.Split(reading.Steps))
            {
                if (SlipJudge.Judge(Line, Units, Context, search, run, reading) is { } slip)
                    slips.Add(slip);
            }
        }

        return slips;
    }
}
