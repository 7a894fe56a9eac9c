using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>About the site.</summary>
public sealed record AboutView : ITemplateObject
{
    private static readonly TemplateType<AboutView> Members = new TemplateType<AboutView>()
        .Member("states", static x => x.States)
        .Member("kinds", static x => x.Kinds)
        .Member("files", static x => x.Files);

    /// <summary>What the states mean.</summary>
    public IReadOnlyList<FactView> States { get; init; } = [];

    /// <summary>What the kinds mean.</summary>
    public IReadOnlyList<FactView> Kinds { get; init; } = [];

    /// <summary>Data files.</summary>
    public IReadOnlyList<LinkView> Files { get; init; } = [];

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
