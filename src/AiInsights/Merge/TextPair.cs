namespace AiInsights.Merge;

/// <summary>Two texts of a collection by their indices. A type of our own: tables of those are compiled ahead of time.</summary>
/// <param name="A">The smaller index.</param>
/// <param name="B">The larger index.</param>
internal readonly record struct TextPair(int A, int B)
{
    /// <summary>The pair of two texts, whichever comes first.</summary>
    public static TextPair Of(int one, int other) => one < other ? new(one, other) : new(other, one);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)(((((ulong)A << 32) | (uint)B) * 0x9E3779B97F4A7C15) >> 32);
}
