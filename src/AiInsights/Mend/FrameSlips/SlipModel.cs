using System.Buffers.Binary;

namespace AiInsights.Mend.FrameSlips;

/// <summary>
/// How likely one character follows up to three others in Chinese, as natural logarithms. The data is
/// <c>Data/model.bin.gz</c>, made by <c>Data/build_model.py</c>; it is read when the first suspicious line turns up.
/// </summary>
internal sealed class SlipModel
{
    /// <summary>The index of a character that the model does not know.</summary>
    public const int Unknown = -1;

    /// <summary>What stands for blanks, which the model leaves out.</summary>
    public const int Skipped = -2;

    /// <summary>The symbols, the commonest first, whose neighbourhoods <see cref="IsOdd"/> knows.</summary>
    public const int Common = 4096;

    private const float UnknownScore = -15;

    /// <summary>Of the pairs of neighbours in sound text one in twenty is below this, of those in a slip nearly all are.</summary>
    public const float Odd = -7.5f;

    private static readonly Lazy<SlipModel> Instance = new(Load);

    private readonly short[] _index = new short[65536];
    private readonly short[] _symbols = new short[65536];
    private readonly float[] _alone;
    private readonly float[] _ends;
    private readonly float[] _begins;
    private readonly BackOffLevel _pairs;
    private readonly Lazy<(BackOffLevel Triples, BackOffLevel Fours)> _longer;
    private readonly ulong[] _odd;

    private SlipModel(PackedReader from)
    {
        Array.Fill(_index, (short)Unknown);
        var n = from.Int();
        var symbols = from.Bytes(n * sizeof(ushort));
        for (var i = 0; i < n; i++)
            _index[BinaryPrimitives.ReadUInt16LittleEndian(symbols.AsSpan(i * sizeof(ushort)))] = (short)i;
        _alone = Scores(from.Bytes(n));
        _ends = Scores(from.Bytes(n));
        _begins = Scores(from.Bytes(n));
        _pairs = new BackOffLevel(from, n, hasBackOff: false, Common);
        // Sound text asks for pairs only: three quarters of the file wait for a slip.
        _longer = new(() =>
        {
            using (from)
            {
                var triples = new BackOffLevel(from, _pairs.Count, hasBackOff: true);
                return (triples, new BackOffLevel(from, triples.Count, hasBackOff: true));
            }
        });
        LineEnd = Index('\n');
        for (var c = 0; c < _symbols.Length; c++)
            _symbols[c] = SlipSymbols.Fold((char)c) is var folded and not '\0' ? _index[folded] : (short)Skipped;
        _odd = CreateOdd();
    }

    public static SlipModel Shared => Instance.Value;

    /// <summary>The symbol before a line begins and after it ends.</summary>
    public int LineEnd { get; }

    /// <summary>The index of a folded character.</summary>
    public int Index(char folded) => _index[folded];

    /// <summary>The index of a character as it is written; <see cref="Skipped"/> for blanks.</summary>
    public int Symbol(char c) => _symbols[c];

    /// <summary>How likely a character is anywhere.</summary>
    public float Alone(int symbol) => symbol < 0 ? UnknownScore : _alone[symbol];

    /// <summary>How likely a character is behind one other.</summary>
    public float Behind(int last, int next) =>
        next < 0 ? UnknownScore
        : last < 0 ? _alone[next] - 1
        : _pairs.Find(last, next) is >= 0 and var pair ? _pairs.Score(pair) : ByChance(last, next);

    /// <summary>Whether two common symbols hardly ever stand side by side: one look into a table.</summary>
    /// <param name="last">The first, below <see cref="Common"/>.</param>
    /// <param name="next">The second, below <see cref="Common"/>.</param>
    public bool IsOdd(int last, int next) => (_odd[(last * (Common / 64)) + (next >> 6)] >> (next & 63) & 1) != 0;

    /// <summary>The same for any two symbols; of those that are not common nothing is said.</summary>
    public bool IsOddPair(int last, int next) => (uint)last < Common && (uint)next < Common && IsOdd(last, next);

    /// <summary>How likely <paramref name="next"/> is behind a history, which then includes it.</summary>
    public float Score(ref SlipHistory history, int next)
    {
        var h = history;
        if (next < 0)
        {
            history = SlipHistory.None;
            return UnknownScore;
        }

        var (triples, fours) = _longer.Value;
        history = new SlipHistory(h.Last, next, -1, -1);
        if (h.Last < 0)
            return _alone[next] - 1;
        var pair = _pairs.Find(h.Last, next);
        var triple = h.Pair < 0 ? -1 : triples.Find(h.Pair, next);
        history = history with { Pair = pair, Triple = triple };
        if (h.Triple >= 0)
        {
            if (fours.Find(h.Triple, next) is >= 0 and var four)
                return fours.Score(four);
            if (triple < 0)
                return fours.BackOff[h.Triple] + Shorter(h, next, pair);
            return fours.BackOff[h.Triple] + triples.Score(triple);
        }

        return triple >= 0 ? triples.Score(triple) : Shorter(h, next, pair);
    }

    private float Shorter(SlipHistory h, int next, int pair) =>
        (h.Pair >= 0 ? _longer.Value.Triples.BackOff[h.Pair] : 0)
        + (pair >= 0 ? _pairs.Score(pair) : ByChance(h.Last, next));

    /// <summary>A word ends, and any other one begins.</summary>
    private float ByChance(int last, int next) => Math.Max(_ends[last] + _begins[next], _alone[next] - 4);

    private ulong[] CreateOdd()
    {
        const int Words = Common / 64;
        var odd = new ulong[Common * Words];
        var known = Math.Min(Common, _alone.Length);
        // What follows by chance depends on how likely a word ends before it, of which there are as many values as a byte has.
        var byChance = new Dictionary<float, int>();
        for (var last = 0; last < known; last++)
        {
            var row = odd.AsSpan(last * Words, Words);
            if (byChance.TryGetValue(_ends[last], out var same))
            {
                odd.AsSpan(same, Words).CopyTo(row);
                continue;
            }

            byChance.Add(_ends[last], last * Words);
            for (var next = 0; next < known; next++)
            {
                if (ByChance(last, next) < Odd)
                    row[next >> 6] |= 1UL << (next & 63);
            }
        }

        for (var last = 0; last < known; last++)
        {
            var row = odd.AsSpan(last * Words, Words);
            foreach (var (next, score) in _pairs.Behind(last))
            {
                if (next >= Common)
                    break;
                if (score < Odd)
                    row[next >> 6] |= 1UL << (next & 63);
                else
                    row[next >> 6] &= ~(1UL << (next & 63));
            }
        }

        return odd;
    }

    private static float[] Scores(byte[] data) => Array.ConvertAll(data, static b => b * -0.1f);

    // Stays open: what it holds behind the pairs is read when somebody asks.
    private static SlipModel Load() => new(new PackedReader("model.bin.gz"));
}
