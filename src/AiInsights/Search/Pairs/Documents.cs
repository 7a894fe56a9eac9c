using System.Collections.Immutable;
using AiInsights.Cache;
using AiInsights.Model;

namespace AiInsights.Search.Pairs;

/// <summary>
/// What a large index counts by: all claims together are document 0, and each article is one, the newest with the lowest number. Numbers
/// follow from the order of the articles alone, counted from the oldest, with some numbers free before the newest: whatever is edited, and
/// when a newer article comes, all others keep theirs.
/// </summary>
internal sealed class Documents
{
    /// <summary>As a power of two, the part of all numbers that may be free.</summary>
    private const int FreePart = 5;

    private readonly ImmutableArray<Article> _articles;
    private readonly List<Statement> _claims;
    private readonly Dictionary<string, Article> _byId;
    private readonly Dictionary<string, ILookup<string, string>> _topics;
    private readonly IndexKeys? _keys;

    private Documents(Digest digest, IndexKeys? keys, Func<string, bool> wanted)
    {
        _articles = digest.Articles;
        _claims = [.. StatementReader.Claims(digest)];
        _byId = digest.Articles.ToDictionary(static a => a.Id, StringComparer.Ordinal);
        _topics = StatementReader.TopicsByBlock(digest, wanted);
        _keys = keys;
        var room = Steps.Up(_articles.Length, FreePart);
        Free = Steps.Of(_articles.Length, FreePart);
        First = room - _articles.Length + 1;
        End = room + 1;
    }

    /// <summary>The number of the newest article.</summary>
    public int First { get; }

    /// <summary>The highest number that the newest article may have while all numbers stay.</summary>
    public int Free { get; }

    /// <summary>All numbers are below.</summary>
    public int End { get; }

    /// <summary>The numbers in use, ascending: the order in which equals are shown.</summary>
    public IEnumerable<int> Numbers => Enumerable.Range(First, _articles.Length).Prepend(0);

    /// <summary>All documents of a digest.</summary>
    public static Documents Of(Digest digest, IndexKeys? keys) => new(digest, keys, static _ => true);

    /// <summary>The same, of which only those are to be read whose key is another than it was; null when there are too many of them to be worth a difference.</summary>
    public static (Documents Documents, List<int> Changed)? Since(Digest digest, IndexKeys keys, IReadOnlyList<DocumentMark> last)
    {
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        var documents = new Documents(digest, keys, wanted.Contains);
        if (documents.End != last.Count)
            return null;
        var changed = Enumerable.Range(0, documents.End).Where(n => documents.Key(n) != last[n].Key).ToList();
        if (changed.Count > (documents._articles.Length / 16) + 1)
            return null;
        wanted.UnionWith(changed.Where(n => n >= documents.First).Select(n => documents.Article(n).Id));
        return (new Documents(digest, keys, wanted.Contains), changed);
    }

    /// <summary>Of all that the statements of a document are made from; zero where no document has the number.</summary>
    public ContentSum Key(int number)
    {
        if (_keys is null || (number > 0 && number < First))
            return default;
        var to = RecordWriter.Reused;
        if (number > 0)
        {
            to.Text(Article(number).Id);
            to.Key(_keys.Article(Article(number).Id));
            return to.Sum;
        }

        // What stands beside a claim is its article's.
        to.Text("claims");
        foreach (var claim in _claims)
        {
            IndexKeys.Write(to, claim);
            if (Described(claim.Article) is { } article)
                IndexKeys.Write(to, article);
        }

        return to.Sum;
    }

    /// <summary>The statements of a document; none where no document has the number.</summary>
    public List<Statement> Read(int number)
    {
        if (number == 0)
            return _claims;
        if (number < First)
            return [];
        var article = Article(number);
        return [StatementReader.Described(article), .. StatementReader.Blocks(article, _topics.GetValueOrDefault(article.Id, StatementReader.NoTopics))];
    }

    /// <summary>What an article says of itself; null when there is none.</summary>
    public Statement? Described(string? article) => article is not null && _byId.TryGetValue(article, out var known) ? StatementReader.Described(known) : null;

    private Article Article(int number) => _articles[number - First];
}

/// <param name="Key">Of what the document was made from.</param>
/// <param name="Statements">How many it has.</param>
internal readonly record struct DocumentMark(ContentSum Key, int Statements);
