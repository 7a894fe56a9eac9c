namespace AiInsights.Mine.Curation;

/// <summary>A change of an entry that readers should know of.</summary>
public sealed record CuratedChange : CuratedItem
{
    public required string Date { get; init; }

    public required string What { get; init; }

    public string? Why { get; init; }
}
