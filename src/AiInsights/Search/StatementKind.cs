namespace AiInsights.Search;

/// <summary>What a hit is; <see cref="IndexLines"/> has a letter for each.</summary>
internal enum StatementKind
{
    /// <summary>An article's own description: title, publisher, authors, event, summary.</summary>
    Article,

    /// <summary>The title of a part.</summary>
    Section,

    /// <summary>A topic's name, aliases and definition.</summary>
    Topic,

    /// <summary>A speaker's names, role and affiliation.</summary>
    Speaker,

    /// <summary>The text of a disputed question.</summary>
    Question,

    /// <summary>The title of a numbered point.</summary>
    InsightTitle,

    /// <summary>A block of a numbered point.</summary>
    InsightBlock,

    /// <summary>A block of a turn.</summary>
    TurnBlock,

    /// <summary>A block of neither.</summary>
    Paragraph,

    /// <summary>A prediction with its quote.</summary>
    Prediction,

    /// <summary>A speaker's position with its quote.</summary>
    Position,
}
