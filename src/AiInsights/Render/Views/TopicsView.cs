namespace AiInsights.Render.Views;

/// <summary>The topics.</summary>
public sealed record TopicsView : IView
{
    /// <summary>All of them, most spoken of first.</summary>
    public IReadOnlyList<TopicRow> Rows { get; init; } = [];

    /// <summary>Head of the table.</summary>
    public IReadOnlyList<LinkView> Articles { get; init; } = [];

    /// <summary>The map.</summary>
    public IReadOnlyList<MapNode> Nodes { get; init; } = [];

    /// <summary>Its lines.</summary>
    public IReadOnlyList<MapEdge> Edges { get; init; } = [];

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "rows" => Rows,
        "articles" => Articles,
        "nodes" => Nodes,
        "edges" => Edges,
        _ => null,
    };
}
