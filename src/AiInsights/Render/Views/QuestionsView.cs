using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>All disputed questions.</summary>
public sealed record QuestionsView : ITemplateObject
{
    private static readonly TemplateType<QuestionsView> Members = new TemplateType<QuestionsView>()
        .Member("groups", static x => x.Groups);

    /// <summary>By how far opinions lie apart, the farthest first.</summary>
    public IReadOnlyList<QuestionGroup> Groups { get; init; } = [];

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
