using System.IO.Hashing;
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
        var key = RecordWriter.Reused;
        key.Key(_terms);
        key.Key(sums.Of(article.Id));
        return key.Sum;
    }

    /// <summary>What lists show of each article as a whole.</summary>
    public ContentSum OfHeads(IEnumerable<Article> articles) => Of(articles, static (key, article) =>
    {
        // Beside itself an article has nothing but what it is called: no list of its parts.
        ArticleRecord.Write(key, article, article);
        key.List(article.MetadataFrom, ArticleRecord.WritePair);
        key.List(article.Extra, ArticleRecord.WritePair);
    });

    /// <summary>All insights.</summary>
    public ContentSum OfInsights(IEnumerable<Article> articles) => Of(articles, static (key, article) =>
    {
        key.Text(article.Id);
        key.List(article.Insights, ArticleRecord.WriteInsight);
    });

    /// <summary>All topics with the places where they are named.</summary>
    public ContentSum OfTopics(IEnumerable<Topic> topics) => Of(topics, static (key, topic) =>
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
    });

    // Item by item: all of them at once would take as much room as the file.
    private ContentSum Of<T>(IEnumerable<T> items, Action<RecordWriter, T> write)
    {
        var all = new XxHash128();
        _terms.AppendTo(all);
        var to = new RecordWriter();
        foreach (var item in items)
        {
            to.Clear();
            write(to, item);
            to.Sum.AppendTo(all);
        }

        return ContentSum.Of(all);
    }

    private static ContentSum Setting(byte[] terms)
    {
        var to = new RecordWriter();
        to.Key(CacheFolder.Program);
        to.Bytes(terms);
        return to.Sum;
    }
}
