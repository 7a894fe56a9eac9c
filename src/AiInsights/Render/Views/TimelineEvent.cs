using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>Something on a day.</summary>
public sealed record TimelineEvent : ITemplateObject
{
    private static readonly TemplateType<TimelineEvent> Members = new TemplateType<TimelineEvent>()
        .Member("date", static x => x.Date)
        .Member("iso", static x => x.Iso)
        .Member("kind", static x => x.Kind)
        .Member("key", static x => x.Key)
        .Member("link", static x => x.Link)
        .Member("items", static x => x.Items)
        .Member("status", static x => x.Status);

    /// <summary>As read.</summary>
    public required string Date { get; init; }

    /// <summary>ISO.</summary>
    public required string Iso { get; init; }

    /// <summary>As read.</summary>
    public required string Kind { get; init; }

    /// <summary>The kind, as styles name it.</summary>
    public required string Key { get; init; }

    /// <summary>What.</summary>
    public required LinkView Link { get; init; }

    /// <summary>When there are many of one kind on the day: all of them, and the link says how many.</summary>
    public IReadOnlyList<TimelineEvent> Items { get; init; } = [];

    /// <summary>State, for predictions.</summary>
    public StatusView? Status { get; init; }

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
