using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>Those of one kind that an article names.</summary>
public sealed record NamedGroup : ITemplateObject
{
    private static readonly TemplateType<NamedGroup> Members = new TemplateType<NamedGroup>()
        .Member("title", static x => x.Title)
        .Member("items", static x => x.Items);

    /// <summary>The kind, in words.</summary>
    public required string Title { get; init; }

    /// <summary>Those with views first, then by how often they are named.</summary>
    public IReadOnlyList<NamedView> Items { get; init; } = [];

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
