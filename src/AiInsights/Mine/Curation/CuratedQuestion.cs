using System.Collections.Immutable;

namespace AiInsights.Mine.Curation;

/// <summary>A disputed question (<c>questions.yml</c>).</summary>
public sealed record CuratedQuestion : CuratedItem
{
    public required string Id { get; init; }

    public required string Text { get; init; }

    public string? Context { get; init; }

    public ImmutableArray<string> Topics { get; init; } = [];

    public ImmutableArray<CuratedPosition> Positions { get; init; } = [];

    /// <summary>What was changed in this entry, and why; in any order.</summary>
    public ImmutableArray<CuratedChange> Changes { get; init; } = [];
}
