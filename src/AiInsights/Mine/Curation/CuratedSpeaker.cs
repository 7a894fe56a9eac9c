using System.Collections.Immutable;

namespace AiInsights.Mine.Curation;

/// <summary>A person (<c>speakers.yml</c>).</summary>
public sealed record CuratedSpeaker : CuratedItem
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Latin spelling.</summary>
    public string? Latin { get; init; }

    /// <summary>As used in talk.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    public string? Role { get; init; }

    public string? Affiliation { get; init; }

    public bool Host { get; init; }

    /// <summary>Words of the seeds that prove role and affiliation.</summary>
    public ImmutableArray<CuratedQuote> Stated { get; init; } = [];
}
