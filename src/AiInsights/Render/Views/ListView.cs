using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>An index of articles or questions.</summary>
public sealed record ListView : ITemplateObject
{
    private static readonly TemplateType<ListView> Members = new TemplateType<ListView>()
        .Member("articles", static x => x.Articles)
        .Member("questions", static x => x.Questions);

    /// <summary>Articles.</summary>
    public IReadOnlyList<ArticleCard> Articles { get; init; } = [];

    /// <summary>Questions.</summary>
    public IReadOnlyList<QuestionRow> Questions { get; init; } = [];

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
