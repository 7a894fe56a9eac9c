namespace AiInsights.Render.Views;

/// <summary>A prediction's state, as a word.</summary>
public sealed record StatusView : IView
{
    /// <summary>For data-status.</summary>
    public required string State { get; init; }

    /// <summary>For data-outcome.</summary>
    public string? Outcome { get; init; }

    /// <summary>The word.</summary>
    public required string Label { get; init; }

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "state" => State,
        "outcome" => Outcome,
        "label" => Label,
        _ => null,
    };
}
