using AiInsights.Mend.FrameSlips;

namespace AiInsights.Tests.Mend.FrameSlips;

/// <summary>What became of one damaged sentence.</summary>
internal enum SlipOutcome
{
    /// <summary>It came back exactly, and every repair is beyond doubt.</summary>
    Proven,

    /// <summary>It came back exactly, and some repair is marked as likely only.</summary>
    Applied,

    /// <summary>It did not, and that is shown.</summary>
    Flagged,

    /// <summary>It did not, and every repair is called proven.</summary>
    Wrong,

    /// <summary>Nothing was seen.</summary>
    Missed,
}

internal static class SlipOutcomes
{
    public static SlipOutcome Of(string damaged, string healthy, IReadOnlyList<FrameSlip> slips)
    {
        var proven = slips.All(static s => s.Certainty == FrameSlipCertainty.Proven);
        var mended = Apply(damaged, slips.Where(static s => s.Certainty != FrameSlipCertainty.Doubtful));
        if (FrameDamage.Normalise(mended) == FrameDamage.Normalise(healthy))
            return proven ? SlipOutcome.Proven : SlipOutcome.Applied;
        return slips.Count == 0 ? SlipOutcome.Missed : proven ? SlipOutcome.Wrong : SlipOutcome.Flagged;
    }

    public static string Apply(string line, IEnumerable<FrameSlip> slips)
    {
        foreach (var slip in slips.Reverse())
            line = string.Concat(line.AsSpan(0, slip.Start), slip.After, line.AsSpan(slip.Start + slip.Length));
        return line;
    }
}
