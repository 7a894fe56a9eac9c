namespace AiInsights.Render.Views;

/// <summary>A number of a speaker's record and what it counts.</summary>
public sealed record RecordRow : IView
{
    /// <summary>What is counted.</summary>
    public required string Label { get; init; }

    /// <summary>How many.</summary>
    public required int Count { get; init; }

    /// <summary>Which ones.</summary>
    public IReadOnlyList<PredictionRow> Items { get; init; } = [];

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "label" => Label,
        "count" => Count,
        "items" => Items,
        _ => null,
    };
}
