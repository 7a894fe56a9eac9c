using System.Collections.Immutable;
using AiInsights.Ingest;
using AiInsights.Model;

namespace AiInsights.Mend;

/// <summary>A seed whose text is as its author meant it.</summary>
/// <param name="Document">The seed and its dialect.</param>
/// <param name="Trace">What was done to it.</param>
/// <param name="Title">The title, or null when neither front matter nor body has one.</param>
/// <param name="Fields">What the seed says of itself, by our names.</param>
/// <param name="Blocks">The text, in order, still in the seed's own script.</param>
/// <param name="Script">The script that the seed is written in.</param>
/// <param name="Truncated">The text ends before the work does.</param>
public sealed record MendedDocument(
    SeedDocument Document,
    MendTrace Trace,
    string? Title,
    ImmutableSortedDictionary<string, SeedField> Fields,
    ImmutableArray<MendBlock> Blocks,
    Script Script,
    bool Truncated)
{
    /// <summary>File name of the seed.</summary>
    public string Seed => Document.File.Name;
}
