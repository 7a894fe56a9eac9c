using AiInsights.Mend.FrameSlips;

namespace AiInsights.Tests.Mend.FrameSlips;

/// <summary>What became of one damaged sentence.</summary>
internal enum SlipOutcome
{
    Proven,
    DoubtfulButRight,
    DoubtfulAndWrong,
    Wrong,
    Missed,
}

internal static class SlipOutcomes
{
    public static SlipOutcome Of(string damaged, string healthy, IReadOnlyList<FrameSlip> slips)
    {
        var wanted = FrameDamage.Normalise(healthy);
        if (FrameDamage.Normalise(Apply(damaged, slips)) == wanted)
            return slips.All(s => s.Certainty == FrameSlipCertainty.Proven) ? SlipOutcome.Proven : SlipOutcome.DoubtfulButRight;
        return slips.Count == 0 ? SlipOutcome.Missed
            : slips.Any(s => s.Certainty != FrameSlipCertainty.Proven) ? SlipOutcome.DoubtfulAndWrong
            : SlipOutcome.Wrong;
    }

    public static string Apply(string line, IEnumerable<FrameSlip> slips)
    {
        foreach (var slip in slips.Reverse())
            line = string.Concat(line.AsSpan(0, slip.Start), slip.After, line.AsSpan(slip.Start + slip.Length));
        return line;
    }
}
