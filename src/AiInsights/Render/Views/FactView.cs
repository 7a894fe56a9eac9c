namespace AiInsights.Render.Views;

/// <summary>A field with its name.</summary>
public sealed record FactView : IView
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>The name, as data has it.</summary>
    public string? Key { get; init; }

    /// <summary>Value.</summary>
    public required string Text { get; init; }

    /// <summary>Where it comes from.</summary>
    public string? Note { get; init; }

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "name" => Name,
        "key" => Key,
        "text" => Text,
        "note" => Note,
        _ => null,
    };
}
