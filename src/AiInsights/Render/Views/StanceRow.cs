namespace AiInsights.Render.Views;

/// <summary>People of one stance.</summary>
public sealed record StanceRow : IView
{
    /// <summary>For data-stance.</summary>
    public required string Stance { get; init; }

    /// <summary>As read.</summary>
    public required string Text { get; init; }

    /// <summary>The people.</summary>
    public IReadOnlyList<SpeakerChip> Speakers { get; init; } = [];

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "stance" => Stance,
        "text" => Text,
        "speakers" => Speakers,
        _ => null,
    };
}
