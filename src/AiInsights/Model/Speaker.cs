using System.Collections.Immutable;

namespace AiInsights.Model;

/// <summary>A person with turns in a conversation, as the sources state them at the time.</summary>
public sealed record Speaker
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>As used in talk: <c>旭哥</c>, <c>林院长</c>.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Latin spelling, or null.</summary>
    public string? LatinName { get; init; }

    /// <summary>As the seeds state it, or null.</summary>
    public string? Role { get; init; }

    /// <summary>As the seeds state it, or null.</summary>
    public string? Affiliation { get; init; }

    /// <summary>Leads the conversation instead of answering.</summary>
    public bool Host { get; init; }

    /// <summary>How many turns over all articles.</summary>
    public int Turns { get; init; }

    /// <summary>How many characters (without blanks) in those turns.</summary>
    public int Characters { get; init; }

    /// <summary>Ids of the articles with turns of theirs.</summary>
    public ImmutableArray<string> Documents { get; init; } = [];
}
