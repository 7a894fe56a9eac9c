using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>A person, an organisation or a product that an article names.</summary>
public sealed record NamedView : ITemplateObject
{
    private static readonly TemplateType<NamedView> Members = new TemplateType<NamedView>()
        .Member("name", static x => x.Name)
        .Member("href", static x => x.Href)
        .Member("role", static x => x.Role)
        .Member("count", static x => x.Count)
        .Member("places", static x => x.Places)
        .Member("views", static x => x.Views);

    /// <summary>The name in full.</summary>
    public required string Name { get; init; }

    /// <summary>Their own page, or null.</summary>
    public string? Href { get; init; }

    /// <summary>Role as the text gives it, or null.</summary>
    public string? Role { get; init; }

    /// <summary>How often it is named.</summary>
    public required int Count { get; init; }

    /// <summary>The first statements that name it.</summary>
    public IReadOnlyList<LinkView> Places { get; init; } = [];

    /// <summary>What they are said to hold.</summary>
    public IReadOnlyList<ReportedView> Views { get; init; } = [];

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
