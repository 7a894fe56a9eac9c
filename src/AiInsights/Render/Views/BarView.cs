using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>A piece of a drawing, in its units.</summary>
public sealed record BarView : ITemplateObject
{
    private static readonly TemplateType<BarView> Members = new TemplateType<BarView>()
        .Member("x", static x => x.X)
        .Member("width", static x => x.Width)
        .Member("look", static x => x.Look)
        .Member("label", static x => x.Label);

    /// <summary>Left edge.</summary>
    public required string X { get; init; }

    /// <summary>Width.</summary>
    public required string Width { get; init; }

    /// <summary>Class.</summary>
    public required string Look { get; init; }

    /// <summary>What it stands for.</summary>
    public required string Label { get; init; }

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
