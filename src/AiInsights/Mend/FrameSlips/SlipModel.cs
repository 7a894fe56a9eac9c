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

    /// <summary>The symbols, the commonest first, whose neighbourhoods <see cref="IsOdd"/> knows.</summary>
    public const int Common = 4096;

    private const float UnknownScore = -15;

    /// <summary>Of the pairs of neighbours in sound text one in twenty is below this, of those in a slip nearly all are.</summary>
    public const float Odd = -7.5f;

    private static readonly Lazy<SlipModel> Instance = new(Load);

    private readonly short[] _index = new short[65536];
    private readonly float[] _alone;
    private readonly float[] _ends;
    private readonly float[] _begins;
    private readonly BackOffLevel _pairs;
    private readonly BackOffLevel _triples;
    private readonly BackOffLevel _fours;
    private readonly ulong[] _odd;

    private SlipModel(ReadOnlySpan<byte> data)
    {
        Array.Fill(_index, (short)Unknown);
        var n = BinaryPrimitives.ReadInt32LittleEndian(data);
        var at = 4;
        for (var i = 0; i < n; i++, at += 2)
            _index[BinaryPrimitives.ReadUInt16LittleEndian(data[at..])] = (short)i;
        _alone = Floats(data.Slice(at, n));
        _ends = Floats(data.Slice(at + n, n));
        _begins = Floats(data.Slice(at + (2 * n), n));
        at += 3 * n;
        _pairs = new BackOffLevel(data, ref at, n, hasBackOff: false);
        _triples = new BackOffLevel(data, ref at, _pairs.Count, hasBackOff: true);
        _fours = new BackOffLevel(data, ref at, _triples.Count, hasBackOff: true);
        LineEnd = Index('\n');
        _odd = CreateOdd();
    }

    public static SlipModel Shared => Instance.Value;

    /// <summary>The symbol before a line begins and after it ends.</summary>
    public int LineEnd { get; }

    /// <summary>The index of a folded character.</summary>
    public int Index(char folded) => _index[folded];

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

        history = new SlipHistory(h.Last, next, -1, -1);
        if (h.Last < 0)
            return _alone[next] - 1;
        var pair = _pairs.Find(h.Last, next);
        var triple = h.Pair < 0 ? -1 : _triples.Find(h.Pair, next);
        history = history with { Pair = pair, Triple = triple };
        if (h.Triple >= 0)
        {
            if (_fours.Find(h.Triple, next) is >= 0 and var four)
                return _fours.Score(four);
            if (triple < 0)
                return _fours.BackOff[h.Triple] + Shorter(h, next, pair);
            return _fours.BackOff[h.Triple] + _triples.Score(triple);
        }

        return triple >= 0 ? _triples.Score(triple) : Shorter(h, next, pair);
    }

    private float Shorter(SlipHistory h, int next, int pair) =>
        (h.Pair >= 0 ? _triples.BackOff[h.Pair] : 0)
        + (pair >= 0 ? _pairs.Score(pair) : ByChance(h.Last, next));

    /// <summary>A word ends, and any other one begins.</summary>
    private float ByChance(int last, int next) => Math.Max(_ends[last] + _begins[next], _alone[next] - 4);

    private ulong[] CreateOdd()
    {
        var odd = new ulong[Common * (Common / 64)];
        var known = Math.Min(Common, _alone.Length);
        for (var last = 0; last < known; last++)
        {
            var row = odd.AsSpan(last * (Common / 64), Common / 64);
            for (var next = 0; next < known; next++)
                if (ByChance(last, next) < Odd)
                    row[next >> 6] |= 1UL << (next & 63);
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

    private static float[] Floats(ReadOnlySpan<byte> data)
    {
        var result = new float[data.Length];
        for (var i = 0; i < result.Length; i++)
            result[i] = data[i] * -0.1f;
        return result;
    }

    private static SlipModel Load()
    {
        return new SlipModel(BackOffLevel.Unpack("model.bin.gz"));
    }
}
