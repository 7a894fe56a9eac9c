using System.Collections.Immutable;

namespace AiInsights.Mine.Curation;

/// <summary>A subject to follow (<c>topics.yml</c>).</summary>
public sealed record CuratedTopic : CuratedItem
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Longer words that hold an alias and mean something else.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];

    public string? Definition { get; init; }

    public ImmutableArray<string> Parents { get; init; } = [];
}
