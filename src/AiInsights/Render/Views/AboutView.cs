namespace AiInsights.Render.Views;

/// <summary>About the site.</summary>
public sealed record AboutView : IView
{
    /// <summary>What the states mean.</summary>
    public IReadOnlyList<FactView> States { get; init; } = [];

    /// <summary>What the kinds mean.</summary>
    public IReadOnlyList<FactView> Kinds { get; init; } = [];

    /// <summary>Data files.</summary>
    public IReadOnlyList<LinkView> Files { get; init; } = [];

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "states" => States,
        "kinds" => Kinds,
        "files" => Files,
        _ => null,
    };
}
