namespace AiInsights.Render.Views;

/// <summary>Predictions under one heading.</summary>
public sealed record StateGroup : IView
{
    /// <summary>Anchor.</summary>
    public required string Id { get; init; }

    /// <summary>Heading.</summary>
    public required string Title { get; init; }

    /// <summary>What the heading means.</summary>
    public string? Definition { get; init; }

    /// <summary>The state, when the heading is one.</summary>
    public StatusView? Status { get; init; }

    /// <summary>The predictions.</summary>
    public IReadOnlyList<PredictionRow> Rows { get; init; } = [];

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "id" => Id,
        "title" => Title,
        "definition" => Definition,
        "status" => Status,
        "rows" => Rows,
        _ => null,
    };
}
