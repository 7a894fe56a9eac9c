namespace AiInsights.Search.Pairs;

/// <summary>Which statements hold which pair of neighbouring units of folded text, for the pairs that begin with one of some units.</summary>
internal sealed class PairPostings
{
    /// <summary>How many parts the units are dealt to, a power of two, so that not all places are held at once.</summary>
    public const int Parts = 4;

    private const int Units = 0x10000;

    private readonly List<int> _offsets = [];
    private readonly int[] _statements;
    private int _length;

    private PairPostings(int[] places) => _statements = places;

    /// <summary>The pairs, by first and second unit: <c>first &lt;&lt; 16 | second</c>, ascending.</summary>
    public List<uint> Pairs { get; } = [];

    /// <summary>Statements of the pair at an index of <see cref="Pairs"/>, ascending.</summary>
    public ReadOnlySpan<int> this[int index] => _statements.AsSpan(_offsets[index].._offsets[index + 1]);

    /// <summary>How often each unit stands in the texts: what <see cref="Collect"/> needs to make room.</summary>
    public static int[] Count(string[] texts)
    {
        var counts = new int[Units];
        for (var s = 0; s < texts.Length; s++)
        {
            foreach (var unit in texts[s])
                counts[unit]++;
        }

        counts['\n'] = 0;
        return counts;
    }

    /// <summary>Reads all texts and keeps what begins with a unit of one part.</summary>
    /// <param name="texts">Folded texts by statement; the two wordings of one statement with a line break between.</param>
    /// <param name="counts">How often each unit stands in them.</param>
    /// <param name="part">Which of the <see cref="Parts"/>.</param>
    public static PairPostings Collect(string[] texts, int[] counts, int part)
    {
        // Places lie by first unit, in order of statements; then each unit's are sorted by the second.
        var next = new int[Units];
        var places = 0;
        for (var unit = part; unit < Units; unit += Parts)
        {
            next[unit] = places;
            places += counts[unit];
        }

        // Every place is written below.
        var seconds = GC.AllocateUninitializedArray<char>(places);
        var statements = GC.AllocateUninitializedArray<int>(places);
        for (var s = 0; s < texts.Length; s++)
        {
            var text = texts[s];
            for (var i = 0; i < text.Length; i++)
            {
                var first = text[i];
                if ((first & (Parts - 1)) != part || first == '\n')
                    continue;

                // The end of a line is a second unit too: so the pairs of a unit are all its places.
                var at = next[first]++;
                seconds[at] = i + 1 < text.Length ? text[i + 1] : '\n';
                statements[at] = s;
            }
        }

        // What is kept of a unit is moved to the front, behind what was kept before it.
        var result = new PairPostings(statements);
        var sorted = new Scratch();
        for (var unit = part; unit < Units; unit += Parts)
        {
            var range = (next[unit] - counts[unit])..next[unit];
            if (counts[unit] > 0)
                result.Add((uint)unit << 16, seconds.AsSpan(range), statements.AsSpan(range), sorted);
        }

        result._offsets.Add(result._length);
        return result;
    }

    /// <summary>Adds the pairs of one first unit; the spans are overwritten.</summary>
    private void Add(uint first, Span<char> seconds, Span<int> statements, Scratch scratch)
    {
        // Once a statement, however often the pair stands in it.
        var kept = 0;
        for (var i = 0; i < seconds.Length; i++)
        {
            var second = seconds[i];
            if (scratch.Count[second] == 0)
                scratch.Seen.Add(second);
            else if (scratch.Last[second] == statements[i])
                continue;
            scratch.Last[second] = statements[i];
            scratch.Count[second]++;
            seconds[kept] = second;
            statements[kept++] = statements[i];
        }

        scratch.Seen.Sort();
        foreach (var second in scratch.Seen)
        {
            Pairs.Add(first | second);
            _offsets.Add(_length);
            scratch.Last[second] = _length;
            _length += scratch.Count[second];
            scratch.Count[second] = 0;
        }

        var own = scratch.Copy(statements[..kept]);
        for (var i = 0; i < kept; i++)
            _statements[scratch.Last[seconds[i]]++] = own[i];
        scratch.Seen.Clear();
    }

    /// <summary>What is counted for one first unit, by second unit.</summary>
    private sealed class Scratch
    {
        public int[] Count { get; } = new int[Units];

        public int[] Last { get; } = new int[Units];

        public List<char> Seen { get; } = [];

        private int[] _copy = [];

        /// <summary>Numbers that are about to be overwritten.</summary>
        public ReadOnlySpan<int> Copy(ReadOnlySpan<int> numbers)
        {
            if (_copy.Length < numbers.Length)
                _copy = GC.AllocateUninitializedArray<int>(numbers.Length * 2);
            numbers.CopyTo(_copy);
            return _copy.AsSpan(0, numbers.Length);
        }
    }
}
