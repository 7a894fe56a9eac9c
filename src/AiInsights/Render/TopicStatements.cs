using System.Collections.Immutable;
using AiInsights.Model;

namespace AiInsights.Render;

/// <summary>Where one topic is spoken of.</summary>
internal sealed class TopicStatements
{
    private readonly List<ArticleStatements> _articles = [];
    // The statements article by article: those of one stand from its start to the next one's.
    private readonly Mentions[] _byArticle;
    private readonly int[] _starts;
    private readonly Mentions[]?[] _mostFirst;

    /// <param name="topic">The topic.</param>
    /// <param name="articles">The articles by id.</param>
    public TopicStatements(Topic topic, Dictionary<string, ArticleStatements> articles)
    {
        Topic = topic;
        var (statements, owners) = Read(topic.Mentions, articles);
        All = statements;
        _starts = new int[_articles.Count + 1];
        foreach (var owner in owners)
            _starts[owner + 1]++;
        for (var a = 0; a < _articles.Count; a++)
            _starts[a + 1] += _starts[a];
        _byArticle = new Mentions[statements.Length];
        var next = _starts[..];
        for (var s = 0; s < statements.Length; s++)
            _byArticle[next[owners[s]]++] = statements[s];
        _mostFirst = new Mentions[_articles.Count][];
        var counted = new ArticleOnTopic[_articles.Count];
        for (var a = 0; a < counted.Length; a++)
            counted[a] = new(_articles[a].Head, _starts[a + 1] - _starts[a]);
        Articles = counted;
    }

    public Topic Topic { get; }

    /// <summary>One entry a statement, in order of article and block.</summary>
    public IReadOnlyList<Mentions> All { get; }

    /// <summary>The articles that speak of it, in order.</summary>
    public IReadOnlyList<ArticleOnTopic> Articles { get; }

    /// <summary>Statements in other articles than one, by turns: one of each article before a second one of any, those that name the topic most first.</summary>
    public IReadOnlyList<Mentions> Elsewhere(string article, int most)
    {
        var found = new List<Mentions>(most);
        for (var (turn, left) = (0, true); left && found.Count < most; turn++)
        {
            left = false;
            for (var a = 0; a < _articles.Count && found.Count < most; a++)
            {
                if (_starts[a + 1] - _starts[a] <= turn || _articles[a].Article.Id == article)
                    continue;
                left = true;
                found.Add(MostFirst(a)[turn]);
            }
        }

        return found;
    }

    // Asked of the first articles only, as a rule. Threads that come by at once find the same.
    private Mentions[] MostFirst(int article) =>
        _mostFirst[article] ??= [.. _byArticle[_starts[article].._starts[article + 1]].OrderByDescending(static m => m.Count)];

    /// <summary>The mentions of the topic put together by statement, and of each statement the number of its article.</summary>
    private (Mentions[] Statements, int[] Owners) Read(ImmutableArray<TopicMention> mentions, Dictionary<string, ArticleStatements> articles)
    {
        var statements = new Dictionary<Statement, int>(ReferenceEqualityComparer.Instance);
        var owners = new Dictionary<ArticleStatements, int>(ReferenceEqualityComparer.Instance);
        // The mentions of one statement are a chain: the first one, the last one, and behind each the next.
        var (firsts, lasts, nexts) = (new int[mentions.Length], new int[mentions.Length], new int[mentions.Length]);
        // Of each statement, and of each mention.
        var (ownerOf, places) = (new int[mentions.Length], new int[mentions.Length]);
        var article = default(ArticleStatements);
        for (var m = 0; m < mentions.Length; m++)
        {
            if (!string.Equals(article?.Article.Id, mentions[m].Document, StringComparison.Ordinal))
                article = articles.GetValueOrDefault(mentions[m].Document);
            var place = mentions[m].Place;
            if (article?.Find(mentions[m].Block, ref place) != true)
                continue;
            places[m] = place;
            var statement = article.At(place);
            if (!statements.TryGetValue(statement, out var s))
            {
                s = statements.Count;
                statements.Add(statement, s);
                if (!owners.TryGetValue(article, out ownerOf[s]))
                {
                    owners.Add(article, ownerOf[s] = _articles.Count);
                    _articles.Add(article);
                }

                firsts[s] = m;
            }
            else
            {
                nexts[lasts[s]] = m;
            }

            lasts[s] = m;
        }

        var found = new Mentions[statements.Count];
        foreach (var (statement, s) in statements)
            found[s] = Named(statement, _articles[ownerOf[s]].Article.Blocks[places[firsts[s]]], mentions, firsts[s], nexts);
        return (found, ownerOf[..found.Length]);
    }

    /// <summary>A statement with its mentions, of which there is one at least.</summary>
    private static Mentions Named(Statement statement, Block block, ImmutableArray<TopicMention> mentions, int first, int[] nexts)
    {
        var (count, inBlock, ascends) = (0, 0, true);
        for (var (m, before) = (first, -1); count == 0 || m != 0; m = nexts[m])
        {
            count++;
            if (mentions[m].Block != block.Id)
                continue;
            inBlock++;
            ascends &= before < mentions[m].Start;
            before = mentions[m].Start;
        }

        var places = new (int Start, int Length)[inBlock];
        inBlock = 0;
        for (var (m, n) = (first, 0); n < count; m = nexts[m], n++)
        {
            if (mentions[m].Block == block.Id)
                places[inBlock++] = (mentions[m].Start, mentions[m].Length);
        }

        return new(statement, block.Id, block.Text, ascends ? places : [.. places.Order()], count);
    }
}
