using AiInsights.Plan;
using AiInsights.Render.Views;
using AiInsights.Templating;

namespace AiInsights.Render.Pages;

/// <summary>Which template a page is made by, and what it is given.</summary>
internal static class PageViews
{
    private const int Ways = 12;

    public static (string Template, ITemplateObject View) Of(PageScope scope)
    {
        var id = scope.Page.Id ?? string.Empty;
        return scope.Page.Kind switch
        {
            PageKind.Home => ("pages/home.html", HomePage.Build(scope)),
            PageKind.Articles => ("pages/articles.html", ListPages.Articles(scope, null)),
            PageKind.ArticlesPart => ("pages/articles.html", ListPages.Articles(scope, id)),
            PageKind.Article => ("pages/article.html", ArticlePage.Build(scope, scope.Index.Articles[id])),
            PageKind.Topics => ("pages/topics.html", TopicPages.Index(scope)),
            PageKind.Topic => ("pages/topic.html", TopicPages.Page(scope, scope.Index.Topics[id])),
            PageKind.Speakers => ("pages/speakers.html", SpeakerPages.Index(scope)),
            PageKind.Speaker => ("pages/speaker.html", SpeakerPages.Page(scope, scope.Index.Speakers[id])),
            PageKind.Predictions => ("pages/predictions.html", LedgerPages.Build(scope, "by-state")),
            PageKind.PredictionView => ("pages/predictions.html", LedgerPages.Build(scope, id)),
            PageKind.Prediction => ("pages/prediction.html", PredictionPage.Build(scope, scope.Index.Predictions[id])),
            PageKind.Questions => ("pages/questions.html", QuestionViews.Index(scope)),
            PageKind.Question => ("pages/question.html", QuestionViews.Page(scope, scope.Digest.Questions.First(q => q.Id == id))),
            PageKind.Timeline => ("pages/timeline.html", TimelinePage.Build(scope)),
            PageKind.Sources => ("pages/sources.html", SourcesPage.Build(scope, null)),
            PageKind.SourcesPart => ("pages/sources.html", SourcesPage.Build(scope, id)),
            PageKind.Search => ("pages/search.html", WaysIn(scope)),
            PageKind.About => ("pages/about.html", AboutPage.Build(scope)),
            PageKind.NotFound => ("pages/not-found.html", WaysIn(scope)),
            _ => throw new ArgumentOutOfRangeException(nameof(scope), scope.Page.Kind, "A kind of page without a view."),
        };
    }

    private static ListView WaysIn(PageScope scope) => new()
    {
        Topics = [.. TopicPages.Rows(scope).Take(Ways).Select(static t => new LinkView { Href = t.Href, Text = t.Name })],
        Speakers = [.. SpeakerPages.Rows(scope).Take(Ways).Select(static s => new LinkView { Href = s.Speaker.Href, Text = s.Speaker.Name })],
    };
}
