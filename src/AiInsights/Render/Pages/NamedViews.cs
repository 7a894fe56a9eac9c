using System.Collections.Immutable;
using AiInsights.Model;
using AiInsights.Plan;
using AiInsights.Render.Views;

namespace AiInsights.Render.Pages;

/// <summary>Who and what an article names, and what others report of a person.</summary>
internal static class NamedViews
{
    // A list is for finding the place; who is everywhere is found by reading.
    private const int MostPlaces = 3;

    private static readonly ImmutableArray<string> Kinds = ["person", "organisation", "product"];

    /// <summary>The mentions of an article by kind; who speaks in it is left out, they stand above what they say.</summary>
    public static IReadOnlyList<NamedGroup> Of(PageScope scope, Article article)
    {
        var speakers = article.Turns.Select(static t => t.Speaker).ToHashSet(StringComparer.Ordinal);
        var groups = article.Mentions
            .Where(m => m.Entity is null || !speakers.Contains(m.Entity))
            .GroupBy(static m => m.Kind, StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, static g => g.ToList(), StringComparer.Ordinal);
        return [.. Kinds.Where(groups.ContainsKey).Select(kind => new NamedGroup
        {
            Title = scope.Ui.Of("named", kind),
            Items = [.. groups[kind]
                .GroupBy(static m => m.Name, StringComparer.Ordinal)
                .OrderBy(static g => g.All(static m => m.View is null))
                .ThenByDescending(static g => g.Count())
                .ThenBy(static g => g.Key, StringComparer.Ordinal)
                .Select(g => Named(scope, article, [.. g]))],
        })];
    }

    /// <summary>What others say a person holds, newest article first.</summary>
    public static IReadOnlyList<ReportedView> About(PageScope scope, Speaker speaker) =>
        [.. scope.Index.ViewsOf(speaker.Id)
            .Where(x => x.Mention.ReportedBy != speaker.Id)
            .Select(x => Reported(scope, x.Article, x.Mention) with { Article = scope.Text.Of(x.Article.Title) })];

    private static NamedView Named(PageScope scope, Article article, List<EntityMention> mentions) => new()
    {
        Name = scope.Text.Of(mentions[0].Name),
        Href = mentions[0].Entity is { } id && scope.Index.Person(id) is not null ? scope.Href(Routes.Speaker(id)) : null,
        Role = scope.Text.Maybe(mentions.Select(static m => m.Role).FirstOrDefault(static r => r is not null)),
        Count = mentions.Count,
        Places = [.. mentions.Select(m => Place(scope, article, m)).DistinctBy(static p => p.Text).Take(MostPlaces)],
        Views = [.. mentions.Where(static m => m.View is not null).Select(m => Reported(scope, article, m))],
    };

    private static ReportedView Reported(PageScope scope, Article article, EntityMention mention)
    {
        var place = Place(scope, article, mention);
        return new()
        {
            Text = scope.Text.Of(mention.View!),
            By = mention.ReportedBy is { } by ? scope.Text.Of(scope.Index.Person(by)?.Name ?? by) : null,
            Href = place.Href,
            Where = place.Text,
        };
    }

    private static LinkView Place(PageScope scope, Article article, EntityMention mention)
    {
        var statement = scope.Index.StatementAt(article.Id, mention.Block);
        var where = statement is null ? string.Empty : scope.Where(statement);
        return new()
        {
            Href = scope.StatementHref(article.Id, statement?.Turn is null && statement?.Insight is null ? mention.Block : statement.Anchor),
            Text = where.Length > 0 ? where : scope.Ui["named_place"],
        };
    }
}
