namespace AiInsights.Mine.Curation;

/// <summary>When a claim was made.</summary>
public sealed record CuratedMadeOn : CuratedItem
{
    /// <summary>ISO date with the precision known, or null.</summary>
    public string? Date { get; init; }

    /// <summary><c>day</c>, <c>month</c>, <c>year</c>, or null: as the date is written.</summary>
    public string? Precision { get; init; }

    /// <summary><c>stated</c>, <c>event</c>, <c>publication</c>, <c>inferred</c> or <c>unknown</c>.</summary>
    public required string Basis { get; init; }
}
