using System.Text.Json;
using AiInsights.Cache;
using AiInsights.Model;
using AiInsights.Render.Reads;

namespace AiInsights.Render.Data;

/// <summary>All that data files are made from as numbers: a file whose number is that of the last build stays.</summary>
/// <param name="sums">The sums of the articles.</param>
/// <param name="terms">The words whose form in the other script is fixed.</param>
internal sealed class DataKeys(ArticleSums sums, byte[] terms)
{
    private readonly ContentSum _terms = Setting(terms);

    /// <summary>One article with all its parts.</summary>
    public ContentSum Of(Article article)
    {
        var key = Begin();
        key.Key(sums.Of(article.Id));
        return key.Sum;
    }

    /// <summary>What lists show of each article as a whole.</summary>
    public ContentSum OfHeads(IEnumerable<Article> articles)
    {
        var key = Begin();
        foreach (var article in articles)
        {
            // Beside itself an article has nothing but what it is called: no list of its parts.
            ArticleRecord.Write(key, article, article);
            key.List(article.MetadataFrom, ArticleRecord.WritePair);
            key.List(article.Extra, ArticleRecord.WritePair);
        }

        return key.Sum;
    }

    /// <summary>All insights.</summary>
    public ContentSum OfInsights(IEnumerable<Article> articles)
    {
        var key = Begin();
        foreach (var article in articles)
        {
            key.Text(article.Id);
            key.List(article.Insights, ArticleRecord.WriteInsight);
        }

        return key.Sum;
    }

    /// <summary>All topics with the places where they are named.</summary>
    public ContentSum OfTopics(IEnumerable<Topic> topics)
    {
        var key = Begin();
        foreach (var topic in topics)
        {
            key.Bytes(JsonSerializer.SerializeToUtf8Bytes(topic with { Mentions = [] }, ModelJson.Default.Topic));
            key.List(topic.Mentions, static (to, mention) =>
            {
                to.Text(mention.Document);
                to.Text(mention.Block);
                to.Text(mention.Alias);
                to.Number(mention.Start);
                to.Number(mention.Length);
            });
        }

        return key.Sum;
    }

    private RecordWriter Begin()
    {
        var key = RecordWriter.Reused;
        key.Key(_terms);
        return key;
    }

    private static ContentSum Setting(byte[] terms)
    {
        var to = new RecordWriter();
        to.Key(CacheFolder.Program);
        to.Bytes(terms);
        return to.Sum;
    }
}
