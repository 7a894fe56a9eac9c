namespace AiInsights.Render.Views;

/// <summary>The page of one question.</summary>
public sealed record QuestionView : IView
{
    /// <summary>What lists say of it.</summary>
    public required QuestionRow Row { get; init; }

    /// <summary>Positions side by side.</summary>
    public IReadOnlyList<StanceGroup> Groups { get; init; } = [];

    /// <summary>Who took part and said nothing on it.</summary>
    public IReadOnlyList<SpeakerChip> Silent { get; init; } = [];

    /// <summary>Topics.</summary>
    public IReadOnlyList<LinkView> Topics { get; init; } = [];

    /// <summary>How many positions, in words, never a vote.</summary>
    public required string Note { get; init; }

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "row" => Row,
        "groups" => Groups,
        "silent" => Silent,
        "topics" => Topics,
        "note" => Note,
        _ => null,
    };
}
