using System.Collections.Immutable;
using AiInsights.Model;
using AiInsights.Plan;
using AiInsights.Tests.Render;

namespace AiInsights.Tests.Plan;

public class ListPartTests
{
    [Fact]
    public void A_list_that_fits_on_a_page_is_not_parted() => Assert.Empty(ListPart.Of(Articles(ListPart.Longest)));

    [Fact]
    public void A_long_list_has_a_page_a_month_and_every_article_on_one()
    {
        var articles = Articles(1_500);
        var parts = ListPart.Of(articles);

        Assert.Equal(articles.Select(static a => a.Id).Order(StringComparer.Ordinal), parts.SelectMany(static p => p.Articles).Select(static a => a.Id).Order(StringComparer.Ordinal));
        Assert.All(parts, static p => Assert.InRange(p.Articles.Length, 1, ListPart.Longest));
        Assert.All(parts, static p => Assert.All(p.Articles, a => Assert.Equal(p.Month, a.Published?[..Math.Min(7, a.Published.Length)])));
        Assert.Equal(parts.Length, parts.Select(static p => p.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Contains(parts, static p => p is { Id: "2025-03-2", Number: 2 });
        Assert.Null(parts[^1].Month);
    }

    [Fact]
    public void An_article_more_changes_only_the_pages_of_its_month()
    {
        var articles = Articles(1_500);
        var before = ListPart.Of(articles).ToDictionary(static p => p.Id, static p => string.Join(' ', p.Articles.Select(static a => a.Id)), StringComparer.Ordinal);
        var after = ListPart.Of([Article(9_999, "2024-02-29"), .. articles]);

        Assert.Equal("2024-02", Assert.Single(after.Where(p => before[p.Id] != string.Join(' ', p.Articles.Select(static a => a.Id))).Select(static p => p.Month).Distinct(StringComparer.Ordinal)));
    }

    [Fact]
    public void The_pages_of_a_long_list_are_planned_in_both_scripts()
    {
        var sample = SampleDigest.Create();
        var paths = SitePlan.Create(sample with { Articles = [.. sample.Articles, .. Articles(300)] }, new(), new()).Paths().ToHashSet(StringComparer.Ordinal);

        Assert.Superset(new HashSet<string>(["articles/index.html", "articles/in-2024-02.html", "zh-hant/articles/in-undated.html", "sources-2024-02.html", "zh-hant/sources-undated.html"], StringComparer.Ordinal), paths);
    }

    // Most in one month, some undated, some known to the year only.
    private static ImmutableArray<Article> Articles(int count) =>
        [.. Enumerable.Range(0, count).Select(static i => Article(i, (i % 4) switch { 0 => null, 1 => "2024-02-11", 2 => i % 8 == 2 ? "2023" : "2024-12", _ => "2025-03-05" }))];

    private static Article Article(int number, string? published) => SampleDigest.Create().Articles[0] with { Id = $"a-{number}", Published = published, Event = null };
}
