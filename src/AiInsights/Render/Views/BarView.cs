namespace AiInsights.Render.Views;

/// <summary>A piece of a drawing, in its units.</summary>
public sealed record BarView : IView
{
    /// <summary>Left edge.</summary>
    public required string X { get; init; }

    /// <summary>Width.</summary>
    public required string Width { get; init; }

    /// <summary>Class.</summary>
    public required string Look { get; init; }

    /// <summary>What it stands for.</summary>
    public required string Label { get; init; }

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "x" => X,
        "width" => Width,
        "look" => Look,
        "label" => Label,
        _ => null,
    };
}
