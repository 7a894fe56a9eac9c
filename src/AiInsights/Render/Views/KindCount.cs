using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>A kind and how often.</summary>
public sealed record KindCount : ITemplateObject
{
    private static readonly TemplateType<KindCount> Members = new TemplateType<KindCount>()
        .Member("text", static x => x.Text)
        .Member("key", static x => x.Key)
        .Member("count", static x => x.Count);

    /// <summary>The kind, as read.</summary>
    public required string Text { get; init; }

    /// <summary>The kind, as data names it.</summary>
    public string? Key { get; init; }

    /// <summary>How often.</summary>
    public required int Count { get; init; }

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
