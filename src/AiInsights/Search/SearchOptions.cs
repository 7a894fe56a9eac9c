namespace AiInsights.Search;

/// <summary>What the index needs beside the digest.</summary>
public sealed record SearchOptions
{
    /// <summary>The conversion that the pages of the other script use (a block's whole text at a time), or null when there are none.</summary>
    public Func<string, string>? ToHant { get; init; }

    /// <summary>Number of UTF-16 units of text from which character pairs are indexed; below it the text itself is the index.</summary>
    public int PairsFrom { get; init; } = 1_500_000;

    /// <summary>
    /// About how many bits of the statements that hold one pair stand together; the rest of a longer list lies in files of its own. A query for
    /// what stands everywhere loads the newest part first.
    /// </summary>
    public int ListBits { get; init; } = 80_000;
}
