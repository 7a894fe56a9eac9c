namespace AiInsights.Render.Views;

/// <summary>A section of an article, or what stands before the first.</summary>
public sealed record PartView : IView
{
    /// <summary>Anchor.</summary>
    public string? Id { get; init; }

    /// <summary>Anchor of the heading's block.</summary>
    public string? HeadingId { get; init; }

    /// <summary>Block id of the heading.</summary>
    public string? HeadingBlock { get; init; }

    /// <summary>h2, h3 …</summary>
    public required string Tag { get; init; }

    /// <summary>As the source numbers it.</summary>
    public string? Number { get; init; }

    /// <summary>The heading.</summary>
    public required Markup Title { get; init; }

    /// <summary>What it holds.</summary>
    public IReadOnlyList<GroupView> Groups { get; init; } = [];

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "id" => Id,
        "heading_id" => HeadingId,
        "heading_block" => HeadingBlock,
        "tag" => Tag,
        "number" => Number,
        "title" => Title,
        "groups" => Groups,
        _ => null,
    };
}
