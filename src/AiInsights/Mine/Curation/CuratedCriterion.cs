using System.Collections.Immutable;

namespace AiInsights.Mine.Curation;

/// <summary>How a claim is to be judged, and when that was written.</summary>
public sealed record CuratedCriterion : CuratedItem
{
    public required string Text { get; init; }

    public string? SetOn { get; init; }

    public string? SetBy { get; init; }

    public string? WouldCount { get; init; }

    public string? WouldNotCount { get; init; }

    /// <summary>The wordings it had before, in any order.</summary>
    public ImmutableArray<CuratedCriterion> History { get; init; } = [];
}
