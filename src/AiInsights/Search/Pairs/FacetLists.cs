using System.Globalization;
using System.Text;
using AiInsights.Render;

namespace AiInsights.Search.Pairs;

/// <summary>
/// What the filters of a large digest ask: which statements have which value of a facet, as runs of statements. A value's runs lie in a file
/// that follows from its name, so that a filter loads what it asks for and no more; counting all values of a facet loads all of its files.
/// </summary>
internal static class FacetLists
{
    /// <summary>Characters that a file should hold at most.</summary>
    private const int Limit = 24_000;

    /// <summary>Makes the files, and what the browser must know: how many there are of each facet.</summary>
    public static (List<SiteFile> Files, string Meta) Make(IReadOnlyList<Statement> statements)
    {
        var articles = statements.Where(static s => s.Kind == StatementKind.Article).ToDictionary(static s => s.Page, StringComparer.Ordinal);
        Statement? ArticleOf(Statement s) => s.Article is null ? null : articles.GetValueOrDefault(s.Article);
        (string Name, Func<Statement, IEnumerable<string?>> Values)[] facets =
        [
            ("kind", static s => [Kind(s.Kind)]),
            ("topic", static s => s.Kind == StatementKind.Section ? [] : s.Topics),
            ("speaker", static s => [s.Speaker]),
            ("source", s => [ArticleOf(s)?.Source]),
            ("year", s => [ArticleOf(s)?.Date is { Length: >= 4 } date ? date[..4] : null]),
            ("state", static s => [s.Kind is StatementKind.Prediction or StatementKind.Position ? s.State : null]),
        ];
        var made = new (string Name, List<(string Value, string Bits)> Lists)[facets.Length];
        Parallel.For(0, facets.Length, i => made[i] = (facets[i].Name, Lists(statements, facets[i].Values)));

        var files = new List<SiteFile>();
        var meta = new StringBuilder("{");
        foreach (var (name, lists) in made)
        {
            var count = (lists.Sum(static l => l.Bits.Length + l.Value.Length + 8) / Limit) + 1;
            meta.Append(CultureInfo.InvariantCulture, $"{(meta.Length > 1 ? "," : string.Empty)}\"{name}\":{count}");
            for (var i = 0; i < count; i++)
                files.Add(File($"f-{name}-{SecondScript.Base36(i)}", lists.Where(l => FileOf(l.Value, count) == i)));
        }

        return (files, meta.Append('}').ToString());
    }

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

    private static List<(string Value, string Bits)> Lists(IReadOnlyList<Statement> statements, Func<Statement, IEnumerable<string?>> values)
    {
        var lists = new SortedDictionary<string, List<(int From, int To)>>(StringComparer.Ordinal);
        for (var i = 0; i < statements.Count; i++)
        {
            foreach (var value in values(statements[i]))
            {
                if (string.IsNullOrEmpty(value))
                    continue;
                if (!lists.TryGetValue(value, out var runs))
                    lists.Add(value, runs = []);
                if (runs.Count > 0 && runs[^1].To == i)
                    runs[^1] = (runs[^1].From, i + 1);
                else
                    runs.Add((i, i + 1));
            }
        }

        var bits = new BitText();
        return lists.Select(list =>
        {
            bits.WriteGamma(list.Value.Count);
            var plain = BitText.PlainBits(list.Value.Count, statements.Count);
            var last = 0;
            foreach (var (from, to) in list.Value)
            {
                bits.WriteRice((uint)(from - last), plain);
                bits.WriteGamma(to - from - 1);
                last = to;
            }

            return (list.Key, bits.Take());
        }).ToList();
    }

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
        var text = new StringBuilder();
        ScriptText.Open(text, name).Append("[\n");
        foreach (var (value, bits) in lists)
        {
            ScriptText.Quote(text, value);
            text.Append(",\"").Append(bits).Append("\",\n");
        }

        return new($"search/{name}.js", ScriptText.Close(text, "]"));
    }
}
