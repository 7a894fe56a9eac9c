using System.Collections.Immutable;
using AiInsights.Model;

namespace AiInsights.Plan;

/// <summary>
/// A page of the lists of articles and of sources: one month's articles. Pages by number would all change when one article is added in
/// front; a month changes only by its own.
/// </summary>
/// <param name="Id">Of its page: <c>2025-01</c>, <c>2025-01-2</c>, <c>undated</c>.</param>
/// <param name="Month">The month, or the year where no month is known; null without a date.</param>
/// <param name="Number">Which page of the month, from 1.</param>
/// <param name="Articles">Its articles, in the digest's order.</param>
public sealed record ListPart(string Id, string? Month, int Number, ImmutableArray<Article> Articles)
{
    /// <summary>As many articles as one page of a list holds: some 100 KB, and as many as anybody scrolls through.</summary>
    public const int Longest = 200;

    /// <summary>The pages of the lists, in the digest's order; none as long as all articles fit on one.</summary>
    public static ImmutableArray<ListPart> Of(ImmutableArray<Article> articles) =>
        articles.Length <= Longest
            ? []
            : [.. articles
                .GroupBy(MonthOf, StringComparer.Ordinal)
                .OrderByDescending(static g => g.Key, StringComparer.Ordinal)
                .SelectMany(static g => g.Chunk(Longest).Select((chunk, i) => new ListPart(IdOf(g.Key, i + 1), g.Key.Length == 0 ? null : g.Key, i + 1, [.. chunk])))];

    private static string MonthOf(Article article) => (article.Published ?? article.Event?.Date) switch
    {
        { Length: >= 7 } date => date[..7],
        { Length: >= 4 } date => date[..4],
        _ => string.Empty,
    };

    private static string IdOf(string month, int number) =>
        (month.Length == 0 ? "undated" : month) + (number == 1 ? string.Empty : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"-{number}"));
}
