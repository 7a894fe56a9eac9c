using System.Collections.Immutable;

namespace AiInsights.Hanzi;

/// <summary>How a text was converted, as OpenCC's <c>--inspect</c> tells it: what it was cut into and what each stage made of it.</summary>
/// <param name="Normalized">The text after compatibility ideographs were replaced.</param>
/// <param name="Segments">In order; their sources make up <paramref name="Normalized"/>, their results <paramref name="Output"/>.</param>
public sealed record Inspection(string Config, string Input, string Normalized, ImmutableArray<InspectedSegment> Segments, string Output);
