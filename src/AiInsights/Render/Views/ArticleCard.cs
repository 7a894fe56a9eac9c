using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>An article in a list.</summary>
public sealed record ArticleCard : ITemplateObject
{
    private static readonly TemplateType<ArticleCard> Members = new TemplateType<ArticleCard>()
        .Member("href", static x => x.Href)
        .Member("title", static x => x.Title)
        .Member("kind", static x => x.Kind)
        .Member("publisher", static x => x.Publisher)
        .Member("date", static x => x.Date)
        .Member("date_iso", static x => x.DateIso)
        .Member("summary", static x => x.Summary)
        .Member("counts", static x => x.Counts)
        .Member("truncated", static x => x.Truncated)
        .Member("speakers", static x => x.Speakers);

    /// <summary>Its page.</summary>
    public string? Href { get; init; }

    /// <summary>Its title.</summary>
    public required Markup Title { get; init; }

    /// <summary>As read.</summary>
    public required string Kind { get; init; }

    /// <summary>Publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>Newest date known, as read.</summary>
    public string? Date { get; init; }

    /// <summary>The same, ISO.</summary>
    public string? DateIso { get; init; }

    /// <summary>One sentence.</summary>
    public string? Summary { get; init; }

    /// <summary>Points, turns, speakers.</summary>
    public required string Counts { get; init; }

    /// <summary>It ends before the work does.</summary>
    public bool Truncated { get; init; }

    /// <summary>Who speaks.</summary>
    public IReadOnlyList<SpeakerChip> Speakers { get; init; } = [];

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
