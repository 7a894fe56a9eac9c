using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>A person in a list.</summary>
public sealed record SpeakerRow : ITemplateObject
{
    private static readonly TemplateType<SpeakerRow> Members = new TemplateType<SpeakerRow>()
        .Member("speaker", static x => x.Speaker)
        .Member("latin", static x => x.Latin)
        .Member("summary", static x => x.Summary)
        .Member("width", static x => x.Width);

    /// <summary>The person.</summary>
    public required SpeakerChip Speaker { get; init; }

    /// <summary>Latin spelling.</summary>
    public string? Latin { get; init; }

    /// <summary>Turns, characters, articles, in words.</summary>
    public required string Summary { get; init; }

    /// <summary>Width of the bar, of 100.</summary>
    public required string Width { get; init; }

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
