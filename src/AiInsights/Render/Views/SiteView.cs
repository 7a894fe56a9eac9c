namespace AiInsights.Render.Views;

/// <summary>What every page says of the site.</summary>
public sealed record SiteView : IView
{
    /// <summary>The site's name.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence.</summary>
    public required string Description { get; init; }

    /// <summary>The date for which states hold, ISO.</summary>
    public required string AsOf { get; init; }

    /// <summary>The same, as read.</summary>
    public required string AsOfText { get; init; }

    /// <summary>Who answers for it.</summary>
    public string? Author { get; init; }

    /// <summary>Where corrections are made, an http address.</summary>
    public string? Repository { get; init; }

    /// <summary>How many articles.</summary>
    public required int ArticleCount { get; init; }

    /// <summary>How many people.</summary>
    public required int SpeakerCount { get; init; }

    /// <summary>How many topics.</summary>
    public required int TopicCount { get; init; }

    /// <summary>How many predictions.</summary>
    public required int PredictionCount { get; init; }

    /// <summary>How many questions.</summary>
    public required int QuestionCount { get; init; }

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "title" => Title,
        "description" => Description,
        "as_of" => AsOf,
        "as_of_text" => AsOfText,
        "author" => Author,
        "repository" => Repository,
        "article_count" => ArticleCount,
        "speaker_count" => SpeakerCount,
        "topic_count" => TopicCount,
        "prediction_count" => PredictionCount,
        "question_count" => QuestionCount,
        _ => null,
    };
}
