namespace AiInsights.Mine.Curation;

/// <summary>A probability that the claimant stated.</summary>
public sealed record CuratedProbability : CuratedItem
{
    public required string Value { get; init; }

    /// <summary>The words that state it; without them the number is somebody else's.</summary>
    public string? Words { get; init; }
}
