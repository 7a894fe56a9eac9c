namespace AiInsights.Render.Views;

/// <summary>A question in a list.</summary>
public sealed record QuestionRow : IView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its page.</summary>
    public string? Href { get; init; }

    /// <summary>The question.</summary>
    public required string Text { get; init; }

    /// <summary>One sentence.</summary>
    public string? Context { get; init; }

    /// <summary>Who holds what.</summary>
    public IReadOnlyList<StanceRow> Groups { get; init; } = [];

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "id" => Id,
        "href" => Href,
        "text" => Text,
        "context" => Context,
        "groups" => Groups,
        _ => null,
    };
}
