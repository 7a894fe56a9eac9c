using System.Collections.Immutable;

namespace AiInsights.Search;

/// <summary>One thing that can be found: a text with an address.</summary>
internal sealed record Statement
{
    public required StatementKind Kind { get; init; }

    /// <summary>The text in Simplified; parts that no phrase may span stand on lines of their own, the name of a named thing on the first.</summary>
    public required string Text { get; init; }

    /// <summary>Id of the page: of the article for what stands in one, otherwise of the topic, speaker, prediction or question.</summary>
    public required string Page { get; init; }

    /// <summary>Id of the element in the page; empty for the page itself.</summary>
    public string Anchor { get; init; } = string.Empty;

    /// <summary>Anchor of the insight or turn that the block belongs to, or null.</summary>
    public string? Group { get; init; }

    /// <summary>Id of the article; for a prediction or position the one that holds the quote. Null for topics, speakers and questions.</summary>
    public string? Article { get; init; }

    public string? Speaker { get; init; }

    /// <summary>Ids of the topics, ordinal.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>The state of a prediction, the stance of a position, the kind of an article; otherwise null.</summary>
    public string? State { get; init; }

    /// <summary>The source that an article's facet shows, and its date; only for <see cref="StatementKind.Article"/>.</summary>
    public string? Source { get; init; }

    /// <summary>ISO date with the precision known; only for <see cref="StatementKind.Article"/>.</summary>
    public string? Date { get; init; }

    /// <summary>How many lines of the text, from the first on, are names that are also found by their reading; only for topics and speakers.</summary>
    public int Names { get; init; }

    /// <summary>The line of the text that is the quote of a prediction or position, and the block that it stands in; null for all others.</summary>
    public (string Text, string Block)? Quote { get; init; }
}
