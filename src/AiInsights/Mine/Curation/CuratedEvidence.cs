namespace AiInsights.Mine.Curation;

/// <summary>A dated source that speaks for or against a claim.</summary>
public sealed record CuratedEvidence : CuratedItem
{
    /// <summary>The date of the evidence itself.</summary>
    public required string Date { get; init; }

    public string? FoundOn { get; init; }

    public string? Url { get; init; }

    /// <summary>Address of a kept copy.</summary>
    public string? Archive { get; init; }

    /// <summary>The day on which the address was found to answer no more, or null.</summary>
    public string? DeadSince { get; init; }

    public string? Quote { get; init; }

    /// <summary><c>for</c>, <c>against</c> or <c>neutral</c>.</summary>
    public required string Points { get; init; }
}
