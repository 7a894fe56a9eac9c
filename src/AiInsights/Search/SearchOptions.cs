namespace AiInsights.Search;

/// <summary>What the index needs beside the digest.</summary>
public sealed record SearchOptions
{
    /// <summary>The conversion that the pages of the other script use (a block's whole text at a time), or null when there are none.</summary>
    public Func<string, string>? ToHant { get; init; }

    /// <summary>Number of UTF-16 units of text from which character pairs are indexed; below it the text itself is the index.</summary>
    public int PairsFrom { get; init; } = 1_500_000;
}
