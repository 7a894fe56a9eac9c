using AiInsights.Model;
using AiInsights.Plan;
using AiInsights.Render.Views;

namespace AiInsights.Render.Pages;

/// <summary>Articles as lists show them.</summary>
internal static class ArticleCards
{
    /// <summary>What people read of Chinese prose on a screen, in silence, to understand it.</summary>
    private const int CharactersAMinute = 400;

    public static ArticleCard Card(PageScope scope, Article article)
    {
        var speakers = article.Turns.Select(static t => t.Speaker).Distinct(StringComparer.Ordinal).ToList();
        var counts = new List<string>();
        if (article.Insights.Length > 0)
            counts.Add(scope.Ui.Format("n_insights", PageScope.Number(article.Insights.Length)));
        if (article.Turns.Length > 0)
            counts.Add(scope.Ui.Format("n_turns", PageScope.Number(article.Turns.Length)));
        if (speakers.Count > 0)
            counts.Add(scope.Ui.Format("n_speakers", PageScope.Number(speakers.Count)));
        counts.Add(scope.Ui.Format("n_minutes", PageScope.Number(Minutes(article))));
        var date = PageScope.DateOf(article);
        return new()
        {
            Href = scope.Href(Routes.Article(article.Id)),
            Title = scope.Title(scope.Index.Head(article.Id)!),
            Kind = scope.Ui.Of("kind", KindOf(article)),
            Publisher = scope.Text.Maybe(article.Publisher),
            Date = IsoDates.Show(date),
            DateIso = date is null ? null : IsoDates.Day(date),
            Summary = scope.Text.Maybe(article.Summary),
            Counts = string.Join(" · ", counts),
            Truncated = article.Truncated,
            Speakers = [.. speakers.Select(s => scope.Chip(s))],
        };
    }

    /// <summary>How many characters an article has, every block counted.</summary>
    public static int Characters(Article article) => article.Blocks.Sum(static b => b.Text.Length);

    /// <summary>How long reading takes, in minutes. Lists show this and not the exact length, which changes with every edited word.</summary>
    private static int Minutes(Article article) => Math.Max(1, (Characters(article) + CharactersAMinute / 2) / CharactersAMinute);

    /// <summary>The kind as data names it.</summary>
    public static string KindOf(Article article) => article.Kind switch
    {
        ArticleKind.List => "list",
        ArticleKind.Report => "report",
        ArticleKind.Transcript => "transcript",
        _ => "article",
    };
}
