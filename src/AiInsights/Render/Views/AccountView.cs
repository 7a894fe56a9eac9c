namespace AiInsights.Render.Views;

/// <summary>Where the characters of one seed went.</summary>
public sealed record AccountView : IView
{
    /// <summary>File name.</summary>
    public required string Seed { get; init; }

    /// <summary>All of them.</summary>
    public required int Characters { get; init; }

    /// <summary>The shares in words.</summary>
    public required string Label { get; init; }

    /// <summary>Shares of the bar.</summary>
    public IReadOnlyList<BarView> Parts { get; init; } = [];

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "seed" => Seed,
        "characters" => Characters,
        "label" => Label,
        "parts" => Parts,
        _ => null,
    };
}
