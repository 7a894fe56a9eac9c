namespace AiInsights.Mine.Curation;

/// <summary>What a speaker holds on a question, in own words.</summary>
public sealed record CuratedPosition : CuratedItem
{
    /// <summary>Speaker id.</summary>
    public required string Speaker { get; init; }

    /// <summary><c>agree</c>, <c>disagree</c>, <c>qualified</c>, <c>undecided</c> or <c>other</c>.</summary>
    public required string Stance { get; init; }

    public required string Quote { get; init; }

    public required string Seed { get; init; }

    public string? Note { get; init; }
}
