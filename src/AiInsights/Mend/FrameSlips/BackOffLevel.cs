namespace AiInsights.Mend.FrameSlips;

/// <summary>
/// One level of a back-off model: what follows the entries of the level above, as numbers of symbols, sorted, and their
/// scores in tenths of a natural logarithm.
/// </summary>
internal sealed class BackOffLevel
{
    private readonly int[] _starts;
    private readonly ushort[] _symbols;
    private readonly byte[] _scores;

    public BackOffLevel(PackedReader from, int above, bool hasBackOff)
    {
        _starts = new int[above + 1];
        for (var i = 0; i < above; i++)
            _starts[i + 1] = _starts[i] + from.VarInt();
        BackOff = hasBackOff ? Array.ConvertAll(from.Bytes(above), static b => (b - 10) * -0.1f) : [];
        _symbols = new ushort[from.Int()];
        for (var i = 0; i < above; i++)
        {
            var symbol = 0;
            for (var k = _starts[i]; k < _starts[i + 1]; k++)
                _symbols[k] = (ushort)(symbol += from.VarInt());
        }

        _scores = from.Bytes(_symbols.Length);
    }

    public int Count => _symbols.Length;

    /// <summary>For an entry above, what a character costs that is not listed behind it.</summary>
    public float[] BackOff { get; }

    public float Score(int entry) => _scores[entry] * -0.1f;

    /// <summary>What is listed behind an entry of the level above, by the numbers of the symbols.</summary>
    public IEnumerable<(int Symbol, float Score)> Behind(int above)
    {
        for (var k = _starts[above]; k < _starts[above + 1]; k++)
            yield return (_symbols[k], Score(k));
    }

    /// <summary>The entry of a symbol behind one of the level above, or -1.</summary>
    public int Find(int above, int symbol)
    {
        var from = _starts[above];
        var row = _symbols.AsSpan(from, _starts[above + 1] - from);
        // The sign of a difference in place of a branch: which half it is no processor can guess.
        var low = 0;
        for (var left = row.Length; left > 1;)
        {
            var half = left >> 1;
            low += half & ((row[low + half - 1] - symbol) >> 31);
            left -= half;
        }

        return row.Length > 0 && row[low] == symbol ? from + low : -1;
    }
}
