using AiInsights.Model;
using AiInsights.Render;

namespace AiInsights;

/// <summary>A site that is finished but not written.</summary>
/// <param name="Digest">What it shows.</param>
/// <param name="Files">Its files, ordinal by path.</param>
/// <param name="Seeds">How many seeds were found.</param>
/// <param name="Phases">Milliseconds a phase, in order.</param>
public sealed record Composition(Digest Digest, IReadOnlyList<SiteFile> Files, int Seeds, IReadOnlyList<KeyValuePair<string, double>> Phases);
