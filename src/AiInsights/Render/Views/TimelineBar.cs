using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>One line of the drawing of terms.</summary>
public sealed record TimelineBar : ITemplateObject
{
    private static readonly TemplateType<TimelineBar> Members = new TemplateType<TimelineBar>()
        .Member("y", static x => x.Y)
        .Member("text_y", static x => x.TextY)
        .Member("row", static x => x.Row)
        .Member("x", static x => x.X)
        .Member("width", static x => x.Width)
        .Member("dot", static x => x.Dot);

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
    public TemplateType TemplateType => Members;
}
