using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>A view that an article or a speaker reports of somebody.</summary>
public sealed record ReportedView : ITemplateObject
{
    private static readonly TemplateType<ReportedView> Members = new TemplateType<ReportedView>()
        .Member("text", static x => x.Text)
        .Member("by", static x => x.By)
        .Member("article", static x => x.Article)
        .Member("href", static x => x.Href)
        .Member("where", static x => x.Where);

    /// <summary>The words of the text.</summary>
    public required string Text { get; init; }

    /// <summary>Who reports it, or null when nobody is named.</summary>
    public string? By { get; init; }

    /// <summary>Title of the article, or null on the article's own page.</summary>
    public string? Article { get; init; }

    /// <summary>The statement, or null when there is no page.</summary>
    public string? Href { get; init; }

    /// <summary>Where it stands, in words.</summary>
    public required string Where { get; init; }

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
