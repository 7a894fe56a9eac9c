using System.Collections.Immutable;
using AiInsights.Merge;
using AiInsights.Model;

namespace AiInsights.Mine;

/// <summary>Links works that share passages, once their addresses are known.</summary>
public static class RelatedArticles
{
    /// <summary>The articles with their relations, those that share most first.</summary>
    public static ImmutableArray<Article> Attach(ImmutableArray<Article> articles, ImmutableArray<SharedPassages> shared)
    {
        if (shared.IsEmpty)
            return articles;
        var ids = articles.SelectMany(static a => a.Seeds.Select(s => (Seed: s, a.Id))).ToDictionary(static x => x.Seed, static x => x.Id, StringComparer.Ordinal);
        var related = shared.Concat(shared.Select(static s => new SharedPassages(s.Other, s.Seed, s.Share)))
            .Where(s => ids.ContainsKey(s.Seed) && ids.ContainsKey(s.Other))
            .ToLookup(s => ids[s.Seed], s => new RelatedArticle(ids[s.Other], (int)Math.Round(100 * s.Share)), StringComparer.Ordinal);
        return [.. articles.Select(a => related.Contains(a.Id)
            ? a with { Related = [.. related[a.Id].OrderByDescending(static r => r.Percent).ThenBy(static r => r.Id, StringComparer.Ordinal)] }
            : a)];
    }
}
