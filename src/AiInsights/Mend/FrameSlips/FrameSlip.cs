using System.Collections.Immutable;

namespace AiInsights.Mend.FrameSlips;

/// <summary>A run of a line that was read out of frame because bytes of its GBK were lost.</summary>
/// <param name="Start">Where it begins in the line, in UTF-16 units.</param>
/// <param name="Length">Its length, pinyin annotations within it counted.</param>
/// <param name="Before">The damaged text.</param>
/// <param name="After">What stood there, in the script and width of the GBK; the best guess where doubtful.</param>
/// <param name="LostBytes">The bytes put back, in order.</param>
/// <param name="Evidence">What the repair rests on.</param>
/// <param name="Certainty">Whether it is proven.</param>
/// <param name="Confidence">The share of likelihood of <paramref name="After"/> among all that the bytes allow, 0 to 1.</param>
/// <param name="Gain">By how much (natural logarithm) the line is likelier so than as it stands, the cost of a lost byte counted.</param>
/// <param name="Reason">The same in a sentence.</param>
public sealed record FrameSlip(
    int Start,
    int Length,
    string Before,
    string After,
    ImmutableArray<byte> LostBytes,
    FrameSlipEvidence Evidence,
    FrameSlipCertainty Certainty,
    double Confidence,
    double Gain,
    string Reason);
