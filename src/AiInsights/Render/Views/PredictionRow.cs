namespace AiInsights.Render.Views;

/// <summary>A prediction in a list.</summary>
public sealed record PredictionRow : IView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its page.</summary>
    public string? Href { get; init; }

    /// <summary>The restatement.</summary>
    public required string Claim { get; init; }

    /// <summary>State.</summary>
    public required StatusView Status { get; init; }

    /// <summary>Who says it, when a person of the digest.</summary>
    public SpeakerChip? Speaker { get; init; }

    /// <summary>Whose it is, as read.</summary>
    public required string Claimant { get; init; }

    /// <summary>As read.</summary>
    public required string Kind { get; init; }

    /// <summary>As read.</summary>
    public required string Voice { get; init; }

    /// <summary>When it was said.</summary>
    public required string MadeText { get; init; }

    /// <summary>Until when, as read.</summary>
    public required string DueText { get; init; }

    /// <summary>Where it stands.</summary>
    public required LinkView Article { get; init; }

    /// <summary>Its term.</summary>
    public required TermBar Bar { get; init; }

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "id" => Id,
        "href" => Href,
        "claim" => Claim,
        "status" => Status,
        "speaker" => Speaker,
        "claimant" => Claimant,
        "kind" => Kind,
        "voice" => Voice,
        "made_text" => MadeText,
        "due_text" => DueText,
        "article" => Article,
        "bar" => Bar,
        _ => null,
    };
}
