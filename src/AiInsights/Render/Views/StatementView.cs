using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>A statement quoted on another page.</summary>
public sealed record StatementView : ITemplateObject
{
    private static readonly TemplateType<StatementView> Members = new TemplateType<StatementView>()
        .Member("href", static x => x.Href)
        .Member("html", static x => x.Html)
        .Member("title", static x => x.Title)
        .Member("where", static x => x.Where)
        .Member("speaker", static x => x.Speaker)
        .Member("count", static x => x.Count)
        .Member("article", static x => x.Article)
        .Member("date", static x => x.Date);

    /// <summary>Link to it.</summary>
    public string? Href { get; init; }

    /// <summary>The words, with the searched ones marked.</summary>
    public required Markup Html { get; init; }

    /// <summary>Title of the insight, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Turn, point or section, as read.</summary>
    public required string Where { get; init; }

    /// <summary>Who says it.</summary>
    public SpeakerChip? Speaker { get; init; }

    /// <summary>How many mentions it holds.</summary>
    public required int Count { get; init; }

    /// <summary>Title of its article, where the list is not grouped by article.</summary>
    public string? Article { get; init; }

    /// <summary>Date of its article, as read.</summary>
    public string? Date { get; init; }

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
