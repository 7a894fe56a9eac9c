using AiInsights.Cache;
using AiInsights.Model;
using AiInsights.Render.Reads;

namespace AiInsights.Search;

/// <summary>All that an index is made from as one number: where it is the same as last time, the files of the index stay as they are.</summary>
internal static class IndexKey
{
    /// <param name="digest">What can be found.</param>
    /// <param name="sums">The sums of its articles.</param>
    /// <param name="options">The border between small and large.</param>
    /// <param name="conversion">Of what decides about the other script; empty when there is none.</param>
    public static ContentSum Of(Digest digest, ArticleSums sums, SearchOptions options, ReadOnlySpan<byte> conversion)
    {
        var to = new RecordWriter();
        to.Key(CacheFolder.Program);
        to.Number(options.PairsFrom);
        to.Number(options.ListBits);
        to.Flag(options.ToHant is not null);
        to.Bytes(conversion);
        foreach (var article in digest.Articles)
        {
            to.Text(article.Id);
            to.Key(sums.Of(article.Id));
        }

        // What articles say of themselves is in their sums.
        foreach (var s in StatementReader.Names(digest with { Articles = [] }).Concat(StatementReader.Claims(digest)))
        {
            to.Number((int)s.Kind);
            to.Text(s.Page);
            to.Text(s.Anchor);
            to.Text(s.Article);
            to.Text(s.Speaker);
            to.Texts(s.Topics);
            to.Text(s.State);
            to.Number(s.Names);
            to.Text(s.Quote?.Text);
            to.Text(s.Quote?.Block);
            to.Text(s.Text);
        }

        return to.Sum;
    }
}
