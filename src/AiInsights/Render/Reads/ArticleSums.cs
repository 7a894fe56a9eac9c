using System.Collections.Frozen;
using AiInsights.Cache;
using AiInsights.Model;

namespace AiInsights.Render.Reads;

/// <summary>Each article as one number: its text and all that is known of it, and where which topics are named in it.</summary>
internal sealed class ArticleSums
{
    private readonly FrozenDictionary<string, ContentSum> _sums;

    public ArticleSums(Digest digest, ParallelOptions parallel)
    {
        var mentions = digest.Topics
            .SelectMany(static t => t.Mentions.Select(m => (Topic: t.Id, Mention: m)))
            .ToLookup(static x => x.Mention.Document, StringComparer.Ordinal);
        var articles = digest.Articles.DistinctBy(static a => a.Id, StringComparer.Ordinal).ToArray();
        var sums = new KeyValuePair<string, ContentSum>[articles.Length];
        Parallel.For(0, articles.Length, parallel, static () => new RecordWriter(), (i, _, to) =>
        {
            to.Clear();
            ArticleRecord.Write(to, articles[i]);
            foreach (var (topic, m) in mentions[articles[i].Id])
            {
                to.Text(topic);
                to.Text(m.Block);
                to.Text(m.Alias);
                to.Number(m.Start);
                to.Number(m.Length);
            }

            sums[i] = new(articles[i].Id, to.Sum);
            return to;
        }, static _ => { });
        _sums = sums.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The sum of an article; zero when there is none.</summary>
    public ContentSum Of(string article) => _sums.GetValueOrDefault(article);
}
