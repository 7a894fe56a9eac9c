namespace AiInsights.Render.Views;

/// <summary>The first page.</summary>
public sealed record HomeView : IView
{
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
    public object? Get(string member) => member switch
    {
        "counts" => Counts,
        "due" => Due,
        "due_note" => DueNote,
        "articles" => Articles,
        "topics" => Topics,
        "questions" => Questions,
        "speakers" => Speakers,
        "upcoming" => Upcoming,
        "states" => States,
        _ => null,
    };
}
