namespace AiInsights.Hanzi;

/// <summary>How to convert.</summary>
public sealed record HanziOptions
{
    /// <summary>Quality mode, common glyphs only.</summary>
    public static HanziOptions Default { get; } = new();

    /// <summary>
    /// Exactly what OpenCC 1.4.1 does, byte for byte. Off (quality mode): words that a match would cut in two are kept
    /// whole, and the curated overlay is asked first.
    /// </summary>
    public bool Parity { get; init; }

    /// <summary>
    /// Also the 895 characters whose Simplified form few fonts can show; OpenCC calls it the tofu risk and leaves them
    /// alone by default.
    /// </summary>
    public bool RareGlyphs { get; init; }

    /// <summary>Terms that are never converted or converted a given way, before any dictionary; none by default.</summary>
    /// <remarks>A converter with terms is not shared: keep it as long as it is needed.</remarks>
    public IReadOnlyList<TermRule> Terms { get; init; } = [];
}
