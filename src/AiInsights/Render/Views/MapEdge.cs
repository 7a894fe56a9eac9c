namespace AiInsights.Render.Views;

/// <summary>A line between two topics.</summary>
public sealed record MapEdge : IView
{
    /// <summary>Path.</summary>
    public required string D { get; init; }

    /// <summary>Width of the line.</summary>
    public required string Width { get; init; }

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "d" => D,
        "width" => Width,
        _ => null,
    };
}
