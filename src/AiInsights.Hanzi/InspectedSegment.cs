using System.Collections.Immutable;

namespace AiInsights.Hanzi;

/// <summary>One segment: in parity mode what the segmentation cut out, in quality mode a word.</summary>
/// <param name="Stages">The text after each stage; one in quality mode.</param>
/// <param name="Rule">
/// What decided: <c>term</c>, <c>overlay: file.tsv(line) reason</c>, <c>dictionary</c>, <c>character</c> or <c>none</c> (nothing changed).
/// </param>
public sealed record InspectedSegment(string Source, ImmutableArray<string> Stages, string Rule)
{
    /// <summary>What the segment became.</summary>
    public string Result => Stages.Length == 0 ? Source : Stages[^1];
}
