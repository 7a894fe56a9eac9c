namespace AiInsights.Render.Views;

/// <summary>A person in a list.</summary>
public sealed record SpeakerRow : IView
{
    /// <summary>The person.</summary>
    public required SpeakerChip Speaker { get; init; }

    /// <summary>Latin spelling.</summary>
    public string? Latin { get; init; }

    /// <summary>Turns, characters, articles, in words.</summary>
    public required string Summary { get; init; }

    /// <summary>Width of the bar, of 100.</summary>
    public required string Width { get; init; }

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "speaker" => Speaker,
        "latin" => Latin,
        "summary" => Summary,
        "width" => Width,
        _ => null,
    };
}
