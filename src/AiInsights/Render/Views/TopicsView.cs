using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>The topics.</summary>
public sealed record TopicsView : ITemplateObject
{
    private static readonly TemplateType<TopicsView> Members = new TemplateType<TopicsView>()
        .Member("rows", static x => x.Rows)
        .Member("articles", static x => x.Articles)
        .Member("nodes", static x => x.Nodes)
        .Member("edges", static x => x.Edges)
        .Member("map_height", static x => x.MapHeight);

    /// <summary>All of them, most spoken of first.</summary>
    public IReadOnlyList<TopicRow> Rows { get; init; } = [];

    /// <summary>Head of the table.</summary>
    public IReadOnlyList<LinkView> Articles { get; init; } = [];

    /// <summary>The map.</summary>
    public IReadOnlyList<MapNode> Nodes { get; init; } = [];

    /// <summary>Its lines.</summary>
    public IReadOnlyList<MapEdge> Edges { get; init; } = [];

    /// <summary>Height of the map, in its own units.</summary>
    public required string MapHeight { get; init; }

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
