using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>A line between two topics.</summary>
public sealed record MapEdge : ITemplateObject
{
    private static readonly TemplateType<MapEdge> Members = new TemplateType<MapEdge>()
        .Member("d", static x => x.D)
        .Member("width", static x => x.Width);

    /// <summary>Path.</summary>
    public required string D { get; init; }

    /// <summary>Width of the line.</summary>
    public required string Width { get; init; }

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
