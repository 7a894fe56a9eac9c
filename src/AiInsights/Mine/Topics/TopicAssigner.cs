using System.Collections.Immutable;
using System.Runtime.InteropServices;
using AiInsights.Mine.Curation;
using AiInsights.Model;

namespace AiInsights.Mine.Topics;

/// <summary>Puts together what the articles say of the curated topics. Topics are numbered in the order of their ids: there are many more mentions than names.</summary>
internal sealed class TopicAssigner
{
    private readonly CuratedTopic[] _topics;
    private readonly int[] _numbers;
    private readonly TopicMention[][] _mentions;
    private readonly int[] _count;
    // How many statements name both: by the smaller number, then by how much larger the other is.
    private readonly int[]?[] _shared;
    private readonly StatementTopics _statements = new();
    private readonly List<int> _here = [];

    private TopicAssigner(IReadOnlyList<NamedInArticle> named, ImmutableArray<CuratedTopic> curated)
    {
        var order = Enumerable.Range(0, curated.Length).OrderBy(i => curated[i].Id, StringComparer.Ordinal).ToArray();
        _topics = [.. order.Select(i => curated[i])];
        _numbers = new int[curated.Length];
        for (var n = 0; n < order.Length; n++)
            _numbers[order[n]] = n;
        _shared = new int[order.Length][];
        _count = new int[order.Length];
        for (var i = 0; i < named.Count; i++)
        {
            foreach (ref readonly var hit in named[i].Topics.AsSpan())
                _count[_numbers[hit.Topic]]++;
        }

        _mentions = [.. _count.Select(static c => new TopicMention[c])];
        Array.Clear(_count);
    }

    /// <summary>The topics with their mentions and neighbours, and of each article the insights with their topics.</summary>
    public static (ImmutableArray<Topic> Topics, ImmutableArray<Insight>[] Insights) Assign(
        ImmutableArray<Article> articles, IReadOnlyList<NamedInArticle> named, ImmutableArray<CuratedTopic> curated, DiagnosticBag bag)
    {
        var assigner = new TopicAssigner(named, curated);
        var insights = new ImmutableArray<Insight>[articles.Length];
        for (var i = 0; i < articles.Length; i++)
            insights[i] = assigner.Take(articles[i], named[i].Topics.AsSpan());
        return (assigner.Topics(TopicParents.Check(curated, bag)), insights);
    }

    /// <summary>Takes in the mentions of an article; gives its insights with their topics.</summary>
    private ImmutableArray<Insight> Take(Article article, ReadOnlySpan<NamedTopic> hits)
    {
        if (hits.IsEmpty)
            return article.Insights;

        // A statement is an insight, a turn, or a block that belongs to neither.
        var (insights, turns) = (article.Insights, article.Turns);
        _statements.Begin(insights.Length + turns.Length + article.Blocks.Length);
        var (insight, turn) = (0, 0);
        foreach (ref readonly var hit in hits)
        {
            var block = article.Blocks[hit.Block];
            var number = _numbers[hit.Topic];
            var topic = _topics[number];
            _mentions[number][_count[number]++] = new TopicMention(article.Id, block.Id, hit.Alias == 0 ? topic.Name : topic.Aliases[hit.Alias - 1], hit.Start, hit.Length) { Place = hit.Block };
            var statement = block.Insight is { } id && Find(insights, ref insight, id) ? insight
                : block.Turn is { } n && Find(turns, ref turn, n) ? insights.Length + turn
                : insights.Length + turns.Length + hit.Block;
            _statements.Add(statement, number);
        }

        for (var s = 0; s < insights.Length + turns.Length + article.Blocks.Length; s++)
        {
            _statements.Read(s, _here);
            Count();
        }

        var named = insights.ToArray();
        for (var i = 0; i < named.Length; i++)
        {
            _statements.Read(i, _here);
            if (_here.Count > 0)
                named[i] = named[i] with { Topics = Ids() };
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(named);
    }

    private ImmutableArray<string> Ids()
    {
        var ids = new string[_here.Count];
        for (var i = 0; i < ids.Length; i++)
            ids[i] = _topics[_here[i]].Id;
        return ImmutableCollectionsMarshal.AsImmutableArray(ids);
    }

    /// <summary>Counts a statement for each two topics that it names.</summary>
    private void Count()
    {
        for (var a = 0; a < _here.Count - 1; a++)
        {
            var row = _shared[_here[a]] ??= new int[_topics.Length - _here[a]];
            for (var b = a + 1; b < _here.Count; b++)
                row[_here[b] - _here[a]]++;
        }
    }

    // Blocks stand in the order of what they belong to: it is the same one as the last time, or one of the next.
    private static bool Find(ImmutableArray<Insight> insights, ref int at, string id)
    {
        for (var n = 0; n < insights.Length; n++, at = at + 1 < insights.Length ? at + 1 : 0)
        {
            if (string.Equals(insights[at].Id, id, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool Find(ImmutableArray<Turn> turns, ref int at, int number)
    {
        for (var n = 0; n < turns.Length; n++, at = at + 1 < turns.Length ? at + 1 : 0)
        {
            if (turns[at].N == number)
                return true;
        }

        return false;
    }

    private ImmutableArray<Topic> Topics(Dictionary<string, ImmutableArray<string>> parents) => [.. _topics.Select((topic, number) => new Topic
    {
        Id = topic.Id,
        Name = topic.Name,
        Aliases = topic.Aliases,
        Exclude = topic.Exclude,
        Definition = topic.Definition,
        Parents = parents[topic.Id],
        Mentions = ImmutableCollectionsMarshal.AsImmutableArray(_mentions[number]),
        Related = Related(number),
    })];

    private ImmutableArray<RelatedTopic> Related(int topic)
    {
        var related = new List<RelatedTopic>();
        for (var other = 0; other < _topics.Length; other++)
        {
            var shared = _shared[Math.Min(topic, other)] is { } row && topic != other ? row[Math.Abs(topic - other)] : 0;
            if (shared > 0)
                related.Add(new(_topics[other].Id, shared));
        }

        related.Sort(static (a, b) => a.Shared != b.Shared ? b.Shared.CompareTo(a.Shared) : string.CompareOrdinal(a.Topic, b.Topic));
        return [.. related];
    }
}
