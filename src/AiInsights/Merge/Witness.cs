using System.Collections.Immutable;
using AiInsights.Mend;

namespace AiInsights.Merge;

/// <summary>One copy of a work, in Simplified script, so that copies can be compared.</summary>
/// <param name="Document">The mended seed.</param>
/// <param name="Title">Its title in Simplified script, or null.</param>
/// <param name="Blocks">Its blocks in Simplified script, in the order of the document's.</param>
public sealed record Witness(MendedDocument Document, string? Title, ImmutableArray<WitnessBlock> Blocks)
{
    /// <summary>File name of the seed.</summary>
    public string Seed => Document.Seed;
}
