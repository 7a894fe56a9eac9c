using System.Collections.Immutable;

namespace AiInsights.Mine.Curation;

/// <summary>A person, an organisation or a product that articles speak of (<c>entities.yml</c>).</summary>
public sealed record CuratedEntity : CuratedItem
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary><c>person</c>, <c>organisation</c> or <c>product</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Other names. Capitals count: xAI is a company, XAI is not.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Longer words that hold a name and mean something else.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];
}
