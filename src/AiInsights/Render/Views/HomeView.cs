using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>The first page.</summary>
public sealed record HomeView : ITemplateObject
{
    private static readonly TemplateType<HomeView> Members = new TemplateType<HomeView>()
        .Member("counts", static x => x.Counts)
        .Member("due", static x => x.Due)
        .Member("due_note", static x => x.DueNote)
        .Member("articles", static x => x.Articles)
        .Member("topics", static x => x.Topics)
        .Member("questions", static x => x.Questions)
        .Member("speakers", static x => x.Speakers)
        .Member("upcoming", static x => x.Upcoming)
        .Member("states", static x => x.States);

    /// <summary>What there is, in words.</summary>
    public required string Counts { get; init; }

    /// <summary>Predictions that are due, overdue or due soon.</summary>
    public IReadOnlyList<PredictionRow> Due { get; init; } = [];

    /// <summary>How many, in words.</summary>
    public required string DueNote { get; init; }

    /// <summary>The articles.</summary>
    public IReadOnlyList<ArticleCard> Articles { get; init; } = [];

    /// <summary>The most discussed topics.</summary>
    public IReadOnlyList<TopicRow> Topics { get; init; } = [];

    /// <summary>Questions.</summary>
    public IReadOnlyList<QuestionRow> Questions { get; init; } = [];

    /// <summary>The people.</summary>
    public IReadOnlyList<SpeakerRow> Speakers { get; init; } = [];

    /// <summary>The next terms to end.</summary>
    public IReadOnlyList<PredictionRow> Upcoming { get; init; } = [];

    /// <summary>Predictions by state.</summary>
    public IReadOnlyList<KindCount> States { get; init; } = [];

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
