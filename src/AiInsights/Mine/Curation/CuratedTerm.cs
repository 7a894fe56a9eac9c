namespace AiInsights.Mine.Curation;

/// <summary>A word whose conversion a curator fixes (<c>terms.yml</c>): kept as it is (<see cref="Term"/>), or a pair.</summary>
public sealed record CuratedTerm : CuratedItem
{
    /// <summary>The word that is never converted; null when the item is a pair.</summary>
    public string? Term { get; init; }

    /// <summary>The Simplified form of a pair.</summary>
    public string? Hans { get; init; }

    /// <summary>The Traditional form of a pair.</summary>
    public string? Hant { get; init; }

    /// <summary><c>both</c>, <c>s2t</c> or <c>t2s</c>.</summary>
    public string Direction { get; init; } = "both";

    public string? Why { get; init; }
}
