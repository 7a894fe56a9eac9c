using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>The events of one year.</summary>
public sealed record TimelineYear : ITemplateObject
{
    private static readonly TemplateType<TimelineYear> Members = new TemplateType<TimelineYear>()
        .Member("year", static x => x.Year)
        .Member("id", static x => x.Id)
        .Member("events", static x => x.Events);

    /// <summary>The year.</summary>
    public required string Year { get; init; }

    /// <summary>Anchor.</summary>
    public required string Id { get; init; }

    /// <summary>In order.</summary>
    public IReadOnlyList<TimelineEvent> Events { get; init; } = [];

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
