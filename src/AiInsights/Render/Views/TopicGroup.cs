namespace AiInsights.Render.Views;

/// <summary>Statements of one article or on one topic.</summary>
public sealed record TopicGroup : IView
{
    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Its page.</summary>
    public string? Href { get; init; }

    /// <summary>Publisher and date.</summary>
    public string? Note { get; init; }

    /// <summary>The first of them.</summary>
    public IReadOnlyList<StatementView> Statements { get; init; } = [];

    /// <summary>The others, folded.</summary>
    public IReadOnlyList<StatementView> More { get; init; } = [];

    /// <summary>What the fold says.</summary>
    public required string MoreLabel { get; init; }

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "title" => Title,
        "href" => Href,
        "note" => Note,
        "statements" => Statements,
        "more" => More,
        "more_label" => MoreLabel,
        _ => null,
    };
}
