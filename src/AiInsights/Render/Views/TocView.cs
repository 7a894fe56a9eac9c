namespace AiInsights.Render.Views;

/// <summary>An entry of the contents.</summary>
public sealed record TocView : IView
{
    /// <summary>Fragment.</summary>
    public required string Href { get; init; }

    /// <summary>Title.</summary>
    public required string Text { get; init; }

    /// <summary>Number.</summary>
    public string? Number { get; init; }

    /// <summary>Entries below it.</summary>
    public IReadOnlyList<TocView> Items { get; init; } = [];

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "href" => Href,
        "text" => Text,
        "number" => Number,
        "items" => Items,
        _ => null,
    };
}
