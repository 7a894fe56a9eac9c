namespace AiInsights.Mine.Curation;

/// <summary>When a claim comes due. Dates left out follow from the wording.</summary>
public sealed record CuratedHorizon : CuratedItem
{
    /// <summary>The wording as said.</summary>
    public string? Text { get; init; }

    /// <summary>ISO date; a month or year means its first day.</summary>
    public string? From { get; init; }

    /// <summary>ISO date; a month or year means its last day.</summary>
    public string? To { get; init; }

    /// <summary><c>stated</c>, <c>derived</c>, <c>none</c>, or null: as the wording gives.</summary>
    public string? Basis { get; init; }
}
