namespace AiInsights.Render.Views;

/// <summary>The people.</summary>
public sealed record SpeakersView : IView
{
    /// <summary>Those who answer, then those who lead.</summary>
    public IReadOnlyList<SpeakerRow> Rows { get; init; } = [];

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "rows" => Rows,
        _ => null,
    };
}
