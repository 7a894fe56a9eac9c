using AiInsights.Model;
using AiInsights.Render;
using AiInsights.Search.Pairs;

namespace AiInsights.Search;

/// <summary>
/// The offline index: classic scripts under <c>search/</c> that <c>assets/search.js</c> loads when the first key is struck. Nothing in it
/// depends on a clock, on threads or on what was built before.
/// </summary>
public static class SearchIndex
{
    // A file of text holds about this many units at most; articles keep their file while the digest is of a size.
    private const int UnitsInFile = 400_000;

    /// <summary>Makes all files of the index.</summary>
    /// <param name="digest">What can be found.</param>
    /// <param name="options">The other script's conversion and the border between small and large.</param>
    /// <param name="to">Takes the files.</param>
    /// <param name="key">Of all that they are made from, or zero when nobody knows: with the same key the files of the last build stay.</param>
    public static void Create(Digest digest, SearchOptions options, ISiteFiles to, ContentSum key = default)
    {
        if (key != default && to.TryKeepAll("search/", key))
            return;
        var topics = StatementReader.TopicsByBlock(digest);
        var none = Array.Empty<string>().ToLookup(static x => x);
        var names = StatementReader.Names(digest).ToList();
        var claims = StatementReader.Claims(digest).ToList();
        var read = new (string Id, List<Statement> Statements)[digest.Articles.Length];
        Parallel.For(0, read.Length, i =>
        {
            var article = digest.Articles[i];
            read[i] = (article.Id, [.. StatementReader.Blocks(article, topics.GetValueOrDefault(article.Id, none))]);
        });
        var articles = read.ToList();

        var second = new SecondScript(options.ToHant);
        var files = new List<SiteFile>();
        var texts = new List<HashSet<string>>();
        var pairs = string.Empty;
        var units = articles.Sum(static a => a.Statements.Sum(static s => s.Text.Length));
        if (units < options.PairsFrom)
        {
            files.Add(new("search/names.js", ScriptText.Call("names", IndexLines.Write(names, second))));
            files.Add(new("search/claims.js", ScriptText.Call("claims", IndexLines.Write(claims, second, blocks: Blocks(articles)))));
            texts = Buckets(articles.ConvertAll(static a => a.Id), units);
            for (var i = 0; i < texts.Count; i++)
            {
                var inFile = texts[i];
                var lines = articles.Where(a => inFile.Contains(a.Id)).SelectMany(a => IndexLines.Write(a.Statements, second));
                var name = "text-" + SecondScript.Base36(i);
                files.Add(new($"search/{name}.js", ScriptText.Call(name, lines)));
            }
        }
        else
        {
            var few = names.FindAll(static s => s.Kind != StatementKind.Article);
            files.Add(new("search/names.js", ScriptText.Call("names", IndexLines.Write(few, second))));
            var statements = claims.Concat(names.Where(static s => s.Kind == StatementKind.Article).Zip(articles).SelectMany(static p => p.Second.Statements.Prepend(p.First))).ToList();
            var (made, meta) = PairIndex.Create(statements, second, options.ListBits);
            files.AddRange(made);
            pairs = meta;
        }

        var all = names.Concat(claims).Concat(articles.SelectMany(static a => a.Statements)).Select(static s => s.Text);
        files.Add(new("search/meta.js", MetaFile.Write(all, names, second, texts.Count, pairs)));
        foreach (var file in files)
            to.Add(file, key);
    }

    private static Func<string, string, Statement?> Blocks(List<(string Id, List<Statement> Statements)> articles)
    {
        var blocks = articles
            .SelectMany(static a => a.Statements.Where(static s => s.Kind != StatementKind.Section).Select(s => (a.Id, Statement: s)))
            .ToLookup(static b => (b.Id, b.Statement.Anchor), static b => b.Statement);
        return (article, block) => blocks[(article, block)].FirstOrDefault();
    }

    // Twice as many files when the text doubles; an article's place follows from its id alone, so that an edit touches one file.
    private static List<HashSet<string>> Buckets(List<string> articles, int units)
    {
        var count = 1;
        while (count * UnitsInFile < units)
            count *= 2;
        var buckets = Enumerable.Range(0, count).Select(static _ => new HashSet<string>(StringComparer.Ordinal)).ToList();
        foreach (var id in articles)
        {
            var hash = 2166136261u;
            foreach (var c in id)
                hash = (hash ^ c) * 16777619u;
            buckets[(int)((hash ^ (hash >> 15)) % (uint)count)].Add(id);
        }

        return buckets;
    }
}
