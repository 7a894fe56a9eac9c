using AiInsights.Cache;
using AiInsights.Model;
using AiInsights.Render.Reads;

namespace AiInsights.Search;

/// <summary>What an index is made from as numbers: where all of it is the same as last time the index stays, where most is only the rest is made again.</summary>
internal sealed class IndexKeys
{
    private readonly ArticleSums _sums;

    /// <param name="digest">What can be found.</param>
    /// <param name="sums">The sums of its articles.</param>
    /// <param name="options">The border between small and large.</param>
    /// <param name="conversion">Of what decides about the other script; empty when there is none.</param>
    public IndexKeys(Digest digest, ArticleSums sums, SearchOptions options, ReadOnlySpan<byte> conversion)
    {
        _sums = sums;
        var to = new RecordWriter();
        to.Key(CacheFolder.Program);
        to.Number(options.PairsFrom);
        to.Number(options.ListBits);
        to.Flag(options.ToHant is not null);
        to.Bytes(conversion);
        Setting = to.Sum;
        foreach (var article in digest.Articles)
        {
            to.Text(article.Id);
            to.Key(sums.Of(article.Id));
        }

        // What articles say of themselves is in their sums.
        foreach (var s in StatementReader.Names(digest).Concat(StatementReader.Claims(digest)))
            Write(to, s);
        All = to.Sum;
    }

    /// <summary>All of it.</summary>
    public ContentSum All { get; }

    /// <summary>What holds for every statement: the program, options, the other script.</summary>
    public ContentSum Setting { get; }

    /// <summary>One article.</summary>
    public ContentSum Article(string id) => _sums.Of(id);

    /// <summary>All of a statement.</summary>
    public static void Write(RecordWriter to, Statement s)
    {
        to.Number((int)s.Kind);
        to.Text(s.Page);
        to.Text(s.Anchor);
        to.Text(s.Group);
        to.Text(s.Article);
        to.Text(s.Speaker);
        to.Texts(s.Topics);
        to.Text(s.State);
        to.Text(s.Source);
        to.Text(s.Date);
        to.Number(s.Names);
        to.Text(s.Quote?.Text);
        to.Text(s.Quote?.Block);
        to.Text(s.Text);
    }
}
