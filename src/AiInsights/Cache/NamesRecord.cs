using AiInsights.Mine;

namespace AiInsights.Cache;

/// <summary>What an article names, as bytes and back.</summary>
internal static class NamesRecord
{
    public static void Write(RecordWriter to, NamedInArticle named)
    {
        to.List(named.Mentions, ArticleRecord.WriteMention);
        to.List(named.Topics, static (w, t) =>
        {
            w.Number(t.Block);
            w.Number(t.Topic);
            w.Number(t.Alias);
            w.Number(t.Start);
            w.Number(t.Length);
        });
    }

    public static NamedInArticle Read(RecordReader from) =>
        new(from.List(ArticleRecord.ReadMention), from.List(static r => new NamedTopic(r.Int(), r.Int(), r.Int(), r.Int(), r.Int())));
}
