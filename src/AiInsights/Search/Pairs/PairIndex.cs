using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using AiInsights.Render;

namespace AiInsights.Search.Pairs;

/// <summary>
/// The index of a large digest: which statements hold which pair of characters, in files of bounded size, and the statements themselves, 32
/// in a file. A query loads the files of its own pairs and the texts of what it shows. The answers are those of the small index.
/// </summary>
internal static class PairIndex
{
    /// <summary>Statements in a file of text.</summary>
    private const int InFile = 32;

    /// <summary>Statements in a file of unit borders.</summary>
    private const int InBorders = 65_536;

    private const int ShortestLatin = 3;
    private const int LongestLatin = 31;

    /// <summary>Makes the files; what the browser must know of them goes to <c>meta.js</c>.</summary>
    /// <param name="statements">All statements but names, those of an article together, in the order in which equals are shown.</param>
    /// <param name="second">The other script.</param>
    /// <param name="listBits">See <see cref="SearchOptions.ListBits"/>.</param>
    public static (List<SiteFile> Files, string Meta) Create(IReadOnlyList<Statement> statements, SecondScript second, int listBits)
    {
        var folded = new string[statements.Count];
        var fold = CharacterFold.Instance;
        Parallel.For(0, folded.Length, i =>
        {
            var text = statements[i].Text;
            var one = fold.Fold(text);
            var converted = second.ConvertFirst(text);
            var other = ReferenceEquals(converted, text) ? one : fold.Fold(converted);
            folded[i] = string.Equals(one, other, StringComparison.Ordinal) ? one : one + "\n" + other;
        });

        var (files, buckets, own) = PairShards.Make(folded, [.. statements.Select(static s => s.Kind <= StatementKind.InsightTitle)], listBits);
        var shards = Texts(statements, second);
        var counts = new long[65536];
        foreach (var shard in shards)
        {
            foreach (var c in shard)
                counts[c]++;
        }

        var packed = new PackedText(counts);
        var texts = new SiteFile[shards.Length];
        Parallel.For(0, shards.Length, i =>
        {
            var text = new StringBuilder();
            var name = "t-" + SecondScript.Base36(i);
            ScriptText.Quote(ScriptText.Open(text, name), packed.Pack(shards[i]));
            texts[i] = new($"search/{name}.js", ScriptText.Close(text, string.Empty));
        });
        files.AddRange(texts);
        files.AddRange(Borders(statements));
        var (facets, facetFiles) = FacetLists.Make(statements);
        files.AddRange(facets);
        files.Add(new("search/latin.js", ScriptText.Call("latin", LatinWords(folded))));
        files.Add(new("search/pairs.js", Engine()));

        var meta = new StringBuilder();
        meta.Append(CultureInfo.InvariantCulture, $"\"pairs\":{{\"n\":{statements.Count},\"inFile\":{InFile},\"inBorders\":{InBorders},\"buckets\":{buckets},\"listBits\":{listBits},\n\"facets\":{facetFiles},\n\"own\":");
        ScriptText.Quote(meta, own);
        ScriptText.Quote(meta.Append(",\n\"table\":"), packed.Table);
        ScriptText.Quote(meta.Append(",\n\"rest\":"), packed.Rest);
        return (files, meta.Append("},\n").ToString());
    }

    private static string[] Texts(IReadOnlyList<Statement> statements, SecondScript second)
    {
        // What a file needs to know of what stands before it.
        var articles = statements.Where(static s => s.Kind == StatementKind.Article).ToDictionary(static s => s.Page, StringComparer.Ordinal);
        var sections = new Statement?[statements.Count];
        var titles = new Statement?[statements.Count];
        Statement? section = null;
        Statement? title = null;
        for (var i = 0; i < statements.Count; i++)
        {
            var s = statements[i];
            if (s.Kind is StatementKind.Article)
                section = null;
            sections[i] = section;
            titles[i] = s.Group is not null && title is not null && string.Equals(title.Group, s.Group, StringComparison.Ordinal) ? title : null;
            if (s.Kind is StatementKind.Section)
                section = s;
            else if (s.Kind is StatementKind.InsightTitle)
                title = s;
        }

        var shards = new string[(statements.Count + InFile - 1) / InFile];
        Parallel.For(0, shards.Length, shard =>
        {
            var from = shard * InFile;
            var part = Enumerable.Range(from, Math.Min(InFile, statements.Count - from)).Select(i => statements[i]).ToList();
            var lines = new List<string>();
            var own = part.Where(static s => s.Kind == StatementKind.Article).Select(static s => s.Page).ToHashSet(StringComparer.Ordinal);
            foreach (var id in part.Select(static s => s.Article).OfType<string>().Distinct(StringComparer.Ordinal))
            {
                if (!own.Contains(id) && articles.TryGetValue(id, out var article))
                    lines.AddRange(IndexLines.Context(article with { Text = article.Text.Split('\n')[0] }, second));
            }

            lines.AddRange(IndexLines.Write(part, second, sections[from], titles[from]));
            shards[shard] = string.Join('\n', lines.Select(static l => l.Replace("\n", "\u001f", StringComparison.Ordinal)));
        });
        return shards;
    }

    // One bit a statement: set where an insight, a turn or a lone paragraph begins.
    private static IEnumerable<SiteFile> Borders(IReadOnlyList<Statement> statements)
    {
        for (var from = 0; from < statements.Count; from += InBorders)
        {
            var bits = new BitText();
            for (var i = from; i < Math.Min(statements.Count, from + InBorders); i++)
            {
                var inside = i > 0 && statements[i].Group is { } group && string.Equals(statements[i - 1].Group, group, StringComparison.Ordinal)
                    && string.Equals(statements[i - 1].Article, statements[i].Article, StringComparison.Ordinal);
                bits.Write(inside ? 0UL : 1UL, 1);
            }

            var name = "u-" + SecondScript.Base36(from / InBorders);
            yield return new($"search/{name}.js", ScriptText.Close(ScriptText.Open(new(), name).Append('"').Append(bits.Take()), "\""));
        }
    }

    /// <summary>Words that come more than once, the commonest first.</summary>
    private static List<string> LatinWords(string[] folded)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var text in folded)
        {
            var rest = text.AsSpan();
            while (rest.IndexOfAnyInRange('a', 'z') is var start and >= 0)
            {
                rest = rest[start..];
                var end = 1;
                while (end < rest.Length && end < LongestLatin && (char.IsAsciiLetterLower(rest[end]) || char.IsAsciiDigit(rest[end]) || rest[end] == '-'))
                    end++;
                if (end >= ShortestLatin)
                    CollectionsMarshal.GetValueRefOrAddDefault(words, rest[..end], out _)++;
                rest = rest[end..];
            }
        }

        return [.. counts
            .Where(static w => w.Value > 1)
            .OrderByDescending(static w => w.Value).ThenBy(static w => w.Key, StringComparer.Ordinal)
            .Take(8_000)
            .Select(static w => w.Key)];
    }

    private static byte[] Engine()
    {
        using var stream = typeof(PairIndex).Assembly.GetManifestResourceStream("AiInsights.Search.Pairs.pairs.js")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Encoding.UTF8.GetBytes(AssetSqueeze.Script(reader.ReadToEnd()));
    }
}
