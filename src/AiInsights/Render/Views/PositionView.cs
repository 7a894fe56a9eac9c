namespace AiInsights.Render.Views;

/// <summary>What one person holds.</summary>
public sealed record PositionView : IView
{
    /// <summary>The question, where the list is not the question's own.</summary>
    public required LinkView Question { get; init; }

    /// <summary>For data-stance.</summary>
    public required string Stance { get; init; }

    /// <summary>As read.</summary>
    public required string StanceText { get; init; }

    /// <summary>The person.</summary>
    public required SpeakerChip Speaker { get; init; }

    /// <summary>The exact words.</summary>
    public required string Quote { get; init; }

    /// <summary>Link to them.</summary>
    public string? Href { get; init; }

    /// <summary>Turn, as read.</summary>
    public required string Where { get; init; }

    /// <summary>Where.</summary>
    public required LinkView Article { get; init; }

    /// <summary>Date of the article.</summary>
    public string? Date { get; init; }

    /// <summary>The curator's remark.</summary>
    public string? Note { get; init; }

    /// <summary>Anchor for citing.</summary>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "question" => Question,
        "stance" => Stance,
        "stance_text" => StanceText,
        "speaker" => Speaker,
        "quote" => Quote,
        "href" => Href,
        "where" => Where,
        "article" => Article,
        "date" => Date,
        "note" => Note,
        "id" => Id,
        _ => null,
    };
}
