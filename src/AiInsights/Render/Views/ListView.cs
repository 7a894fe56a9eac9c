using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>An index of articles, or the ways in where there is nothing yet: search, a lost address.</summary>
public sealed record ListView : ITemplateObject
{
    private static readonly TemplateType<ListView> Members = new TemplateType<ListView>()
        .Member("articles", static x => x.Articles)
        .Member("parts", static x => x.Parts)
        .Member("topics", static x => x.Topics)
        .Member("speakers", static x => x.Speakers);

    /// <summary>Articles.</summary>
    public IReadOnlyList<ArticleCard> Articles { get; init; } = [];

    /// <summary>The months of a list too long for one page; empty where it is whole.</summary>
    public IReadOnlyList<LinkView> Parts { get; init; } = [];

    /// <summary>The most discussed topics.</summary>
    public IReadOnlyList<LinkView> Topics { get; init; } = [];

    /// <summary>The people who say most.</summary>
    public IReadOnlyList<LinkView> Speakers { get; init; } = [];

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
