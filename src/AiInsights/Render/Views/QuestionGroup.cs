using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>Questions on which opinions lie as far apart.</summary>
public sealed record QuestionGroup : ITemplateObject
{
    private static readonly TemplateType<QuestionGroup> Members = new TemplateType<QuestionGroup>()
        .Member("id", static x => x.Id)
        .Member("title", static x => x.Title)
        .Member("questions", static x => x.Questions);

    /// <summary>Anchor.</summary>
    public required string Id { get; init; }

    /// <summary>How far they lie apart.</summary>
    public required string Title { get; init; }

    /// <summary>The questions.</summary>
    public IReadOnlyList<QuestionRow> Questions { get; init; } = [];

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
