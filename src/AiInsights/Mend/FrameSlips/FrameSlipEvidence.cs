namespace AiInsights.Mend.FrameSlips;

/// <summary>What a repair rests on.</summary>
public enum FrameSlipEvidence
{
    /// <summary>The bytes alone: with the lost one put back, rare characters become a plain sentence.</summary>
    ReEncoding,

    /// <summary>Words and sentences alone: a character is lost with both its bytes, and this one fits between its neighbours.</summary>
    Words,

    /// <summary>A healthy copy of the sentence says the same.</summary>
    Sibling,
}
