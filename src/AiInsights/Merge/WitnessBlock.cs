using AiInsights.Mend;
using AiInsights.Model;

namespace AiInsights.Merge;

/// <summary>A block of one copy.</summary>
/// <param name="Source">The mended block.</param>
/// <param name="Content">Its text in Simplified script, repairs of words marked.</param>
/// <param name="Key">Its letters and digits, folded: equal keys are equal text.</param>
/// <param name="Seed">File name of the seed.</param>
public sealed record WitnessBlock(MendBlock Source, RichText Content, string Key, string Seed)
{
    /// <summary>The other copy that the block was taken from, or null.</summary>
    public string? FilledFrom { get; init; }
}
