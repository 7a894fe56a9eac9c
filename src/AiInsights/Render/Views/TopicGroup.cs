using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>Statements of one article or on one topic.</summary>
public sealed record TopicGroup : ITemplateObject
{
    private static readonly TemplateType<TopicGroup> Members = new TemplateType<TopicGroup>()
        .Member("title", static x => x.Title)
        .Member("href", static x => x.Href)
        .Member("note", static x => x.Note)
        .Member("statements", static x => x.Statements)
        .Member("more", static x => x.More)
        .Member("more_label", static x => x.MoreLabel);

    /// <summary>Title.</summary>
    public required Markup Title { get; init; }

    /// <summary>Its page.</summary>
    public string? Href { get; init; }

    /// <summary>Publisher and date.</summary>
    public string? Note { get; init; }

    /// <summary>The first of them.</summary>
    public IReadOnlyList<StatementView> Statements { get; init; } = [];

    /// <summary>The others, folded.</summary>
    public IReadOnlyList<StatementView> More { get; init; } = [];

    /// <summary>What the fold says.</summary>
    public required string MoreLabel { get; init; }

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
