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

    /// <summary>The files that are made in every build, because they are small.</summary>
    internal static readonly string[] AlwaysMade = ["search/names.js", "search/meta.js"];

    /// <summary>Makes all files of the index.</summary>
    /// <param name="digest">What can be found.</param>
    /// <param name="options">The other script's conversion and the border between small and large.</param>
    /// <param name="to">Takes the files.</param>
    public static void Create(Digest digest, SearchOptions options, ISiteFiles to) => Create(digest, options, to, null, IndexRecord.None);

    /// <summary>The same, where something is known of the last build: then only what differs is made.</summary>
    /// <param name="digest">What can be found.</param>
    /// <param name="options">The other script's conversion and the border between small and large.</param>
    /// <param name="to">Takes the files.</param>
    /// <param name="keys">All that they are made from; null when nobody knows.</param>
    /// <param name="last">What the last build said of its index.</param>
    /// <returns>What is to be kept for the next build, once the files are written.</returns>
    internal static IndexRecord Create(Digest digest, SearchOptions options, ISiteFiles to, IndexKeys? keys, IndexRecord last)
    {
        if (keys is not null && keys.All == last.Key && to.TryKeepAll("search/", IndexRecord.FileKey, new HashSet<string>()))
            return last;
        var second = new SecondScript(options.ToHant);
        var large = IsLarge(digest, options);
        var index = large && keys is not null && keys.Setting == last.Setting ? PairIndex.Update(digest, keys, second, options.ListBits, Add, last, to) : null;
        index ??= large ? PairIndex.Make(digest, keys, second, options.ListBits, Add) : null;
        var names = StatementReader.Names(digest).ToList();
        var (texts, characters) = index is null ? MakeSmall(digest, names, second, Add) : (0, index.Vocabulary.Characters);
        if (index is not null)
            Add(new("search/names.js", ScriptText.Call("names", IndexLines.Write(names, second))));
        Add(new("search/meta.js", MetaFile.Write(characters.Concat(Characters(names)), names, second, texts, index?.Meta ?? string.Empty)));
        return keys is null ? last : index is null ? IndexRecord.None with { Key = keys.All } : new(keys.All, keys.Setting, index.Marks, index.Sizes, index.Vocabulary);

        void Add(SiteFile file) => to.Add(file, keys is null ? default : IndexRecord.FileKey);
    }

    private static bool IsLarge(Digest digest, SearchOptions options)
    {
        long length = 0;
        // Of a large one the first articles tell.
        return digest.Articles.Any(a => (length += a.Blocks.Sum(static b => (long)b.Text.Length)) >= options.PairsFrom) || length >= options.PairsFrom;
    }

    /// <summary>The folded text itself as the index: all statements, some articles in a file. Gives how many such files there are, and the characters in all.</summary>
    private static (int Texts, IEnumerable<int> Characters) MakeSmall(Digest digest, List<Statement> names, SecondScript second, Action<SiteFile> add)
    {
        var claims = StatementReader.Claims(digest).ToList();
        var topics = StatementReader.TopicsByBlock(digest, static _ => true);
        var articles = digest.Articles
            .Select(a => (a.Id, Statements: StatementReader.Blocks(a, topics.GetValueOrDefault(a.Id, StatementReader.NoTopics)).ToList()))
            .ToList();
        var described = digest.Articles.Select(StatementReader.Described).ToList();
        add(new("search/names.js", ScriptText.Call("names", IndexLines.Write(described.Concat(names), second))));
        add(new("search/claims.js", ScriptText.Call("claims", IndexLines.Write(claims, second, blocks: Blocks(articles)))));
        var texts = Buckets(articles.ConvertAll(static a => a.Id), articles.Sum(static a => a.Statements.Sum(static s => s.Text.Length)));
        for (var i = 0; i < texts.Count; i++)
        {
            var inFile = texts[i];
            var lines = articles.Where(a => inFile.Contains(a.Id)).SelectMany(a => IndexLines.Write(a.Statements, second));
            var name = "text-" + SecondScript.Base36(i);
            add(new($"search/{name}.js", ScriptText.Call(name, lines)));
        }

        return (texts.Count, Characters(described.Concat(claims).Concat(articles.SelectMany(static a => a.Statements))));
    }

    private static IEnumerable<int> Characters(IEnumerable<Statement> statements) => statements.SelectMany(static s => s.Text.EnumerateRunes()).Select(static r => r.Value);

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
