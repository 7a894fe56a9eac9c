namespace AiInsights.Render.Views;

/// <summary>Who spoke how much.</summary>
public sealed record ShareView : IView
{
    /// <summary>The person.</summary>
    public required SpeakerChip Speaker { get; init; }

    /// <summary>Turns.</summary>
    public required int Turns { get; init; }

    /// <summary>Characters.</summary>
    public required int Characters { get; init; }

    /// <summary>Width of the bar, of 100.</summary>
    public required string Width { get; init; }

    /// <summary>In words.</summary>
    public required string Text { get; init; }

    /// <summary>The conversation, where the list is not of one.</summary>
    public LinkView? Article { get; init; }

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "speaker" => Speaker,
        "turns" => Turns,
        "characters" => Characters,
        "width" => Width,
        "text" => Text,
        "article" => Article,
        _ => null,
    };
}
