using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>People of one stance.</summary>
public sealed record StanceRow : ITemplateObject
{
    private static readonly TemplateType<StanceRow> Members = new TemplateType<StanceRow>()
        .Member("stance", static x => x.Stance)
        .Member("text", static x => x.Text)
        .Member("speakers", static x => x.Speakers);

    /// <summary>For data-stance.</summary>
    public required string Stance { get; init; }

    /// <summary>As read.</summary>
    public required string Text { get; init; }

    /// <summary>The people.</summary>
    public IReadOnlyList<SpeakerChip> Speakers { get; init; } = [];

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
