using System.Collections.Immutable;

namespace AiInsights.Model;

/// <summary>A subject that the curator follows.</summary>
public sealed record Topic
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Other words for it, either script.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Longer words that hold an alias and mean something else.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];

    /// <summary>One sentence.</summary>
    public string? Definition { get; init; }

    public ImmutableArray<string> Parents { get; init; } = [];

    /// <summary>Where it is spoken of, in order of article and block.</summary>
    public ImmutableArray<TopicMention> Mentions { get; init; } = [];

    /// <summary>Other topics by how often they share a statement, most first, then by id.</summary>
    public ImmutableArray<RelatedTopic> Related { get; init; } = [];
}

/// <summary>One place where a topic's alias stands.</summary>
public sealed record TopicMention(string Document, string Block, string Alias, int Start, int Length)
{
    /// <summary>Where in the article to look for the block first: its number from 0, if it is known.</summary>
    internal int Place { get; init; }
}

/// <summary>A neighbour of a topic.</summary>
/// <param name="Topic">Its id.</param>
/// <param name="Shared">In how many statements (insights, turns, other blocks) both are spoken of.</param>
public sealed record RelatedTopic(string Topic, int Shared);
