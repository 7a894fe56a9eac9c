namespace AiInsights.Merge;

/// <summary>Two texts of a collection by their indices. A type of our own: tables of those are compiled ahead of time.</summary>
/// <param name="A">The smaller index.</param>
/// <param name="B">The larger index.</param>
internal readonly record struct TextPair(int A, int B)
{
    /// <summary>The pair of two texts, whichever comes first.</summary>
    public static TextPair Of(int one, int other) => one < other ? new(one, other) : new(other, one);

    /// <summary>How many numbers tell what a pair shares: the two texts, and how many passages.</summary>
    public const int Row = 3;

    /// <summary>A table as rows of <see cref="Row"/> numbers: a collection may have many pairs, and rows are read from the disk as they are.</summary>
    public static int[] Rows(Dictionary<TextPair, int> table)
    {
        var (rows, at) = (new int[Row * table.Count], 0);
        foreach (var ((a, b), count) in table)
        {
            (rows[at], rows[at + 1], rows[at + 2]) = (a, b, count);
            at += Row;
        }

        return rows;
    }

    /// <inheritdoc/>
    public override int GetHashCode() => (int)(((((ulong)A << 32) | (uint)B) * 0x9E3779B97F4A7C15) >> 32);
}
