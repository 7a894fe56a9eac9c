using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>The people.</summary>
public sealed record SpeakersView : ITemplateObject
{
    private static readonly TemplateType<SpeakersView> Members = new TemplateType<SpeakersView>()
        .Member("rows", static x => x.Rows);

    /// <summary>Those who answer, then those who lead.</summary>
    public IReadOnlyList<SpeakerRow> Rows { get; init; } = [];

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
