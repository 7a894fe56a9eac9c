using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>What every page says of the site.</summary>
public sealed record SiteView : ITemplateObject
{
    private static readonly TemplateType<SiteView> Members = new TemplateType<SiteView>()
        .Member("title", static x => x.Title)
        .Member("description", static x => x.Description)
        .Member("as_of", static x => x.AsOf)
        .Member("as_of_text", static x => x.AsOfText)
        .Member("author", static x => x.Author)
        .Member("repository", static x => x.Repository)
        .Member("article_count", static x => x.ArticleCount)
        .Member("speaker_count", static x => x.SpeakerCount)
        .Member("topic_count", static x => x.TopicCount)
        .Member("prediction_count", static x => x.PredictionCount)
        .Member("question_count", static x => x.QuestionCount);

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
    public TemplateType TemplateType => Members;
}
