using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>The timeline.</summary>
public sealed record TimelineView : ITemplateObject
{
    private static readonly TemplateType<TimelineView> Members = new TemplateType<TimelineView>()
        .Member("years", static x => x.Years)
        .Member("bars", static x => x.Bars)
        .Member("ticks", static x => x.Ticks)
        .Member("now", static x => x.Now)
        .Member("now_text", static x => x.NowText)
        .Member("height", static x => x.Height)
        .Member("undated", static x => x.Undated)
        .Member("undated_label", static x => x.UndatedLabel);

    /// <summary>By year.</summary>
    public IReadOnlyList<TimelineYear> Years { get; init; } = [];

    /// <summary>Terms, drawn.</summary>
    public IReadOnlyList<TimelineBar> Bars { get; init; } = [];

    /// <summary>Years of the drawing.</summary>
    public IReadOnlyList<BarView> Ticks { get; init; } = [];

    /// <summary>Place of as-of.</summary>
    public required string Now { get; init; }

    /// <summary>As read.</summary>
    public required string NowText { get; init; }

    /// <summary>Height of the drawing.</summary>
    public required string Height { get; init; }

    /// <summary>Predictions without a term.</summary>
    public IReadOnlyList<LinkView> Undated { get; init; } = [];

    /// <summary>How many, in words.</summary>
    public required string UndatedLabel { get; init; }

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
