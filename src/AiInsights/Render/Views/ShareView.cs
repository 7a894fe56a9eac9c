using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>Who spoke how much.</summary>
public sealed record ShareView : ITemplateObject
{
    private static readonly TemplateType<ShareView> Members = new TemplateType<ShareView>()
        .Member("speaker", static x => x.Speaker)
        .Member("turns", static x => x.Turns)
        .Member("characters", static x => x.Characters)
        .Member("width", static x => x.Width)
        .Member("text", static x => x.Text)
        .Member("article", static x => x.Article);

    /// <summary>The person.</summary>
    public required SpeakerChip Speaker { get; init; }

    /// <summary>Turns.</summary>
    public required int Turns { get; init; }

    /// <summary>Characters.</summary>
    public required int Characters { get; init; }

    /// <summary>Width of the bar, of 100.</summary>
    public required string Width { get; init; }

    /// <summary>In words.</summary>
    public required string Text { get; init; }

    /// <summary>The conversation, where the list is not of one.</summary>
    public LinkView? Article { get; init; }

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
