using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>A difference between witnesses.</summary>
public sealed record CollationRow : ITemplateObject
{
    private static readonly TemplateType<CollationRow> Members = new TemplateType<CollationRow>()
        .Member("href", static x => x.Href)
        .Member("kind", static x => x.Kind)
        .Member("readings", static x => x.Readings);

    /// <summary>Fragment of the block.</summary>
    public required string Href { get; init; }

    /// <summary>As read.</summary>
    public required string Kind { get; init; }

    /// <summary>Seed and reading.</summary>
    public IReadOnlyList<LinkView> Readings { get; init; } = [];

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
