using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>A passage left out.</summary>
public sealed record RemovalRow : ITemplateObject
{
    private static readonly TemplateType<RemovalRow> Members = new TemplateType<RemovalRow>()
        .Member("where", static x => x.Where)
        .Member("text", static x => x.Text)
        .Member("reason", static x => x.Reason);

    /// <summary>Seed and lines.</summary>
    public required string Where { get; init; }

    /// <summary>The beginning of it.</summary>
    public required string Text { get; init; }

    /// <summary>Why, as read.</summary>
    public required string Reason { get; init; }

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
