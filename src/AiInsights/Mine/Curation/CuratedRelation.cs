namespace AiInsights.Mine.Curation;

/// <summary>A link from one prediction to another.</summary>
public sealed record CuratedRelation : CuratedItem
{
    /// <summary><c>same-as</c>, <c>restates</c>, <c>revises</c>, <c>contradicts</c> or <c>depends-on</c>.</summary>
    public required string Kind { get; init; }

    public required string Id { get; init; }
}
