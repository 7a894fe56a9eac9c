using AiInsights.Model;
using AiInsights.Plan;
using AiInsights.Render.Views;

namespace AiInsights.Render.Pages;

/// <summary>Lists of articles and sources: whole as long as they fit on a page, else the newest, and a page a month.</summary>
internal static class ListPages
{
    /// <summary>What the first page of a long list shows.</summary>
    private const int Newest = 60;

    public static ListView Articles(PageScope scope, string? part) => new()
    {
        Articles = [.. Shown(scope, part).Select(a => ArticleCards.Card(scope, a))],
        Parts = Parts(scope, part, Routes.ArticlesPart),
    };

    /// <summary>The articles of a page: of a part, or of the list's own.</summary>
    public static IEnumerable<Article> Shown(PageScope scope, string? part) =>
        part is not null ? scope.Index.ArticlesOf(part) : scope.Index.Parts.Any() ? scope.Index.Newest(Newest) : scope.Digest.Articles;

    /// <summary>Links to the parts of a list, each with its length; none where the list is whole.</summary>
    public static IReadOnlyList<LinkView> Parts(PageScope scope, string? part, Func<string, string> route) =>
        [.. scope.Index.Parts.Select(p => new LinkView
        {
            Href = scope.Href(route(p.Id)),
            Text = Name(scope, p.Month, p.Number),
            Note = PageScope.Number(p.Count),
            Current = p.Id == part,
        })];

    /// <summary>A part as its heading names it.</summary>
    public static string NameOf(PageScope scope, string part) =>
        scope.Index.Parts.Where(p => p.Id == part).Select(p => Name(scope, p.Month, p.Number)).FirstOrDefault(part);

    private static string Name(PageScope scope, string? month, int number) =>
        (IsoDates.Show(month) ?? scope.Ui["unknown_date"]) + (number == 1 ? string.Empty : "（" + PageScope.Number(number) + "）");
}
