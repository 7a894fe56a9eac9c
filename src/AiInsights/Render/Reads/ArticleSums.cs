using AiInsights.Cache;
using AiInsights.Model;

namespace AiInsights.Render.Reads;

/// <summary>Each article as one number: its text and all that is known of it, and where which topics are named in it.</summary>
internal sealed class ArticleSums
{
    private readonly Dictionary<string, int> _numbers;
    private readonly ContentSum[] _sums;

    /// <param name="digest">The articles as they are published.</param>
    /// <param name="parallel">How many at once.</param>
    /// <param name="made">What is kept of the work that follows a seed: it need not be summed again. Null where nothing is.</param>
    public ArticleSums(Digest digest, ParallelOptions parallel, IReadOnlyDictionary<string, KnownArticle>? made = null)
    {
        var articles = digest.Articles;
        _sums = new ContentSum[articles.Length];
        Parallel.For(0, articles.Length, parallel, static () => new RecordWriter(), (i, _, to) =>
        {
            to.Clear();
            var known = articles[i].Seeds is [var seed, ..] ? made?.GetValueOrDefault(seed) : null;
            to.Key(known?.Sum ?? default);
            ArticleRecord.Write(to, articles[i], known?.Article);
            _sums[i] = to.Sum;
            return to;
        }, static _ => { });
        _numbers = new(articles.Length, StringComparer.Ordinal);
        for (var i = 0; i < articles.Length; i++)
            _numbers.TryAdd(articles[i].Id, i);
        foreach (var topic in digest.Topics)
            Add(topic);
    }

    /// <summary>The sum of an article; zero when there is none.</summary>
    public ContentSum Of(string article) => _numbers.TryGetValue(article, out var number) ? _sums[number] : default;

    /// <summary>Takes in where a topic is named. Its mentions in one article mostly stand together; each such run becomes part of the article's sum.</summary>
    private void Add(Topic topic)
    {
        var mentions = topic.Mentions;
        for (int start = 0, end; start < mentions.Length; start = end)
        {
            var document = mentions[start].Document;
            end = start + 1;
            while (end < mentions.Length && string.Equals(mentions[end].Document, document, StringComparison.Ordinal))
                end++;
            if (!_numbers.TryGetValue(document, out var number))
                continue;
            var to = RecordWriter.Reused;
            to.Key(_sums[number]);
            to.Text(topic.Id);
            for (var i = start; i < end; i++)
            {
                to.Text(mentions[i].Block);
                to.Text(mentions[i].Alias);
                to.Number(mentions[i].Start);
                to.Number(mentions[i].Length);
            }

            _sums[number] = to.Sum;
        }
    }
}
