namespace AiInsights.Mend.FrameSlips;

/// <summary>How sure a repair is.</summary>
public enum FrameSlipCertainty
{
    /// <summary>The bytes slipped here, and no other reading comes near.</summary>
    Proven,

    /// <summary>The bytes slipped here beyond doubt, and <see cref="FrameSlip.After"/> is the best reading, but another one comes near.</summary>
    Probable,

    /// <summary>The bytes slipped here as far as one can tell, but <see cref="FrameSlip.After"/> is a guess, or the span may be sound.</summary>
    Doubtful,
}
