using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>The sources.</summary>
public sealed record SourcesView : ITemplateObject
{
    private static readonly TemplateType<SourcesView> Members = new TemplateType<SourcesView>()
        .Member("parts", static x => x.Parts)
        .Member("rows", static x => x.Rows)
        .Member("note", static x => x.Note);

    /// <summary>One a seed.</summary>
    public IReadOnlyList<SourceRow> Rows { get; init; } = [];

    /// <summary>What the figures mean.</summary>
    public required string Note { get; init; }

    /// <summary>The months of a list too long for one page; empty where it is whole.</summary>
    public IReadOnlyList<LinkView> Parts { get; init; } = [];

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
