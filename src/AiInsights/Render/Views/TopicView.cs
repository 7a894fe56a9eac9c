using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>The page of one topic.</summary>
public sealed record TopicView : ITemplateObject
{
    private static readonly TemplateType<TopicView> Members = new TemplateType<TopicView>()
        .Member("name", static x => x.Name)
        .Member("definition", static x => x.Definition)
        .Member("aliases", static x => x.Aliases)
        .Member("parents", static x => x.Parents)
        .Member("children", static x => x.Children)
        .Member("summary", static x => x.Summary)
        .Member("groups", static x => x.Groups)
        .Member("named", static x => x.Named)
        .Member("questions", static x => x.Questions)
        .Member("predictions", static x => x.Predictions)
        .Member("speakers", static x => x.Speakers)
        .Member("related", static x => x.Related)
        .Member("single", static x => x.Single);

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>One sentence.</summary>
    public string? Definition { get; init; }

    /// <summary>Other words for it, joined.</summary>
    public required string Aliases { get; init; }

    /// <summary>Wider topics.</summary>
    public IReadOnlyList<LinkView> Parents { get; init; } = [];

    /// <summary>Narrower topics.</summary>
    public IReadOnlyList<LinkView> Children { get; init; } = [];

    /// <summary>How often, where, in words.</summary>
    public required string Summary { get; init; }

    /// <summary>Statements by article.</summary>
    public IReadOnlyList<TopicGroup> Groups { get; init; } = [];

    /// <summary>Older articles, named and not quoted where there are too many.</summary>
    public IReadOnlyList<LinkView> Named { get; init; } = [];

    /// <summary>Questions on it.</summary>
    public IReadOnlyList<QuestionView> Questions { get; init; } = [];

    /// <summary>Predictions on it.</summary>
    public IReadOnlyList<PredictionRow> Predictions { get; init; } = [];

    /// <summary>Who speaks of it how often.</summary>
    public IReadOnlyList<ShareView> Speakers { get; init; } = [];

    /// <summary>Neighbours, with how many statements are shared.</summary>
    public IReadOnlyList<LinkView> Related { get; init; } = [];

    /// <summary>A remark when only one source or one voice speaks of it.</summary>
    public string? Single { get; init; }

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
