using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AiInsights.Model;
using AiInsights.Render;

namespace AiInsights.Search.Pairs;

/// <summary>
/// The index of a large digest: which statements hold which pair of characters, in files of bounded size, and the statements themselves. A
/// query loads the files of its own pairs and the texts of what it shows. The answers are those of the small index.
/// </summary>
internal static class PairIndex
{
    /// <summary>Makes the files from nothing.</summary>
    /// <param name="digest">What can be found.</param>
    /// <param name="keys">What it is made from; null when nobody asks again.</param>
    /// <param name="second">The other script.</param>
    /// <param name="listBits">See <see cref="SearchOptions.ListBits"/>.</param>
    /// <param name="add">Takes the files, from any thread; what the browser must know of them goes to <c>meta.js</c>.</param>
    public static LargeIndex Make(Digest digest, IndexKeys? keys, SecondScript second, int listBits, Action<SiteFile> add)
    {
        var documents = Documents.Of(digest, keys);
        var all = Read(documents, second, add);
        var sizes = PairShards.Make(all.Texts, all.Places, all.IsTitle, new PairCode(documents.End, documents.Free, listBits), add);
        return Finish(documents, all.Marks, sizes, all.Vocabulary, new PairLayout(sizes), all.Facets, listBits, add);
    }

    /// <summary>Writes the texts, what the filters ask and where units begin; keeps of the statements what pairs are made from.</summary>
    private static Gathered Read(Documents documents, SecondScript second, Action<SiteFile> add)
    {
        var numbers = documents.Numbers.ToArray();
        var found = new Found[numbers.Length][];
        var marks = new DocumentMark[documents.End];
        var borders = Enumerable.Range(0, ((documents.End - 1) / Borders.InFile) + 1).Select(static _ => new Borders()).ToList();
        var (vocabulary, facets) = (new Vocabulary(), new FacetLists());
        // The statements of a document go before the next one's are made: of a large digest they would be much to hold.
        Parallel.For(0, numbers.Length, static () => new Part(new(), new()), (i, _, gathered) =>
        {
            var (number, read, own) = (numbers[i], documents.Read(numbers[i]), second.ForDocument());
            found[i] = [.. read.Select(s => Found.Of(s, own))];
            foreach (var statement in found[i])
                gathered.Words.Add(statement, 1);
            foreach (var file in new TextFiles(documents, own).Write(number, read))
                add(file);
            gathered.Facets.Add(number, read, documents.Described);
            marks[number] = new(documents.Key(number), read.Count);
            borders[number / Borders.InFile].Set(number, read);
            return gathered;
        }, gathered =>
        {
            lock (vocabulary)
            {
                vocabulary.Add(gathered.Words);
                facets.Add(gathered.Facets);
            }
        });

        for (var i = 0; i < borders.Count; i++)
            add(borders[i].Write(Borders.Name(i * Borders.InFile)));
        var (files, counts) = facets.Write(documents.End);
        files.ForEach(add);
        return new(
            [.. found.SelectMany(static f => f).Select(static f => f.Folded)],
            [.. numbers.SelectMany((n, i) => Enumerable.Range(0, found[i].Length).Select(s => new Place(n, s)))],
            [.. found.SelectMany(static f => f).Select(static f => f.IsTitle)],
            marks,
            vocabulary,
            counts);
    }

    /// <summary>Makes those files again that differ from the last build's, which are the same as if made from nothing. Null where that is not possible or not worth it.</summary>
    /// <inheritdoc cref="Make"/>
    /// <param name="last">What is known of the last build's.</param>
    /// <param name="site">Where its files lie.</param>
    public static LargeIndex? Update(Digest digest, IndexKeys keys, SecondScript second, int listBits, Action<SiteFile> add, IndexRecord last, ISiteFiles site)
    {
        if (Documents.Since(digest, keys, last.Marks) is not var (documents, changed))
            return null;
        try
        {
            var code = new PairCode(documents.End, documents.Free, listBits);
            var gone = new HashSet<string>(StringComparer.Ordinal);
            var made = new List<SiteFile>();
            var marks = last.Marks.ToArray();
            var vocabulary = new Vocabulary(last.Vocabulary);
            var patch = new PairPatch(code, last.Sizes, Kept);
            var facets = FacetLists.Read(name => gone.Add(TextFiles.SiteFile(name)) ? MaybeKept(name) : null, documents.End);
            var borders = new Dictionary<string, Borders>(StringComparer.Ordinal);
            foreach (var number in changed)
            {
                var own = second.ForDocument();
                var oldFiles = TextFiles.Names(number, marks[number].Statements).ToList();
                var before = oldFiles.SelectMany(name => TextFiles.Read(Kept(name).Span, own)).ToList();
                var statements = documents.Read(number);
                var after = statements.ConvertAll(s => Found.Of(s, own));
                patch.Set(number, before, after);
                before.ForEach(f => vocabulary.Add(f, -1));
                after.ForEach(f => vocabulary.Add(f, 1));
                gone.UnionWith(oldFiles.Select(TextFiles.SiteFile));
                made.AddRange(new TextFiles(documents, own).Write(number, statements));
                facets.Remove(number);
                facets.Add(number, statements, documents.Described);
                if (!borders.TryGetValue(Borders.Name(number), out var file))
                    borders.Add(Borders.Name(number), file = Borders.Read(Kept(Borders.Name(number)).Span));
                file.Set(number, statements);
                marks[number] = new(documents.Key(number), statements.Count);
            }

            if (!patch.TryRun(out var layout))
                return null;
            gone.UnionWith(patch.Result.Gone);
            made.AddRange(patch.Result.Files);
            made.AddRange(borders.Select(static b => b.Value.Write(b.Key)));
            var (facetFiles, facetCounts) = facets.Write(documents.End);
            made.AddRange(facetFiles);
            var index = Finish(documents, marks, patch.Sizes, vocabulary, layout, facetCounts, listBits, made.Add);
            gone.UnionWith(made.Select(static f => f.Path));
            gone.UnionWith(SearchIndex.AlwaysMade);
            if (!site.TryKeepAll("search/", IndexRecord.FileKey, gone))
                return null;
            made.ForEach(add);
            return index;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or IndexOutOfRangeException or ArgumentException or FormatException)
        {
            // Something is not there, or not what was written.
            return null;
        }

        ReadOnlyMemory<byte>? MaybeKept(string name) => site.Kept(TextFiles.SiteFile(name), IndexRecord.FileKey);

        ReadOnlyMemory<byte> Kept(string name) => MaybeKept(name) ?? throw new InvalidDataException("A file of the last build is not there, or somebody has changed it.");
    }

    /// <summary>What is made of all documents at once.</summary>
    private static LargeIndex Finish(Documents documents, DocumentMark[] marks, int[] sizes, Vocabulary vocabulary, PairLayout layout, string facets, int listBits, Action<SiteFile> add)
    {
        add(new("search/latin.js", ScriptText.Call("latin", vocabulary.CommonWords)));
        add(new("search/pairs.js", Engine()));
        var room = TextFiles.InFile;
        while (room < marks.Max(static m => m.Statements))
            room *= 2;
        var meta = new StringBuilder();
        meta.Append(CultureInfo.InvariantCulture, $"\"pairs\":{{\"end\":{documents.End},\"first\":{documents.First},\"free\":{documents.Free},\"room\":{room},\"inFile\":{TextFiles.InFile},\"inBorders\":{Borders.InFile},\"buckets\":{layout.Buckets},\"listBits\":{listBits},\n\"facets\":{facets},\n\"own\":");
        ScriptText.Quote(meta, layout.Own);
        ScriptText.Quote(meta.Append(",\n\"table\":"), PackedText.Table);
        return new(meta.Append("},\n").ToString(), [.. marks], sizes, vocabulary);
    }

    /// <summary>What pairs are made from, by statement, and what is told of all documents.</summary>
    private sealed record Gathered(string[] Texts, Place[] Places, bool[] IsTitle, DocumentMark[] Marks, Vocabulary Vocabulary, string Facets);

    /// <summary>What one thread gathers of its documents.</summary>
    private sealed record Part(Vocabulary Words, FacetLists Facets);

    private static byte[] Engine()
    {
        using var stream = typeof(PairIndex).Assembly.GetManifestResourceStream("AiInsights.Search.Pairs.pairs.js")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Encoding.UTF8.GetBytes(AssetSqueeze.Script(reader.ReadToEnd()));
    }
}

/// <summary>What is known of a large index when its files are made.</summary>
/// <param name="Meta">What the browser must know of them.</param>
/// <param name="Marks">The documents, by number.</param>
/// <param name="Sizes">About how many characters the pairs of each first unit take.</param>
/// <param name="Vocabulary">The characters and Latin words of all statements.</param>
internal sealed record LargeIndex(string Meta, ImmutableArray<DocumentMark> Marks, int[] Sizes, Vocabulary Vocabulary);
