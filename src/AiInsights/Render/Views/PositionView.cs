using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>What one person holds.</summary>
public sealed record PositionView : ITemplateObject
{
    private static readonly TemplateType<PositionView> Members = new TemplateType<PositionView>()
        .Member("question", static x => x.Question)
        .Member("stance", static x => x.Stance)
        .Member("stance_text", static x => x.StanceText)
        .Member("speaker", static x => x.Speaker)
        .Member("quote", static x => x.Quote)
        .Member("href", static x => x.Href)
        .Member("where", static x => x.Where)
        .Member("article", static x => x.Article)
        .Member("date", static x => x.Date)
        .Member("source", static x => x.Source)
        .Member("original", static x => x.Original)
        .Member("note", static x => x.Note)
        .Member("id", static x => x.Id);

    /// <summary>The question, where the list is not the question's own.</summary>
    public required LinkView Question { get; init; }

    /// <summary>For data-stance.</summary>
    public required string Stance { get; init; }

    /// <summary>As read.</summary>
    public required string StanceText { get; init; }

    /// <summary>The person.</summary>
    public required SpeakerChip Speaker { get; init; }

    /// <summary>The exact words.</summary>
    public required string Quote { get; init; }

    /// <summary>Link to them.</summary>
    public string? Href { get; init; }

    /// <summary>Turn, as read.</summary>
    public required string Where { get; init; }

    /// <summary>Where.</summary>
    public required LinkView Article { get; init; }

    /// <summary>Date of the article.</summary>
    public string? Date { get; init; }

    /// <summary>Address of the original.</summary>
    public string? Source { get; init; }

    /// <summary>The first words as the original has them; null where the page has the same.</summary>
    public string? Original { get; init; }

    /// <summary>The curator's remark.</summary>
    public string? Note { get; init; }

    /// <summary>Anchor for citing.</summary>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
