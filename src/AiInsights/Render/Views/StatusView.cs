using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>A prediction's state, as a word.</summary>
public sealed record StatusView : ITemplateObject
{
    private static readonly TemplateType<StatusView> Members = new TemplateType<StatusView>()
        .Member("state", static x => x.State)
        .Member("outcome", static x => x.Outcome)
        .Member("label", static x => x.Label);

    /// <summary>For data-status.</summary>
    public required string State { get; init; }

    /// <summary>For data-outcome.</summary>
    public string? Outcome { get; init; }

    /// <summary>The word.</summary>
    public required string Label { get; init; }

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
