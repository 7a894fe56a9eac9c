using AiInsights.Model;
using AiInsights.Plan;
using AiInsights.Render.Views;

namespace AiInsights.Render.Pages;

/// <summary>Every seed: what it became, and where its characters went.</summary>
internal static class SourcesPage
{
    public static SourcesView Build(PageScope scope, string? part) => new()
    {
        Rows = [.. ListPages.Shown(scope, part)
            .SelectMany(static a => a.Seeds.Select((seed, i) => (Article: a, Seed: seed, Base: i == 0)))
            .OrderBy(static x => x.Seed, StringComparer.Ordinal)
            .Select(x => Row(scope, x.Article, x.Seed, x.Base))],
        Parts = ListPages.Parts(scope, part, Routes.SourcesPart),
        Note = scope.Ui["sources_intro"],
    };

    private static SourceRow Row(PageScope scope, Article article, string seed, bool first)
    {
        var source = first ? SafeLink.For(article.SourceUrl) : null;
        var repairs = article.Repairs.Where(r => r.Seed == seed).ToList();
        return new()
        {
            Seed = seed,
            Article = scope.ArticleLink(article.Id),
            Publisher = scope.Text.Maybe(article.Publisher),
            Date = IsoDates.Show(PageScope.DateOf(article)),
            Href = source,
            Host = PageScope.HostOf(source),
            Fetched = first ? IsoDates.Show(article.Fetched) : null,
            Role = article.Seeds.Length == 1 ? string.Empty : scope.Ui[first ? "base_witness" : "other_witness"],
            Account = article.Accounting.TryGetValue(seed, out var account) ? Provenance.RoundAccount(scope, seed, account) : null,
            Repairs = Provenance.Kinds(scope, repairs),
            RepairCount = repairs.Count,
            RemovedCount = article.Removed.Count(r => r.Seed == seed),
        };
    }
}
