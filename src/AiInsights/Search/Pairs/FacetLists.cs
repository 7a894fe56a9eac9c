using System.Globalization;
using AiInsights.Render;

namespace AiInsights.Search.Pairs;

/// <summary>
/// What the filters of a large digest ask: which statements have which value of a facet, as runs of statements by document. A value's runs
/// lie in a file that follows from its name, so that a filter loads what it asks for and no more; counting all values of a facet loads all
/// of its files.
/// </summary>
internal sealed class FacetLists
{
    /// <summary>Characters that a file should hold at most.</summary>
    private const int Limit = 24_000;

    /// <summary>Plain bits of where a run begins, and of its length.</summary>
    private const int Plain = 3;

    private static readonly string[] Names = ["kind", "topic", "speaker", "source", "year", "state"];

    // Runs of each value, in order.
    private readonly SortedDictionary<string, List<Run>>[] _facets = [.. Names.Select(static _ => new SortedDictionary<string, List<Run>>(StringComparer.Ordinal))];

    private readonly record struct Run(int Document, int From, int To);

    /// <summary>Adds the statements of a document.</summary>
    /// <param name="document">Its number.</param>
    /// <param name="statements">In order.</param>
    /// <param name="described">What an article says of itself, by id.</param>
    public void Add(int document, List<Statement> statements, Func<string?, Statement?> described)
    {
        Statement? article = null;
        for (var i = 0; i < statements.Count; i++)
        {
            var s = statements[i];
            if (i == 0 || !string.Equals(s.Article, statements[i - 1].Article, StringComparison.Ordinal))
                article = described(s.Article);
            Add(0, Kind(s.Kind));
            foreach (var topic in s.Kind == StatementKind.Section ? [] : s.Topics)
                Add(1, topic);
            Add(2, s.Speaker);
            Add(3, article?.Source);
            Add(4, article?.Date is { Length: >= 4 } date ? date[..4] : null);
            Add(5, s.Kind is StatementKind.Prediction or StatementKind.Position ? s.State : null);

            void Add(int facet, string? value)
            {
                if (string.IsNullOrEmpty(value))
                    return;
                if (!_facets[facet].TryGetValue(value, out var runs))
                    _facets[facet].Add(value, runs = []);
                var at = runs.Count == 0 || runs[^1].Document <= document ? runs.Count : runs.FindIndex(r => r.Document > document);
                if (at > 0 && runs[at - 1] is var last && last.Document == document && last.To == i)
                    runs[at - 1] = last with { To = i + 1 };
                else
                    runs.Insert(at, new(document, i, i + 1));
            }
        }
    }

    /// <summary>Takes in what was gathered of other documents.</summary>
    public void Add(FacetLists others)
    {
        for (var facet = 0; facet < Names.Length; facet++)
        {
            foreach (var (value, runs) in others._facets[facet])
                _facets[facet][value] = _facets[facet].TryGetValue(value, out var own) ? InOrder(own, runs) : runs;
        }
    }

    /// <summary>Takes a document out.</summary>
    public void Remove(int document)
    {
        foreach (var facet in _facets)
        {
            foreach (var value in facet.Where(v => v.Value.RemoveAll(r => r.Document == document) > 0 && v.Value.Count == 0).Select(static v => v.Key).ToList())
                facet.Remove(value);
        }
    }

    /// <summary>Makes the files, and what the browser must know: how many there are of each facet.</summary>
    /// <param name="documents">All numbers of documents are below.</param>
    public (List<SiteFile> Files, string Meta) Write(int documents)
    {
        var made = new List<SiteFile>[Names.Length];
        Parallel.For(0, Names.Length, facet =>
        {
            var bits = new BitText();
            var lists = _facets[facet].Select(v => (Value: v.Key, Bits: Write(bits, v.Value, documents))).ToList();
            var count = (lists.Sum(static l => l.Bits.Length + l.Value.Length + 8) / Limit) + 1;
            made[facet] = [.. Enumerable.Range(0, count).Select(i => File(FileName(facet, i), lists.Where(l => FileOf(l.Value, count) == i)))];
        });
        return ([.. made.SelectMany(static m => m)], "{" + string.Join(',', Names.Select((name, i) => $"\"{name}\":{made[i].Count.ToString(CultureInfo.InvariantCulture)}")) + "}");
    }

    /// <summary>Reads them again.</summary>
    /// <param name="read">Gives the content of a file by its name, or nothing where there is none.</param>
    /// <param name="documents">All numbers of documents are below.</param>
    public static FacetLists Read(Func<string, ReadOnlyMemory<byte>?> read, int documents)
    {
        var facets = new FacetLists();
        for (var facet = 0; facet < Names.Length; facet++)
        {
            for (var i = 0; read(FileName(facet, i)) is { } content; i++)
            {
                var strings = ScriptText.Strings(content.Span);
                for (var at = 1; at < strings.Count; at += 2)
                    facets._facets[facet].Add(strings[at], Read(new BitReader(strings[at + 1]), documents));
            }
        }

        return facets;
    }

    private static List<Run> InOrder(List<Run> one, List<Run> other)
    {
        var all = new List<Run>(one.Count + other.Count);
        for (int a = 0, b = 0; a < one.Count || b < other.Count;)
            all.Add(b == other.Count || (a < one.Count && one[a].Document < other[b].Document) ? one[a++] : other[b++]);
        return all;
    }

    private static string Write(BitText to, List<Run> runs, int documents)
    {
        var count = runs.Where((r, i) => i == 0 || r.Document != runs[i - 1].Document).Count();
        to.WriteGamma(count);
        var plain = BitText.PlainBits(count, documents);
        var last = new Run(-1, 0, 0);
        foreach (var run in runs)
        {
            var again = run.Document == last.Document;
            if (last.Document >= 0)
                to.Write(again ? 1UL : 0UL, 1);
            if (!again)
            {
                to.WriteRice((uint)(run.Document - last.Document - 1), plain);
                last = default;
            }

            to.WriteGolomb(run.From - last.To, Plain);
            to.WriteGolomb(run.To - run.From - 1, Plain);
            last = run;
        }

        to.Write(0, 1);
        return to.Take();
    }

    private static List<Run> Read(BitReader from, int documents)
    {
        var runs = new List<Run>();
        var count = from.Gamma();
        var plain = BitText.PlainBits(count, documents);
        var document = -1;
        for (var i = 0; i < count; i++)
        {
            document += from.Rice(plain) + 1;
            var end = 0;
            do
            {
                var start = end + from.Golomb(Plain);
                end = start + from.Golomb(Plain) + 1;
                runs.Add(new(document, start, end));
            }
            while (from.Read(1) == 1);
        }

        return runs;
    }

    private static string FileName(int facet, int file) => $"f-{Names[facet]}-{SecondScript.Base36(file)}";

    /// <summary>What a kind is called in the page, and in the address of a search.</summary>
    private static string Kind(StatementKind kind) => kind switch
    {
        StatementKind.Article => "article",
        StatementKind.Section => "section",
        StatementKind.InsightTitle or StatementKind.InsightBlock => "insight",
        StatementKind.TurnBlock => "turn",
        StatementKind.Prediction => "prediction",
        StatementKind.Position => "position",
        _ => "paragraph",
    };

    // The browser computes the same.
    private static int FileOf(string value, int files)
    {
        var hash = 2166136261u;
        foreach (var c in value)
            hash = (hash ^ c) * 16777619u;
        return (int)((hash ^ (hash >> 15)) % (uint)files);
    }

    private static SiteFile File(string name, IEnumerable<(string Value, string Bits)> lists)
    {
        var text = ScriptText.Open(name).Append("[\n");
        foreach (var (value, bits) in lists)
        {
            ScriptText.Quote(text, value);
            text.Append(",\"").Append(bits).Append("\",\n");
        }

        return new(TextFiles.SiteFile(name), ScriptText.Close(text, "]"));
    }
}
