namespace AiInsights.Render.Views;

/// <summary>Positions of one kind.</summary>
public sealed record StanceGroup : IView
{
    /// <summary>For data-stance.</summary>
    public required string Stance { get; init; }

    /// <summary>As read.</summary>
    public required string Title { get; init; }

    /// <summary>The positions.</summary>
    public IReadOnlyList<PositionView> Positions { get; init; } = [];

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "stance" => Stance,
        "title" => Title,
        "positions" => Positions,
        _ => null,
    };
}
