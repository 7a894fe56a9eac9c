using System.Collections.Frozen;
using System.Collections.Immutable;
using AiInsights.Model;
using AiInsights.Plan;

namespace AiInsights.Render;

/// <summary>The digest's cross-references, followed once and shared by both scripts.</summary>
internal sealed class DigestIndex
{
    private static readonly IReadOnlyList<Prediction> NoPredictions = [];
    private static readonly IReadOnlyList<(Question, Position)> NoPositions = [];

    // A dictionary an article: what is frozen costs more to make than these few questions give back.
    private readonly Dictionary<string, Dictionary<string, StatementBlock>> _blocks;
    private readonly FrozenDictionary<(string, string), IReadOnlyList<Prediction>> _predictions;
    private readonly FrozenDictionary<(string, string), IReadOnlyList<(Question, Position)>> _positions;
    private readonly FrozenDictionary<string, string> _looks;
    private readonly FrozenDictionary<string, int> _order;
    private readonly ILookup<string, (Topic, int)> _topicsByArticle;
    private readonly ILookup<string, (string Topic, Mentions Said)> _topicsBySpeaker;
    private readonly ILookup<string, Article> _articlesBySpeaker;
    private readonly ILookup<string, Prediction> _predictionsByArticle;
    private readonly ILookup<string, Question> _questionsByArticle;
    private readonly ILookup<string, (Article Article, EntityMention Mention)> _views;
    private readonly FrozenDictionary<string, IReadOnlyList<Mentions>> _inTurn;

    public DigestIndex(Digest digest)
    {
        Digest = digest;
        Parts = ListPart.Of(digest.Articles);
        Articles = digest.Articles.DistinctBy(static a => a.Id).ToFrozenDictionary(static a => a.Id, StringComparer.Ordinal);
        Speakers = digest.Speakers.DistinctBy(static s => s.Id).ToFrozenDictionary(static s => s.Id, StringComparer.Ordinal);
        // Where a topic is named is asked for by statement; pages have no other way to its places.
        Topics = digest.Topics.DistinctBy(static t => t.Id).ToFrozenDictionary(static t => t.Id, static t => t with { Mentions = [] }, StringComparer.Ordinal);
        Predictions = digest.Predictions.DistinctBy(static p => p.Id).ToFrozenDictionary(static p => p.Id, StringComparer.Ordinal);
        var articles = Articles.Values.ToArray();
        var (heads, blocks) = (new ArticleHead[articles.Length], new Dictionary<string, StatementBlock>[articles.Length]);
        Parallel.For(0, articles.Length, i =>
        {
            heads[i] = ArticleHead.Of(articles[i], s => Speakers.GetValueOrDefault(s)?.Name ?? s);
            blocks[i] = Statement.ByBlock(articles[i], heads[i]);
        });
        Heads = heads.ToFrozenDictionary(static h => h.Id, StringComparer.Ordinal);
        _blocks = Enumerable.Range(0, articles.Length).ToDictionary(i => articles[i].Id, i => blocks[i], StringComparer.Ordinal);
        _predictions = digest.Predictions
            .GroupBy(static p => (p.Document, p.Block))
            .ToFrozenDictionary(static g => g.Key, static g => (IReadOnlyList<Prediction>)[.. g]);
        _positions = digest.Questions
            .SelectMany(static q => q.Positions.Select(p => (Question: q, Position: p)))
            .GroupBy(static x => (x.Position.Document, x.Position.Block))
            .ToFrozenDictionary(static g => g.Key, static g => (IReadOnlyList<(Question, Position)>)[.. g]);
        var topics = digest.Topics.DistinctBy(static t => t.Id).ToArray();
        var statements = new IReadOnlyList<Mentions>[topics.Length];
        Parallel.For(0, topics.Length, i => statements[i] = StatementsOf(topics[i]));
        TopicStatements = Enumerable.Range(0, topics.Length).ToFrozenDictionary(i => topics[i].Id, i => statements[i], StringComparer.Ordinal);
        _looks = Looks(digest);

        // What each page asks for is grouped once: a page that searches all statements makes the site's cost grow with its square.
        _order = digest.Articles.Select(static (a, i) => (a.Id, i)).DistinctBy(static x => x.Id).ToFrozenDictionary(static x => x.Id, static x => x.i, StringComparer.Ordinal);
        ArticlesOn = TopicStatements.ToFrozenDictionary(
            static x => x.Key,
            static x => (IReadOnlyList<(ArticleHead, int)>)[.. x.Value.CountBy<Mentions, ArticleHead>(static m => m.Statement.Article, ReferenceEqualityComparer.Instance).Select(static c => (c.Key, c.Value))],
            StringComparer.Ordinal);
        _topicsByArticle = ArticlesOn
            .SelectMany(x => x.Value.Select(c => (Article: c.Article.Id, Topic: Topics[x.Key], Count: c.Statements)))
            .ToLookup(static x => x.Article, static x => (x.Topic, x.Count), StringComparer.Ordinal);
        _topicsBySpeaker = TopicStatements
            .SelectMany(x => x.Value.Where(static m => m.Statement.Turn is not null).Select(m => (Topic: x.Key, Said: m)))
            .ToLookup(static x => x.Said.Statement.Turn!.Speaker, StringComparer.Ordinal);
        _articlesBySpeaker = digest.Articles
            .SelectMany(static a => a.Turns.Select(static t => t.Speaker).Distinct(StringComparer.Ordinal).Select(s => (Speaker: s, Article: a)))
            .ToLookup(static x => x.Speaker, static x => x.Article, StringComparer.Ordinal);
        _predictionsByArticle = digest.Predictions.ToLookup(static p => p.Document, StringComparer.Ordinal);
        _questionsByArticle = digest.Questions
            .SelectMany(static q => q.Positions.Select(static p => p.Document).Distinct(StringComparer.Ordinal).Select(d => (Document: d, Question: q)))
            .ToLookup(static x => x.Document, static x => x.Question, StringComparer.Ordinal);
        _views = digest.Articles
            .SelectMany(static a => a.Mentions.Where(static m => m is { View: not null, Entity: not null }).Select(m => (Article: a, Mention: m)))
            .ToLookup(static x => x.Mention.Entity!, StringComparer.Ordinal);
        _inTurn = TopicStatements.ToFrozenDictionary(static x => x.Key, static x => InTurn(x.Value), StringComparer.Ordinal);
    }

    public Digest Digest { get; }

    /// <summary>The pages of long lists of articles.</summary>
    public ImmutableArray<ListPart> Parts { get; }

    public FrozenDictionary<string, Article> Articles { get; }

    public FrozenDictionary<string, Speaker> Speakers { get; }

    public FrozenDictionary<string, Topic> Topics { get; }

    public FrozenDictionary<string, Prediction> Predictions { get; }

    /// <summary>The articles as other pages show them.</summary>
    public FrozenDictionary<string, ArticleHead> Heads { get; }

    /// <summary>The articles that speak of each topic, in order, with the number of their statements on it.</summary>
    public FrozenDictionary<string, IReadOnlyList<(ArticleHead Article, int Statements)>> ArticlesOn { get; }

    /// <summary>Where each topic is spoken of: one entry a statement, in order of article and block.</summary>
    public FrozenDictionary<string, IReadOnlyList<Mentions>> TopicStatements { get; }

    public Block? Block(string article, string block) =>
        _blocks.TryGetValue(article, out var blocks) ? blocks.GetValueOrDefault(block).Block : null;

    public Statement? StatementAt(string article, string block) =>
        _blocks.TryGetValue(article, out var blocks) ? blocks.GetValueOrDefault(block).Statement : null;

    public IReadOnlyList<Prediction> PredictionsAt(string article, string block) => _predictions.GetValueOrDefault((article, block), NoPredictions);

    public IReadOnlyList<(Question Question, Position Position)> PositionsAt(string article, string block) => _positions.GetValueOrDefault((article, block), NoPositions);

    /// <summary>The place of an article in the digest, newest first.</summary>
    public int OrderOf(string article) => _order[article];

    /// <summary>The ids of the topics that a topic is a parent of.</summary>
    public IEnumerable<string> TopicsBelow(string topic) => Digest.Topics.Where(t => t.Parents.Contains(topic)).Select(static t => t.Id);

    /// <summary>The topics an article speaks of, with the number of its statements on each.</summary>
    public IEnumerable<(Topic Topic, int Statements)> TopicsIn(string article) => _topicsByArticle[article];

    /// <summary>What a person says on topics, turn by turn, in order of topic, article and block.</summary>
    public IEnumerable<(string Topic, Mentions Said)> SaidBy(string speaker) => _topicsBySpeaker[speaker];

    /// <summary>The conversations a person takes part in, newest first.</summary>
    public IEnumerable<Article> ArticlesWith(string speaker) => _articlesBySpeaker[speaker];

    public IEnumerable<Prediction> PredictionsIn(string article) => _predictionsByArticle[article];

    public IEnumerable<Question> QuestionsIn(string article) => _questionsByArticle[article];

    /// <summary>The views that articles report of a person or an organisation, newest first.</summary>
    public IEnumerable<(Article Article, EntityMention Mention)> ViewsOf(string entity) => _views[entity];

    /// <summary>Statements on a topic in other articles than one, by turns: one of each article before a second one of any, those that name the topic most first.</summary>
    public IReadOnlyList<Mentions> Elsewhere(string topic, string article, int most) =>
        [.. _inTurn.GetValueOrDefault(topic, []).Where(m => m.Statement.Article.Id != article).Take(most)];

    /// <summary>A speaker as curated, without what follows from the articles.</summary>
    public Speaker? Person(string speaker) => Speakers.GetValueOrDefault(speaker) is { } known ? known with { Turns = 0, Characters = 0, Documents = [] } : null;

    /// <summary>Class of shape, line and colour: people who speak in one conversation differ as long as there are at most eight of them.</summary>
    public string Look(string speaker) => _looks.GetValueOrDefault(speaker, "v8");

    private static IReadOnlyList<Mentions> InTurn(IReadOnlyList<Mentions> said) =>
        [.. said
            .GroupBy(static m => m.Statement.Article.Id, StringComparer.Ordinal)
            .SelectMany(static g => g.OrderByDescending(static m => m.Count).Select(static (m, rank) => (Mentions: m, Rank: rank)))
            .OrderBy(static x => x.Rank)
            .Select(static x => x.Mentions)];

    private IReadOnlyList<Mentions> StatementsOf(Topic topic)
    {
        var found = new Dictionary<Statement, List<TopicMention>>(ReferenceEqualityComparer.Instance);
        var order = new List<Statement>();
        foreach (var mention in topic.Mentions)
        {
            if (StatementAt(mention.Document, mention.Block) is not { } statement)
                continue;
            if (!found.TryGetValue(statement, out var places))
            {
                found.Add(statement, places = []);
                order.Add(statement);
            }

            places.Add(mention);
        }

        return [.. order.Select(statement => Named(statement, found[statement]))];
    }

    private Mentions Named(Statement statement, List<TopicMention> places)
    {
        var first = places[0];
        return new(statement, first.Block, Block(first.Document, first.Block)!.Text, [.. places.Where(p => p.Block == first.Block).Select(static p => (p.Start, p.Length)).Order()], places.Count);
    }

    private static FrozenDictionary<string, string> Looks(Digest digest)
    {
        const int Known = 8;
        var looks = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var article in digest.Articles)
        {
            var here = article.Turns.Select(static t => t.Speaker).Distinct(StringComparer.Ordinal).ToList();
            var used = here.Where(looks.ContainsKey).Select(s => looks[s]).ToHashSet(StringComparer.Ordinal);
            foreach (var speaker in here.Where(s => !looks.ContainsKey(s)))
            {
                var free = Enumerable.Range(1, Known).Select(static n => $"v{n}").FirstOrDefault(v => !used.Contains(v)) ?? $"v{looks.Count % Known + 1}";
                looks.Add(speaker, free);
                used.Add(free);
            }
        }

        return looks.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
