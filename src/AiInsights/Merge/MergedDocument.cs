using System.Collections.Immutable;

namespace AiInsights.Merge;

/// <summary>One work from all its copies: the base's text, gaps filled from the others.</summary>
/// <param name="Witnesses">The copies, the base first.</param>
/// <param name="Blocks">The text.</param>
/// <param name="Differences">Where copies differ, by index of the block.</param>
/// <param name="Truncated">Even with all copies the text ends before the work does.</param>
public sealed record MergedDocument(
    ImmutableArray<Witness> Witnesses,
    ImmutableArray<WitnessBlock> Blocks,
    ImmutableArray<Difference> Differences,
    bool Truncated)
{
    /// <summary>The copy whose words are followed.</summary>
    public Witness Base => Witnesses[0];
}

/// <summary>A place where copies differ.</summary>
/// <param name="Block">Index of the block in the merged text.</param>
/// <param name="Kind"><c>substitution</c>, <c>missing</c> (the base lacks it) or <c>extra</c> (another copy lacks it).</param>
/// <param name="Readings">What each seed has, by file name.</param>
public sealed record Difference(int Block, string Kind, ImmutableSortedDictionary<string, string> Readings)
{
    /// <summary>The block of the other copy, where both have one.</summary>
    public WitnessBlock? Other { get; init; }
}
