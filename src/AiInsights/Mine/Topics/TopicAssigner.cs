using System.Collections.Immutable;
using AiInsights.Mine.Curation;
using AiInsights.Model;

namespace AiInsights.Mine.Topics;

/// <summary>Puts together what the articles say of the curated topics.</summary>
internal static class TopicAssigner
{
    /// <summary>The topics with their mentions and neighbours, and the articles with topics on their insights.</summary>
    public static (ImmutableArray<Topic> Topics, ImmutableArray<Article> Articles) Assign(
        ImmutableArray<Article> articles, IReadOnlyList<NamedInArticle> named, ImmutableArray<CuratedTopic> curated, DiagnosticBag bag)
    {
        var mentions = curated.ToDictionary(static t => t.Id, static _ => ImmutableArray.CreateBuilder<TopicMention>(), StringComparer.Ordinal);
        var shared = new Dictionary<(string A, string B), int>();
        var withTopics = ImmutableArray.CreateBuilder<Article>(articles.Length);

        for (var n = 0; n < articles.Length; n++)
        {
            var article = articles[n];
            // A statement is an insight, a turn, or a block that belongs to neither.
            var statements = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
            var byInsight = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
            foreach (var hits in InBlocks(named[n].Topics))
            {
                var block = article.Blocks[hits[0].Block];
                var statement = block.Insight is { } i ? "i" + i : block.Turn is { } turn ? "t" + turn.ToString(System.Globalization.CultureInfo.InvariantCulture) : "b" + block.Id;
                var topics = Of(statements, statement);
                foreach (var hit in hits)
                {
                    var topic = curated[hit.Topic];
                    mentions[topic.Id].Add(new TopicMention(article.Id, block.Id, hit.Alias == 0 ? topic.Name : topic.Aliases[hit.Alias - 1], hit.Start, hit.Length));
                    topics.Add(topic.Id);
                    if (block.Insight is { } insight)
                        Of(byInsight, insight).Add(topic.Id);
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

    // They stand in the order of the blocks.
    private static IEnumerable<ImmutableArray<NamedTopic>> InBlocks(ImmutableArray<NamedTopic> topics)
    {
        for (int start = 0, end; start < topics.Length; start = end)
        {
            end = start + 1;
            while (end < topics.Length && topics[end].Block == topics[start].Block)
                end++;
            yield return topics[start..end];
        }
    }

    private static SortedSet<string> Of(IDictionary<string, SortedSet<string>> sets, string key)
    {
        if (!sets.TryGetValue(key, out var set))
            sets[key] = set = new SortedSet<string>(StringComparer.Ordinal);
        return set;
    }
}
