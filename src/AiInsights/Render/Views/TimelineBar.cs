namespace AiInsights.Render.Views;

/// <summary>One line of the drawing of terms.</summary>
public sealed record TimelineBar : IView
{
    /// <summary>Top.</summary>
    public required string Y { get; init; }

    /// <summary>Baseline.</summary>
    public required string TextY { get; init; }

    /// <summary>The prediction.</summary>
    public required PredictionRow Row { get; init; }

    /// <summary>Left edge of the term.</summary>
    public required string X { get; init; }

    /// <summary>Its length.</summary>
    public required string Width { get; init; }

    /// <summary>Day it was said.</summary>
    public string? Dot { get; init; }

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "y" => Y,
        "text_y" => TextY,
        "row" => Row,
        "x" => X,
        "width" => Width,
        "dot" => Dot,
        _ => null,
    };
}
