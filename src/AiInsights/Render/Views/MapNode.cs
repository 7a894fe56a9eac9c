using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>A topic in the map.</summary>
public sealed record MapNode : ITemplateObject
{
    private static readonly TemplateType<MapNode> Members = new TemplateType<MapNode>()
        .Member("x", static x => x.X)
        .Member("y", static x => x.Y)
        .Member("text_x", static x => x.TextX)
        .Member("text_y", static x => x.TextY)
        .Member("anchor", static x => x.Anchor)
        .Member("r", static x => x.R)
        .Member("name", static x => x.Name)
        .Member("href", static x => x.Href);

    /// <summary>Place.</summary>
    public required string X { get; init; }

    /// <summary>Place.</summary>
    public required string Y { get; init; }

    /// <summary>Place of the name.</summary>
    public required string TextX { get; init; }

    /// <summary>Place of the name.</summary>
    public required string TextY { get; init; }

    /// <summary>text-anchor of the name.</summary>
    public required string Anchor { get; init; }

    /// <summary>Radius.</summary>
    public required string R { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Page.</summary>
    public string? Href { get; init; }

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
