using AiInsights.Render;

namespace AiInsights.Search.Pairs;

/// <summary>Lays the postings of all statements out in files of bounded size.</summary>
internal static class PairShards
{
    /// <summary>Makes the files; gives about how many characters the pairs of each first unit take.</summary>
    /// <param name="texts">Folded texts by statement.</param>
    /// <param name="places">Where each stands, ascending.</param>
    /// <param name="isTitle">Whether it is a title or name: its places come first.</param>
    /// <param name="code">How lists are written.</param>
    /// <param name="add">Takes the files, from any thread.</param>
    public static int[] Make(string[] texts, Place[] places, bool[] isTitle, PairCode code, Action<SiteFile> add)
    {
        var counts = PairPostings.Count(texts);
        var sizes = new int[counts.Length];
        var shared = new List<PairGroup>[PairPostings.Parts];
        Parallel.For(0, shared.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, part =>
            shared[part] = new Encoder(PairPostings.Collect(texts, counts, part), places, isTitle, code, add).Run(sizes));

        var layout = new PairLayout(sizes);
        var inBuckets = shared.SelectMany(static s => s).OrderBy(static g => g.First).ToLookup(g => g.First % layout.Buckets);
        // Empty ones too: a file that does not come is a fault to the browser.
        for (var i = 0; i < layout.Buckets; i++)
            add(PairFile.Write(PairLayout.BucketName(i), inBuckets[i]));
        return sizes;
    }

    /// <summary>Writes the pairs of one part of the units.</summary>
    private sealed class Encoder(PairPostings postings, Place[] places, bool[] isTitle, PairCode code, Action<SiteFile> add)
    {
        private readonly BitText _bits = new();
        private readonly List<Place> _titles = [];
        private readonly List<Place> _rest = [];

        // Of the pairs of one unit, in their order.
        private readonly List<PairCounts> _counts = [];

        /// <summary>Adds the files of units that have their own; gives what shares files.</summary>
        public List<PairGroup> Run(int[] sizes)
        {
            var shared = new List<PairGroup>();
            for (var from = 0; from < postings.Pairs.Count;)
            {
                var first = (char)(postings.Pairs[from] >> 16);
                var to = from;
                var size = 0;
                _counts.Clear();
                for (; to < postings.Pairs.Count && postings.Pairs[to] >> 16 == first; to++)
                {
                    _counts.Add(CountsOf(postings[to]));
                    size += code.Characters(_counts[^1]);
                }

                sizes[first] = size;
                var range = Enumerable.Range(from, to - from);
                if (PairLayout.Spread(size) is { } bits)
                {
                    var groups = range.ToLookup(p => PairLayout.Spread((char)postings.Pairs[p], bits));
                    for (var i = 0; i < 1 << bits; i++)
                        add(PairFile.Write(PairLayout.OwnName(first, i), [Group(first, groups[i], from)]));
                }
                else
                {
                    shared.Add(Group(first, range, from));
                }

                from = to;
            }

            return shared;
        }

        private PairGroup Group(char first, IEnumerable<int> range, int from)
        {
            var seconds = new System.Text.StringBuilder();
            foreach (var p in range)
            {
                var pair = postings.Pairs[p];
                seconds.Append((char)pair);
                _titles.Clear();
                _rest.Clear();
                foreach (var s in postings[p])
                    (isTitle[s] ? _titles : _rest).Add(places[s]);
                var counts = _counts[p - from];
                code.Write(_bits, counts, _titles, _rest);
                foreach (var (part, bits) in code.Parts(code.Step(counts.Documents, counts.Statements), _rest))
                    add(PairFile.Part(pair, part, bits));
            }

            return new(first, seconds.ToString(), _bits.Take());
        }

        private PairCounts CountsOf(ReadOnlySpan<int> statements)
        {
            var counts = new PairCounts();
            var (title, rest) = (-1, -1);
            foreach (var s in statements)
            {
                var document = places[s].Document;
                if (isTitle[s])
                {
                    counts.TitleDocuments += document == title ? 0 : 1;
                    counts.Titles++;
                    title = document;
                }
                else
                {
                    counts.Documents += document == rest ? 0 : 1;
                    counts.Statements++;
                    rest = document;
                }
            }

            return counts;
        }
    }
}
