using AiInsights.Render.Views;

namespace AiInsights.Render.Pages;

/// <summary>The first page: what the digest says now, and a way in for each reader.</summary>
internal static class HomePage
{
    private const int Predictions = 5;
    private const int Articles = 24;
    private const int Topics = 8;
    private const int Questions = 4;

    public static HomeView Build(PageScope scope)
    {
        var all = scope.Digest.Predictions;
        var owed = all.Where(static p => p.State is "overdue" or "due").ToList();
        return new()
        {
            Counts = string.Join(" · ", new[]
            {
                scope.Ui.Format("n_articles", PageScope.Number(scope.Digest.Articles.Length)),
                scope.Ui.Format("n_speakers", PageScope.Number(scope.Digest.Speakers.Length)),
                scope.Ui.Format("n_topics", PageScope.Number(scope.Digest.Topics.Length)),
                scope.Ui.Format("n_predictions", PageScope.Number(all.Length)),
                scope.Ui.Format("n_questions", PageScope.Number(scope.Digest.Questions.Length)),
            }),
            // The longest owed would always stand first; what fell due last is the news.
            Due = PredictionRows.Rows(scope, owed
                .OrderByDescending(static p => p.Horizon.To, StringComparer.Ordinal)
                .ThenBy(static p => p.Id, StringComparer.Ordinal)
                .Take(Predictions)),
            DueNote = owed.Count == 0 ? scope.Ui["home_due_none"] : scope.Ui.Format("n_predictions", owed.Count),
            Upcoming = PredictionRows.Rows(scope, all
                .Where(static p => p.State is "due-soon" or "running" or "pending")
                .OrderBy(static p => p.Horizon.To, StringComparer.Ordinal)
                .ThenBy(static p => p.Id, StringComparer.Ordinal)
                .Take(Predictions)),
            Articles = [.. scope.Index.Newest(Articles).Select(a => ArticleCards.Card(scope, a))],
            Topics = [.. TopicPages.Rows(scope).Take(Topics)],
            Questions = [.. scope.Digest.Questions
                .OrderBy(QuestionViews.Distance)
                .ThenByDescending(static q => q.Positions.Select(static p => p.Stance).Distinct(StringComparer.Ordinal).Count())
                .ThenByDescending(static q => q.Positions.Length)
                .ThenBy(static q => q.Id, StringComparer.Ordinal)
                .Take(Questions)
                .Select(q => QuestionViews.Row(scope, q))],
            Speakers = SpeakerPages.Rows(scope),
            States = PredictionRows.Tally(scope, all),
        };
    }
}
