namespace AiInsights.Mine.Curation;

/// <summary>A curator's remark on some words of a seed.</summary>
public sealed record CuratedAnnotation : CuratedItem
{
    public required string Quote { get; init; }

    public required string Note { get; init; }

    public string? Why { get; init; }
}
