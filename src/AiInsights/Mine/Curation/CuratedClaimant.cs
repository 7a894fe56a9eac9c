namespace AiInsights.Mine.Curation;

/// <summary>Who makes a claim when it is no speaker: <c>organisation</c> or <c>authors</c>.</summary>
public sealed record CuratedClaimant : CuratedItem
{
    public required string Kind { get; init; }

    public required string Name { get; init; }
}
