using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>Positions of one kind.</summary>
public sealed record StanceGroup : ITemplateObject
{
    private static readonly TemplateType<StanceGroup> Members = new TemplateType<StanceGroup>()
        .Member("stance", static x => x.Stance)
        .Member("title", static x => x.Title)
        .Member("positions", static x => x.Positions);

    /// <summary>For data-stance.</summary>
    public required string Stance { get; init; }

    /// <summary>As read.</summary>
    public required string Title { get; init; }

    /// <summary>The positions.</summary>
    public IReadOnlyList<PositionView> Positions { get; init; } = [];

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
