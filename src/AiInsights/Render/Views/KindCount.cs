namespace AiInsights.Render.Views;

/// <summary>A kind and how often.</summary>
public sealed record KindCount : IView
{
    /// <summary>The kind, as read.</summary>
    public required string Text { get; init; }

    /// <summary>The kind, as data names it.</summary>
    public string? Key { get; init; }

    /// <summary>How often.</summary>
    public required int Count { get; init; }

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "text" => Text,
        "key" => Key,
        "count" => Count,
        _ => null,
    };
}
