using System.Collections.Immutable;
using AiInsights.Mine.Curation;
using AiInsights.Model;

namespace AiInsights.Mine.Topics;

/// <summary>Finds the curated topics in all articles.</summary>
internal static class TopicAssigner
{
    /// <summary>The topics with their mentions and neighbours, and the articles with topics on their insights.</summary>
    public static (ImmutableArray<Topic> Topics, ImmutableArray<Article> Articles) Assign(
        ImmutableArray<Article> articles, ImmutableArray<CuratedTopic> curated, DiagnosticBag bag)
    {
        var finder = new TopicFinder(curated);
        var mentions = curated.ToDictionary(static t => t.Id, static _ => ImmutableArray.CreateBuilder<TopicMention>(), StringComparer.Ordinal);
        var shared = new Dictionary<(string A, string B), int>();
        var withTopics = ImmutableArray.CreateBuilder<Article>(articles.Length);

        // Looking through the texts is the work and needs no order; putting together what was found needs it.
        var found = new List<TopicHit>[articles.Length][];
        Parallel.For(0, articles.Length, i => found[i] = [.. articles[i].Blocks.Select(b => finder.Find(b.Text))]);
        for (var n = 0; n < articles.Length; n++)
        {
            var article = articles[n];
            // A statement is an insight, a turn, or a block that belongs to neither.
            var statements = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
            var byInsight = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
            foreach (var (block, hits) in article.Blocks.Zip(found[n]))
            {
                if (hits.Count == 0)
                    continue;
                var statement = block.Insight is { } i ? "i" + i : block.Turn is { } turn ? "t" + turn.ToString(System.Globalization.CultureInfo.InvariantCulture) : "b" + block.Id;
                var topics = Of(statements, statement);
                foreach (var hit in hits)
                {
                    mentions[hit.Topic].Add(new TopicMention(article.Id, block.Id, hit.Alias, hit.Start, hit.Length));
                    topics.Add(hit.Topic);
                    if (block.Insight is { } insight)
                        Of(byInsight, insight).Add(hit.Topic);
                }
            }

            foreach (var topics in statements.Values)
            {
                foreach (var a in topics)
                {
                    foreach (var b in topics.GetViewBetween(a, topics.Max))
                    {
                        if (a != b)
                            shared[(a, b)] = shared.GetValueOrDefault((a, b)) + 1;
                    }
                }
            }

            withTopics.Add(article with
            {
                Insights = [.. article.Insights.Select(x => byInsight.TryGetValue(x.Id, out var topics) ? x with { Topics = [.. topics] } : x)],
            });
        }

        var parents = TopicParents.Check(curated, bag);
        return ([.. curated.OrderBy(static t => t.Id, StringComparer.Ordinal).Select(Finish)], withTopics.MoveToImmutable());

        Topic Finish(CuratedTopic topic) => new()
        {
            Id = topic.Id,
            Name = topic.Name,
            Aliases = topic.Aliases,
            Exclude = topic.Exclude,
            Definition = topic.Definition,
            Parents = parents[topic.Id],
            Mentions = mentions[topic.Id].ToImmutable(),
            Related = [.. shared
                .Where(s => s.Key.A == topic.Id || s.Key.B == topic.Id)
                .Select(s => new RelatedTopic(s.Key.A == topic.Id ? s.Key.B : s.Key.A, s.Value))
                .OrderByDescending(static r => r.Shared).ThenBy(static r => r.Topic, StringComparer.Ordinal)],
        };
    }

    private static SortedSet<string> Of(IDictionary<string, SortedSet<string>> sets, string key)
    {
        if (!sets.TryGetValue(key, out var set))
            sets[key] = set = new SortedSet<string>(StringComparer.Ordinal);
        return set;
    }
}
