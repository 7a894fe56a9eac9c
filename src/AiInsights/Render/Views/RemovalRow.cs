namespace AiInsights.Render.Views;

/// <summary>A passage left out.</summary>
public sealed record RemovalRow : IView
{
    /// <summary>Seed and lines.</summary>
    public required string Where { get; init; }

    /// <summary>The beginning of it.</summary>
    public required string Text { get; init; }

    /// <summary>Why, as read.</summary>
    public required string Reason { get; init; }

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "where" => Where,
        "text" => Text,
        "reason" => Reason,
        _ => null,
    };
}
