namespace AiInsights.Render.Views;

/// <summary>The sources.</summary>
public sealed record SourcesView : IView
{
    /// <summary>One a seed.</summary>
    public IReadOnlyList<SourceRow> Rows { get; init; } = [];

    /// <summary>What the figures mean.</summary>
    public required string Note { get; init; }

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "rows" => Rows,
        "note" => Note,
        _ => null,
    };
}
