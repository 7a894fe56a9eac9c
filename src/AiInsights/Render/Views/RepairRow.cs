using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>Repairs of one kind with the same words.</summary>
public sealed record RepairRow : ITemplateObject
{
    private static readonly TemplateType<RepairRow> Members = new TemplateType<RepairRow>()
        .Member("kind", static x => x.Kind)
        .Member("before", static x => x.Before)
        .Member("after", static x => x.After)
        .Member("count", static x => x.Count)
        .Member("lines", static x => x.Lines);

    /// <summary>As read.</summary>
    public required string Kind { get; init; }

    /// <summary>The damaged text.</summary>
    public required string Before { get; init; }

    /// <summary>The repaired text.</summary>
    public required string After { get; init; }

    /// <summary>How often.</summary>
    public required int Count { get; init; }

    /// <summary>Where, raw lines.</summary>
    public required string Lines { get; init; }

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
