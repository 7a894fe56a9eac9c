using System.Text.Json;
using AiInsights.Cache;

namespace AiInsights.Render.Reads;

/// <summary>
/// What the answers to questions follow from, as numbers: where these are the same as last time, so are the answers, and nobody need look.
/// It is told of the questions that are asked of single articles, topics and speakers, which are nearly all; the others are answered each time.
/// </summary>
internal sealed class FactBasis
{
    // What people wrote down of topics and speakers: names and order stand in the answers of all articles.
    private readonly ContentSum _curated;
    private readonly Dictionary<string, ContentSum> _articles;
    private readonly Dictionary<string, ContentSum> _topics;
    private readonly Dictionary<string, ContentSum> _speakers;

    private FactBasis(ContentSum curated, Dictionary<string, ContentSum> articles, Dictionary<string, ContentSum> topics, Dictionary<string, ContentSum> speakers) =>
        (_curated, _articles, _topics, _speakers) = (curated, articles, topics, speakers);

    /// <summary>Of a site of which nothing is known.</summary>
    public static FactBasis None { get; } = new(default, [], [], []);

    /// <summary>Of a digest.</summary>
    /// <param name="index">The digest.</param>
    /// <param name="sums">The sums of its articles.</param>
    public static FactBasis Of(DigestIndex index, ArticleSums sums)
    {
        var (digest, to) = (index.Digest, new RecordWriter());
        foreach (var speaker in digest.Speakers)
            to.Bytes(JsonSerializer.SerializeToUtf8Bytes(index.Person(speaker.Id), ModelJson.Default.Speaker));
        foreach (var topic in digest.Topics)
            to.Bytes(JsonSerializer.SerializeToUtf8Bytes(topic with { Mentions = [], Related = [] }, ModelJson.Default.Topic));
        var curated = to.Sum;

        var articles = new Dictionary<string, ContentSum>(digest.Articles.Length, StringComparer.Ordinal);
        foreach (var article in digest.Articles)
            articles.TryAdd(article.Id, sums.Of(article.Id));
        var topics = new Dictionary<string, ContentSum>(digest.Topics.Length, StringComparer.Ordinal);
        foreach (var topic in digest.Topics)
        {
            to.Clear();
            string? last = null;
            foreach (var mention in topic.Mentions)
            {
                if (string.Equals(mention.Document, last, StringComparison.Ordinal))
                    continue;
                last = mention.Document;
                to.Key(sums.Of(last));
            }

            topics.TryAdd(topic.Id, to.Sum);
        }

        var speakers = new Dictionary<string, ContentSum>(digest.Speakers.Length, StringComparer.Ordinal);
        foreach (var speaker in digest.Speakers)
        {
            to.Clear();
            foreach (var article in index.ArticlesWith(speaker.Id))
                to.Key(sums.Of(article.Id));
            speakers.TryAdd(speaker.Id, to.Sum);
        }

        return new(curated, articles, topics, speakers);
    }

    /// <summary>Could any answer be the same as it was?</summary>
    public bool MayHold(FactBasis last) => _curated == last._curated;

    /// <summary>Is the answer to a question the same as it was? False also where nothing is told of such questions.</summary>
    /// <param name="fact">The question.</param>
    /// <param name="last">What answers followed from then; <see cref="MayHold"/> was asked.</param>
    public bool Holds(Fact fact, FactBasis last) => fact.Kind switch
    {
        FactKind.Article or FactKind.Head or FactKind.Block or FactKind.StatementAt or FactKind.Anchor or FactKind.TopicsIn => Same(_articles, last._articles, fact.Key),
        FactKind.StatementsOn or FactKind.ArticlesOn or FactKind.Elsewhere => Same(_topics, last._topics, fact.Key),
        FactKind.SaidBy or FactKind.ArticlesWith => Same(_speakers, last._speakers, fact.Key),
        _ => false,
    };

    public void Write(RecordWriter to)
    {
        to.Key(_curated);
        foreach (var sums in (ReadOnlySpan<Dictionary<string, ContentSum>>)[_articles, _topics, _speakers])
        {
            to.List(sums, static (w, s) =>
            {
                w.Text(s.Key);
                w.Key(s.Value);
            });
        }
    }

    public static FactBasis Read(RecordReader from) => new(from.Key(), Sums(from), Sums(from), Sums(from));

    private static Dictionary<string, ContentSum> Sums(RecordReader from)
    {
        var count = from.Int();
        var sums = new Dictionary<string, ContentSum>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
            sums.Add(from.Text(), from.Key());
        return sums;
    }

    private static bool Same(Dictionary<string, ContentSum> now, Dictionary<string, ContentSum> last, string key) =>
        now.TryGetValue(key, out var sum) && last.TryGetValue(key, out var before) && sum == before;
}
