using System.Collections.Concurrent;
using System.Collections.Immutable;
using AiInsights.Model;
using AiInsights.Plan;

namespace AiInsights.Render;

/// <summary>
/// The digest's cross-references, followed once and shared by both scripts. Each is made when the first page, or the sum of an answer, asks
/// for it; what a page asks for is grouped once: a page that searches all statements makes the site's cost grow with its square.
/// </summary>
internal sealed class DigestIndex
{
    private static readonly IReadOnlyList<Prediction> NoPredictions = [];
    private static readonly IReadOnlyList<Question> NoQuestions = [];
    private static readonly IReadOnlyList<(Question, Position)> NoPositions = [];

    private readonly Dictionary<string, ArticleStatements> _articles;
    private readonly Dictionary<string, Lazy<TopicStatements>> _topics;
    private readonly Lazy<Dictionary<string, string>> _looks;
    private readonly Lazy<TopicRuns> _topicRuns;
    private readonly ConcurrentDictionary<string, IReadOnlyList<TopicInArticle>> _topicsByArticle = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, List<SaidOnTopic>>> _saidBySpeaker;
    private readonly Lazy<Dictionary<string, List<Article>>> _articlesBySpeaker;
    private readonly Lazy<Dictionary<string, List<Prediction>>> _predictionsByArticle;
    private readonly Lazy<Dictionary<string, List<Question>>> _questionsByArticle;
    private readonly Lazy<Dictionary<string, List<ReportedOf>>> _views;

    public DigestIndex(Digest digest)
    {
        Digest = digest;
        Parts = ListPart.Of(digest.Articles);
        Articles = ById(digest.Articles, static a => a.Id);
        Speakers = ById(digest.Speakers, static s => s.Id);
        // Where a topic is named is asked for by statement; pages have no other way to its places.
        Topics = ById([.. digest.Topics.Select(static t => t with { Mentions = [] })], static t => t.Id);
        Predictions = ById(digest.Predictions, static p => p.Id);
        var entries = new ArticleStatements[digest.Articles.Length];
        Parallel.For(0, entries.Length, i => entries[i] = new(digest.Articles[i], ArticleHead.Of(digest.Articles[i], Speakers), i));
        _articles = new(entries.Length, StringComparer.Ordinal);
        foreach (var entry in entries)
            _articles.TryAdd(entry.Article.Id, entry);
        _topics = new(digest.Topics.Length, StringComparer.Ordinal);
        foreach (var topic in digest.Topics)
            _topics.TryAdd(topic.Id, new(() => new(topic, _articles, entries.Length)));
        _looks = new(Looks);
        _topicRuns = new(() => new(digest.Topics, _articles));
        _saidBySpeaker = new(SaidBySpeaker);
        _articlesBySpeaker = new(ArticlesBySpeaker);
        _predictionsByArticle = new(PredictionsByArticle);
        _questionsByArticle = new(QuestionsByArticle);
        _views = new(Views);
    }

    private DigestIndex(DigestIndex before, DigestIndex own)
    {
        (Digest, Parts, Speakers, Topics, Predictions) = (before.Digest, before.Parts, before.Speakers, before.Topics, before.Predictions);
        (Articles, _articles) = (new(before.Articles, StringComparer.Ordinal), new(before._articles, StringComparer.Ordinal));
        foreach (var article in own.Digest.Articles)
        {
            Articles[article.Id] = article;
            _articles[article.Id] = new(article, ArticleHead.Of(article, Speakers), before._articles[article.Id].Number);
        }

        (_topics, _looks, _saidBySpeaker, _articlesBySpeaker) = (before._topics, before._looks, before._saidBySpeaker, before._articlesBySpeaker);
        (_predictionsByArticle, _questionsByArticle, _views) = (before._predictionsByArticle, before._questionsByArticle, before._views);
        (_topicRuns, _topicsByArticle) = (before._topicRuns, new(before._topicsByArticle, StringComparer.Ordinal));
        foreach (var id in own._articles.Keys)
            _topicsByArticle[id] = own.TopicsIn(id);
    }

    public Digest Digest { get; }

    /// <summary>The pages of long lists of articles.</summary>
    public ImmutableArray<ListPart> Parts { get; }

    public Dictionary<string, Article> Articles { get; }

    public Dictionary<string, Speaker> Speakers { get; }

    public Dictionary<string, Topic> Topics { get; }

    public Dictionary<string, Prediction> Predictions { get; }

    /// <summary>An article as other pages show it, or null.</summary>
    public ArticleHead? Head(string article) => _articles.GetValueOrDefault(article)?.Head;

    /// <summary>The articles that speak of a topic, in order, with the number of their statements on it.</summary>
    public IReadOnlyList<ArticleOnTopic> ArticlesOn(string topic) => _topics.GetValueOrDefault(topic)?.Value.Articles ?? [];

    /// <summary>Where a topic is spoken of: one entry a statement, in order of article and block.</summary>
    public IReadOnlyList<Mentions> StatementsOn(string topic) => _topics.GetValueOrDefault(topic)?.Value.All ?? [];

    public Block? Block(string article, string block) => _articles.GetValueOrDefault(article)?.Block(block);

    public Statement? StatementAt(string article, string block) => _articles.GetValueOrDefault(article)?.At(block);

    /// <inheritdoc cref="ArticleStatements.Shares"/>
    public IReadOnlyList<SpeakerShare> Shares(string article) => _articles.GetValueOrDefault(article)?.Shares ?? [];

    public IReadOnlyList<Prediction> PredictionsAt(string article, string block) =>
        PredictionsIn(article) is { Count: > 0 } here ? At(here, block) : NoPredictions;

    public IReadOnlyList<(Question Question, Position Position)> PositionsAt(string article, string block) =>
        QuestionsIn(article) is { Count: > 0 } here ? At(here, article, block) : NoPositions;

    /// <summary>The place of an article in the digest, newest first.</summary>
    public int OrderOf(string article) => _articles[article].Number;

    /// <summary>The ids of the topics that a topic is a parent of.</summary>
    public IEnumerable<string> TopicsBelow(string topic) => Digest.Topics.Where(t => t.Parents.Contains(topic)).Select(static t => t.Id);

    /// <summary>The topics an article speaks of, with the number of its statements on each.</summary>
    public IReadOnlyList<TopicInArticle> TopicsIn(string article) => _articles.TryGetValue(article, out var known)
        ? _topicsByArticle.GetOrAdd(article, static (_, x) => [.. x.Index._topicRuns.Value.In(x.Article).Select(t => new TopicInArticle(x.Index.Topics[t.Topic], t.Statements))], (Index: this, Article: known))
        : [];

    /// <summary>What a person says on topics, turn by turn, in order of topic, article and block.</summary>
    public IReadOnlyList<SaidOnTopic> SaidBy(string speaker) => _saidBySpeaker.Value.GetValueOrDefault(speaker) ?? [];

    /// <summary>The conversations a person takes part in, newest first.</summary>
    public IReadOnlyList<Article> ArticlesWith(string speaker) => _articlesBySpeaker.Value.GetValueOrDefault(speaker) ?? [];

    public IReadOnlyList<Prediction> PredictionsIn(string article) => (IReadOnlyList<Prediction>?)_predictionsByArticle.Value.GetValueOrDefault(article) ?? NoPredictions;

    public IReadOnlyList<Question> QuestionsIn(string article) => (IReadOnlyList<Question>?)_questionsByArticle.Value.GetValueOrDefault(article) ?? NoQuestions;

    /// <summary>The views that articles report of a person or an organisation, newest first.</summary>
    public IReadOnlyList<ReportedOf> ViewsOf(string entity) => _views.Value.GetValueOrDefault(entity) ?? [];

    /// <inheritdoc cref="TopicStatements.Elsewhere"/>
    public IReadOnlyList<Mentions> Elsewhere(string topic, string article, int most) => _topics.GetValueOrDefault(topic)?.Value.Elsewhere(article, most) ?? [];

    /// <summary>A speaker as curated, without what follows from the articles.</summary>
    public Speaker? Person(string speaker) => Speakers.GetValueOrDefault(speaker) is { } known ? known with { Turns = 0, Characters = 0, Documents = [] } : null;

    /// <summary>Class of shape, line and colour: people who speak in one conversation differ as long as there are at most eight of them.</summary>
    public string Look(string speaker) => _looks.Value.GetValueOrDefault(speaker, "v8");

    /// <summary>
    /// The index with some articles in the place of their earlier states: what they hold, and which topics they speak of. What is listed of
    /// all articles, and what is said elsewhere, stays as it was.
    /// </summary>
    /// <param name="own">The index of these articles alone. Each is there before, under the same id.</param>
    public DigestIndex With(DigestIndex own) => new(this, own);

    private static IReadOnlyList<Prediction> At(IReadOnlyList<Prediction> here, string block) => [.. here.Where(p => p.Block == block)];

    private static IReadOnlyList<(Question Question, Position Position)> At(IReadOnlyList<Question> here, string article, string block) =>
        [.. here.SelectMany(static q => q.Positions, static (q, p) => (Question: q, Position: p)).Where(x => x.Position.Document == article && x.Position.Block == block)];

    private static Dictionary<string, T> ById<T>(ImmutableArray<T> items, Func<T, string> id)
        where T : class
    {
        // What is frozen costs more to make than a build that makes few pages gives back.
        var byId = new Dictionary<string, T>(items.Length, StringComparer.Ordinal);
        foreach (var item in items)
            byId.TryAdd(id(item), item);
        return byId;
    }

    private static void Add<T>(Dictionary<string, List<T>> groups, string key, T item)
        where T : class
    {
        if (!groups.TryGetValue(key, out var group))
            groups.Add(key, group = []);
        group.Add(item);
    }

    private Dictionary<string, List<SaidOnTopic>> SaidBySpeaker()
    {
        var bySpeaker = new Dictionary<string, List<SaidOnTopic>>(StringComparer.Ordinal);
        // Side by side: each is put together by itself.
        Parallel.ForEach(_topics.Values, static topic => _ = topic.Value);
        foreach (var (id, topic) in _topics)
        {
            foreach (var said in topic.Value.All)
            {
                if (said.Statement.Turn is { } turn)
                    Add(bySpeaker, turn.Speaker, new(id, said));
            }
        }

        return bySpeaker;
    }

    private Dictionary<string, List<Article>> ArticlesBySpeaker()
    {
        var bySpeaker = new Dictionary<string, List<Article>>(StringComparer.Ordinal);
        foreach (var article in Digest.Articles)
        {
            foreach (var speaker in SpeakersIn(article))
                Add(bySpeaker, speaker, article);
        }

        return bySpeaker;
    }

    private Dictionary<string, List<Prediction>> PredictionsByArticle()
    {
        var byArticle = new Dictionary<string, List<Prediction>>(StringComparer.Ordinal);
        foreach (var prediction in Digest.Predictions)
            Add(byArticle, prediction.Document, prediction);
        return byArticle;
    }

    private Dictionary<string, List<Question>> QuestionsByArticle()
    {
        var byArticle = new Dictionary<string, List<Question>>(StringComparer.Ordinal);
        foreach (var question in Digest.Questions)
        {
            foreach (var article in question.Positions.Select(static p => p.Document).Distinct(StringComparer.Ordinal))
                Add(byArticle, article, question);
        }

        return byArticle;
    }

    private Dictionary<string, List<ReportedOf>> Views()
    {
        var views = new Dictionary<string, List<ReportedOf>>(StringComparer.Ordinal);
        foreach (var article in Digest.Articles)
        {
            foreach (var mention in article.Mentions)
            {
                if (mention is { View: not null, Entity: { } entity })
                    Add(views, entity, new(article, mention));
            }
        }

        return views;
    }

    private Dictionary<string, string> Looks()
    {
        const int Known = 8;
        var looks = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var article in Digest.Articles)
        {
            var here = SpeakersIn(article);
            if (here.Count == 0)
                continue;
            var used = here.Where(looks.ContainsKey).Select(s => looks[s]).ToHashSet(StringComparer.Ordinal);
            foreach (var speaker in here)
            {
                if (looks.ContainsKey(speaker))
                    continue;
                var free = Enumerable.Range(1, Known).Select(static n => $"v{n}").FirstOrDefault(v => !used.Contains(v)) ?? $"v{looks.Count % Known + 1}";
                looks.Add(speaker, free);
                used.Add(free);
            }
        }

        return looks;
    }

    private static IReadOnlyList<string> SpeakersIn(Article article) =>
        article.Turns.IsEmpty ? [] : [.. article.Turns.Select(static t => t.Speaker).Distinct(StringComparer.Ordinal)];
}
