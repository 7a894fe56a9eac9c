using System.Collections.Immutable;
using AiInsights.Model;

namespace AiInsights.Mine;

/// <summary>The day for which states hold, when nobody names one.</summary>
internal static class AsOf
{
    // With no date anywhere, states need some day; no prediction can be dated then either.
    private static readonly DateOnly Undated = new(1970, 1, 1);

    /// <summary>
    /// The newest day in the content: when an article came out, when its event was, when it was taken. The day of taking
    /// counts because it is the last day on which the digest saw the world: a text of September read in October of the next
    /// year is known to have outlived its 今年年底, and showing that horizon as running would be untrue. What curators wrote
    /// and when is no content. An event later than the day of taking was only announced and does not count.
    /// </summary>
    public static DateOnly Newest(ImmutableArray<Article> articles)
    {
        var newest = Undated;
        foreach (var article in articles)
        {
            var published = PartialDate.Parse(article.Published);
            var fetched = PartialDate.Parse(article.Fetched);
            var held = PartialDate.Parse(article.Event?.Date);
            var latest = Later(published, fetched);
            if (held is { } day && (latest is null || day.First <= latest))
                latest = Later(held, latest is null ? null : PartialDate.Day(latest.Value));
            if (latest > newest)
                newest = latest.Value;
        }

        return newest;

        // Of a month or a year the first day is all that is certain to have come.
        static DateOnly? Later(PartialDate? a, PartialDate? b) =>
            a is { } x && b is { } y ? (x.First > y.First ? x.First : y.First) : a?.First ?? b?.First;
    }
}
