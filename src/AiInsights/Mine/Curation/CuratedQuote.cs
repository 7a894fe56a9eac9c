namespace AiInsights.Mine.Curation;

/// <summary>Exact words of a seed.</summary>
public sealed record CuratedQuote : CuratedItem
{
    public required string Seed { get; init; }

    public required string Quote { get; init; }
}
