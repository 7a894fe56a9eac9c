using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>Predictions under one heading.</summary>
public sealed record StateGroup : ITemplateObject
{
    private static readonly TemplateType<StateGroup> Members = new TemplateType<StateGroup>()
        .Member("id", static x => x.Id)
        .Member("title", static x => x.Title)
        .Member("definition", static x => x.Definition)
        .Member("status", static x => x.Status)
        .Member("rows", static x => x.Rows);

    /// <summary>Anchor.</summary>
    public required string Id { get; init; }

    /// <summary>Heading.</summary>
    public required string Title { get; init; }

    /// <summary>What the heading means.</summary>
    public string? Definition { get; init; }

    /// <summary>The state, when the heading is one.</summary>
    public StatusView? Status { get; init; }

    /// <summary>The predictions.</summary>
    public IReadOnlyList<PredictionRow> Rows { get; init; } = [];

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
