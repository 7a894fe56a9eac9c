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
    /// <param name="articleCount">Above the number of each.</param>
    public TopicStatements(Topic topic, Dictionary<string, ArticleStatements> articles, int articleCount)
    {
        Topic = topic;
        var (statements, owners) = Read(topic.Mentions, articles, articleCount);
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
    private (Mentions[] Statements, int[] Owners) Read(ImmutableArray<TopicMention> mentions, Dictionary<string, ArticleStatements> articles, int articleCount)
    {
        // The mentions of one statement are a chain: the first one, the last one, and behind each the next.
        var (firsts, lasts, nexts) = (new int[mentions.Length], new int[mentions.Length], new int[mentions.Length]);
        // Of each statement its article, and where it begins to name the topic.
        var (owners, places) = (new int[mentions.Length], new int[mentions.Length]);
        var count = 0;
        var seen = new bool[articleCount];
        // Of the statements of the article at hand, by their numbers in it, their numbers here and one.
        var known = Array.Empty<int>();
        var (article, owner) = (default(ArticleStatements), -1);
        for (var m = 0; m < mentions.Length; m++)
        {
            if (!string.Equals(article?.Article.Id, mentions[m].Document, StringComparison.Ordinal))
            {
                article = articles.GetValueOrDefault(mentions[m].Document);
                Turn();
            }

            var place = mentions[m].Place;
            if (article?.Find(mentions[m].Block, ref place) != true)
                continue;
            ref var statement = ref known[article.NumberOf(place)];
            if (statement == 0)
            {
                if (owner < 0)
                {
                    owner = _articles.Count;
                    _articles.Add(article);
                }

                (owners[count], firsts[count], places[count]) = (owner, m, place);
                statement = ++count;
            }
            else
            {
                nexts[lasts[statement - 1]] = m;
            }

            lasts[statement - 1] = m;
        }

        var found = new Mentions[count];
        for (var s = 0; s < count; s++)
        {
            var here = _articles[owners[s]];
            found[s] = Named(here.At(places[s]), here.Article.Blocks[places[s]], mentions, firsts[s], nexts);
        }

        return (found, owners[..count]);

        // Mentions stand in the order of articles. Should one come a second time, what was found in it is taken up again.
        void Turn()
        {
            owner = -1;
            if (article is null)
                return;
            if (seen[article.Number])
                owner = _articles.IndexOf(article);
            seen[article.Number] = true;
            var size = article.Count;
            if (known.Length < size)
                known = new int[Math.Max(size, 2 * known.Length)];
            else
                Array.Clear(known, 0, size);
            for (var s = 0; owner >= 0 && s < count; s++)
            {
                if (owners[s] == owner)
                    known[article.NumberOf(places[s])] = s + 1;
            }
        }
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
