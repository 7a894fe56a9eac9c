namespace AiInsights.Render.Views;

/// <summary>The events of one year.</summary>
public sealed record TimelineYear : IView
{
    /// <summary>The year.</summary>
    public required string Year { get; init; }

    /// <summary>Anchor.</summary>
    public required string Id { get; init; }

    /// <summary>In order.</summary>
    public IReadOnlyList<TimelineEvent> Events { get; init; } = [];

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "year" => Year,
        "id" => Id,
        "events" => Events,
        _ => null,
    };
}
