using System.Collections.Frozen;
using AiInsights.Model;

namespace AiInsights.Render;

/// <summary>The digest's cross-references, followed once and shared by both scripts.</summary>
internal sealed class DigestIndex
{
    private static readonly IReadOnlyList<Prediction> NoPredictions = [];
    private static readonly IReadOnlyList<(Question, Position)> NoPositions = [];
    private static readonly IReadOnlyList<Topic> NoTopics = [];

    private readonly FrozenDictionary<string, FrozenDictionary<string, Block>> _blocks;
    private readonly FrozenDictionary<string, FrozenDictionary<string, Statement>> _statements;
    private readonly FrozenDictionary<(string, string), IReadOnlyList<Prediction>> _predictions;
    private readonly FrozenDictionary<(string, string), IReadOnlyList<(Question, Position)>> _positions;
    private readonly FrozenDictionary<(string, string), IReadOnlyList<Topic>> _topicsOf;
    private readonly FrozenDictionary<string, string> _looks;

    public DigestIndex(Digest digest)
    {
        Digest = digest;
        Articles = digest.Articles.DistinctBy(static a => a.Id).ToFrozenDictionary(static a => a.Id, StringComparer.Ordinal);
        Speakers = digest.Speakers.DistinctBy(static s => s.Id).ToFrozenDictionary(static s => s.Id, StringComparer.Ordinal);
        Topics = digest.Topics.DistinctBy(static t => t.Id).ToFrozenDictionary(static t => t.Id, StringComparer.Ordinal);
        Predictions = digest.Predictions.DistinctBy(static p => p.Id).ToFrozenDictionary(static p => p.Id, StringComparer.Ordinal);
        _blocks = Articles.Values.ToFrozenDictionary(
            static a => a.Id,
            static a => a.Blocks.DistinctBy(static b => b.Id).ToFrozenDictionary(static b => b.Id, StringComparer.Ordinal),
            StringComparer.Ordinal);
        _statements = Articles.Values.ToFrozenDictionary(static a => a.Id, Statement.ByBlock, StringComparer.Ordinal);
        _predictions = digest.Predictions
            .GroupBy(static p => (p.Document, p.Block))
            .ToFrozenDictionary(static g => g.Key, static g => (IReadOnlyList<Prediction>)[.. g]);
        _positions = digest.Questions
            .SelectMany(static q => q.Positions.Select(p => (Question: q, Position: p)))
            .GroupBy(static x => (x.Position.Document, x.Position.Block))
            .ToFrozenDictionary(static g => g.Key, static g => (IReadOnlyList<(Question, Position)>)[.. g]);
        TopicStatements = digest.Topics.DistinctBy(static t => t.Id).ToFrozenDictionary(static t => t.Id, StatementsOf, StringComparer.Ordinal);
        _topicsOf = TopicStatements
            .SelectMany(x => x.Value.Select(m => (Key: (m.Statement.Article.Id, m.Statement.Anchor), Topic: Topics[x.Key])))
            .GroupBy(static x => x.Key)
            .ToFrozenDictionary(static g => g.Key, static g => (IReadOnlyList<Topic>)[.. g.Select(static x => x.Topic).OrderBy(static t => t.Id, StringComparer.Ordinal)]);
        _looks = Looks(digest);
    }

    public Digest Digest { get; }

    public FrozenDictionary<string, Article> Articles { get; }

    public FrozenDictionary<string, Speaker> Speakers { get; }

    public FrozenDictionary<string, Topic> Topics { get; }

    public FrozenDictionary<string, Prediction> Predictions { get; }

    /// <summary>Where each topic is spoken of: one entry a statement, in order of article and block.</summary>
    public FrozenDictionary<string, IReadOnlyList<Mentions>> TopicStatements { get; }

    public Block? Block(string article, string block) =>
        _blocks.TryGetValue(article, out var blocks) ? blocks.GetValueOrDefault(block) : null;

    public Statement? StatementAt(string article, string block) =>
        _statements.TryGetValue(article, out var statements) ? statements.GetValueOrDefault(block) : null;

    public IReadOnlyList<Prediction> PredictionsAt(string article, string block) => _predictions.GetValueOrDefault((article, block), NoPredictions);

    public IReadOnlyList<(Question Question, Position Position)> PositionsAt(string article, string block) => _positions.GetValueOrDefault((article, block), NoPositions);

    public IReadOnlyList<Topic> TopicsOf(Statement statement) => _topicsOf.GetValueOrDefault((statement.Article.Id, statement.Anchor), NoTopics);

    /// <summary>Class of shape, line and colour: people who speak in one conversation differ as long as there are at most eight of them.</summary>
    public string Look(string speaker) => _looks.GetValueOrDefault(speaker, "v8");

    private IReadOnlyList<Mentions> StatementsOf(Topic topic)
    {
        var found = new Dictionary<(string, string), (Statement Statement, List<TopicMention> Mentions)>();
        var order = new List<(string, string)>();
        foreach (var mention in topic.Mentions)
        {
            if (StatementAt(mention.Document, mention.Block) is not { } statement)
                continue;
            var key = (statement.Article.Id, statement.Anchor);
            if (!found.TryGetValue(key, out var entry))
            {
                found.Add(key, entry = (statement, []));
                order.Add(key);
            }

            entry.Mentions.Add(mention);
        }

        return [.. order.Select(key => new Mentions(found[key].Statement, found[key].Mentions))];
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
