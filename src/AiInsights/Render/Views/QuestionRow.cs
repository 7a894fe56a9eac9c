using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>A question in a list.</summary>
public sealed record QuestionRow : ITemplateObject
{
    private static readonly TemplateType<QuestionRow> Members = new TemplateType<QuestionRow>()
        .Member("id", static x => x.Id)
        .Member("href", static x => x.Href)
        .Member("text", static x => x.Text)
        .Member("context", static x => x.Context)
        .Member("groups", static x => x.Groups);

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its page.</summary>
    public string? Href { get; init; }

    /// <summary>The question.</summary>
    public required Markup Text { get; init; }

    /// <summary>One sentence.</summary>
    public string? Context { get; init; }

    /// <summary>Who holds what.</summary>
    public IReadOnlyList<StanceRow> Groups { get; init; } = [];

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
