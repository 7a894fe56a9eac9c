using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>Where the characters of one seed went.</summary>
public sealed record AccountView : ITemplateObject
{
    private static readonly TemplateType<AccountView> Members = new TemplateType<AccountView>()
        .Member("seed", static x => x.Seed)
        .Member("characters", static x => x.Characters)
        .Member("label", static x => x.Label)
        .Member("parts", static x => x.Parts);

    /// <summary>File name.</summary>
    public required string Seed { get; init; }

    /// <summary>All of them.</summary>
    public required int Characters { get; init; }

    /// <summary>The shares in words.</summary>
    public required string Label { get; init; }

    /// <summary>Shares of the bar.</summary>
    public IReadOnlyList<BarView> Parts { get; init; } = [];

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
