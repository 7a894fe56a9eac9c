namespace AiInsights.Mine.Curation;

/// <summary>The claimant took the claim back.</summary>
public sealed record CuratedWithdrawal : CuratedItem
{
    public required string Date { get; init; }

    public string? Quote { get; init; }

    public string? Source { get; init; }
}
