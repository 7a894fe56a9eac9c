using System.Collections.Immutable;

namespace AiInsights.Mine.Curation;

/// <summary>A curator's verdict.</summary>
public sealed record CuratedResolution : CuratedItem
{
    /// <summary><c>fulfilled</c>, <c>partly</c>, <c>not-fulfilled</c>, <c>ambiguous</c> or <c>annulled</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>When the outcome was known to the world.</summary>
    public string? BecameKnown { get; init; }

    /// <summary>When the verdict was entered.</summary>
    public required string EnteredOn { get; init; }

    public string? By { get; init; }

    public string? Reason { get; init; }

    public string? SecondReader { get; init; }

    /// <summary>The verdicts that stood before this one, in any order.</summary>
    public ImmutableArray<CuratedResolution> History { get; init; } = [];
}
