using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>A section of an article, or what stands before the first.</summary>
public sealed record PartView : ITemplateObject
{
    private static readonly TemplateType<PartView> Members = new TemplateType<PartView>()
        .Member("id", static x => x.Id)
        .Member("heading_id", static x => x.HeadingId)
        .Member("heading_block", static x => x.HeadingBlock)
        .Member("tag", static x => x.Tag)
        .Member("number", static x => x.Number)
        .Member("title", static x => x.Title)
        .Member("groups", static x => x.Groups);

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
    public TemplateType TemplateType => Members;
}
