using System.Runtime.InteropServices;
using System.Text;
using AiInsights.Render;

namespace AiInsights.Search.Pairs;

/// <summary>
/// Changes the lists of pairs in the files of the last build, where documents changed: only the files that hold such a pair are read and
/// written. They become what they would have been if made from nothing.
/// </summary>
/// <param name="code">How lists are written.</param>
/// <param name="sizes">About how many characters the pairs of each first unit took.</param>
/// <param name="read">Gives the content of a file of the last build by its name.</param>
internal sealed class PairPatch(PairCode code, int[] sizes, Func<string, ReadOnlyMemory<byte>> read)
{
    private readonly PairLayout _old = new(sizes);
    private readonly Dictionary<uint, List<Change>> _changes = [];
    private readonly Dictionary<string, List<PairGroup>> _loaded = new(StringComparer.Ordinal);
    private readonly HashSet<string> _gone = new(StringComparer.Ordinal);
    private readonly List<SiteFile> _files = [];
    private readonly BitText _bits = new();

    /// <summary>A document's places of one pair, before and after.</summary>
    private readonly record struct Change(int Document, Inside Before, Inside After);

    /// <summary>Statements of a document: titles and names, and others.</summary>
    private readonly record struct Inside(List<int> Titles, List<int> Rest)
    {
        public static Inside Nothing => new([], []);

        public bool Same(Inside other) => Titles.SequenceEqual(other.Titles) && Rest.SequenceEqual(other.Rest);
    }

    /// <summary>A list in a file: where it begins and ends.</summary>
    private readonly record struct Entry(BitReader From, int Start, int End);

    /// <summary>About how many characters the pairs of each first unit take now.</summary>
    public int[] Sizes { get; } = [.. sizes];

    /// <summary>The files that changed, and the names of those of the last build that are not there any more or among the changed.</summary>
    public (List<SiteFile> Files, IReadOnlySet<string> Gone) Result => (_files, _gone);

    /// <summary>Says what a document held, and what it holds.</summary>
    public void Set(int document, IEnumerable<Found> before, IEnumerable<Found> after)
    {
        var (old, now) = (PairsOf(before), PairsOf(after));
        foreach (var pair in old.Keys.Union(now.Keys))
        {
            var change = new Change(document, old.GetValueOrDefault(pair, Inside.Nothing), now.GetValueOrDefault(pair, Inside.Nothing));
            if (change.Before.Same(change.After))
                continue;
            ref var changes = ref CollectionsMarshal.GetValueRefOrAddDefault(_changes, pair, out _);
            (changes ??= []).Add(change);
        }
    }

    /// <summary>Changes the lists; false where the files would have to be laid out anew.</summary>
    public bool TryRun(out PairLayout layout)
    {
        var units = new Dictionary<char, SortedDictionary<char, Entry>>();
        foreach (var (pair, changes) in _changes)
        {
            var (first, second) = ((char)(pair >> 16), (char)pair);
            if (!units.TryGetValue(first, out var entries))
                units.Add(first, entries = []);
            Load(_old.FileOf(first, second), first, entries);
            Apply(pair, changes, entries);
        }

        layout = new PairLayout(Sizes);
        if (layout.Buckets != _old.Buckets)
            return false;
        foreach (var (first, entries) in units)
            Place(first, entries, layout);
        foreach (var (name, groups) in _loaded)
        {
            _gone.Add(TextFiles.SiteFile(name));
            if (groups.Count > 0)
                _files.Add(PairFile.Write(name, groups));
        }

        return true;
    }

    private static Dictionary<uint, Inside> PairsOf(IEnumerable<Found> statements)
    {
        var pairs = new Dictionary<uint, Inside>();
        var number = 0;
        foreach (var statement in statements)
        {
            var text = statement.Folded;
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] == '\n')
                    continue;
                ref var inside = ref CollectionsMarshal.GetValueRefOrAddDefault(pairs, ((uint)text[i] << 16) | (i + 1 < text.Length ? text[i + 1] : '\n'), out var exists);
                if (!exists)
                    inside = Inside.Nothing;
                var list = statement.IsTitle ? inside.Titles : inside.Rest;
                if (list.Count == 0 || list[^1] != number)
                    list.Add(number);
            }

            number++;
        }

        return pairs;
    }

    /// <summary>Reads where the lists of a unit lie in a file.</summary>
    private void Load(string name, char first, SortedDictionary<char, Entry> into)
    {
        if (!_loaded.TryGetValue(name, out var groups))
            _loaded.Add(name, groups = PairFile.Read(read(name).Span));
        var at = groups.FindIndex(g => g.First == first);
        if (at < 0)
            return;
        var bits = new BitReader(groups[at].Bits);
        foreach (var second in groups[at].Seconds)
        {
            var start = bits.Position;
            code.Read(bits, null, null);
            into.Add(second, new(bits, start, bits.Position));
        }

        // What was loaded is put back in its place.
        groups.RemoveAt(at);
    }

    private void Apply(uint pair, List<Change> changes, SortedDictionary<char, Entry> entries)
    {
        var (titles, rest) = (new List<Place>(), new List<Place>());
        var before = default(PairCounts);
        if (entries.TryGetValue((char)pair, out var entry))
        {
            entry.From.Position = entry.Start;
            before = code.Read(entry.From, titles, rest);
        }

        var after = before;
        foreach (var change in changes)
        {
            after.TitleDocuments += Math.Sign(change.After.Titles.Count) - Math.Sign(change.Before.Titles.Count);
            after.Titles += change.After.Titles.Count - change.Before.Titles.Count;
            after.Documents += Math.Sign(change.After.Rest.Count) - Math.Sign(change.Before.Rest.Count);
            after.Statements += change.After.Rest.Count - change.Before.Rest.Count;
            Replace(titles, change.Document, change.After.Titles);
        }

        Sizes[pair >> 16] += (after == default ? 0 : code.Characters(after)) - (before == default ? 0 : code.Characters(before));
        Cut(pair, changes, rest, code.Step(before.Documents, before.Statements), code.Step(after.Documents, after.Statements));
        entries.Remove((char)pair);
        if (after == default)
            return;
        code.WriteFirst(_bits, after, titles, CollectionsMarshal.AsSpan(rest));
        var length = _bits.Length;
        entries.Add((char)pair, new(new BitReader(_bits.Take()), 0, length));
    }

    /// <summary>Changes all parts of a list; leaves in the list what is to stand with the pair.</summary>
    private void Cut(uint pair, List<Change> changes, List<Place> rest, int before, int after)
    {
        if (before == after && before > 0)
        {
            var border = code.Border(before);
            foreach (var change in changes.Where(c => c.Document < border))
                Replace(rest, change.Document, change.After.Rest);
            foreach (var inPart in changes.Where(c => c.Document >= border).GroupBy(c => c.Document >> before))
            {
                var part = new List<Place>();
                ReadPart(pair, inPart.Key, before, part);
                foreach (var change in inPart)
                    Replace(part, change.Document, change.After.Rest);
                _files.Add(PairFile.Part(pair, inPart.Key, code.Part(part, before)));
            }

            return;
        }

        foreach (var part in before > 0 ? code.PartNumbers(before) : [])
            ReadPart(pair, part, before, rest);
        foreach (var change in changes)
            Replace(rest, change.Document, change.After.Rest);
        if (after == 0)
            return;
        foreach (var (part, bits) in code.Parts(rest))
            _files.Add(PairFile.Part(pair, part, bits));
        rest.RemoveAll(p => p.Document >= code.Border(after));
    }

    private void ReadPart(uint pair, int part, int step, List<Place> into)
    {
        var name = PairLayout.PartName(pair, part);
        _gone.Add(TextFiles.SiteFile(name));
        code.ReadPart(new BitReader(ScriptText.Strings(read(name).Span)[1]), 1 << step, into);
    }

    private static void Replace(List<Place> places, int document, List<int> statements)
    {
        var from = PairCode.Before(CollectionsMarshal.AsSpan(places), document);
        var to = PairCode.Before(CollectionsMarshal.AsSpan(places), document + 1);
        places.RemoveRange(from, to - from);
        places.InsertRange(from, statements.Select(s => new Place(document, s)));
    }

    /// <summary>Puts the lists of a unit where they belong now.</summary>
    private void Place(char first, SortedDictionary<char, Entry> entries, PairLayout layout)
    {
        var (from, to) = (_old.FilesOf(first).ToList(), layout.FilesOf(first).ToList());
        if (!from.SequenceEqual(to))
        {
            // It moves whole: into files of its own, out of them, or into more or fewer.
            foreach (var name in from)
                Load(name, first, entries);
            foreach (var name in to.Where(name => !_loaded.ContainsKey(name)))
                _loaded.Add(name, layout.IsOwn(first) ? [] : PairFile.Read(read(name).Span));
        }

        var inFiles = entries.ToLookup(e => layout.FileOf(first, e.Key), StringComparer.Ordinal);
        foreach (var name in to.Where(_loaded.ContainsKey))
        {
            var seconds = new StringBuilder();
            foreach (var (second, entry) in inFiles[name])
            {
                seconds.Append(second);
                _bits.Copy(entry.From, entry.Start, entry.End);
            }

            var groups = _loaded[name];
            if (seconds.Length > 0 || layout.IsOwn(first))
                groups.Insert(groups.FindIndex(g => g.First > first) is var at and >= 0 ? at : groups.Count, new(first, seconds.ToString(), _bits.Take()));
        }
    }
}
