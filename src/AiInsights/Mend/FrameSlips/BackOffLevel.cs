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
    private readonly SymbolRows? _rows;

    /// <param name="from">Where the level is read from.</param>
    /// <param name="above">Entries of the level above.</param>
    /// <param name="hasBackOff">Whether they have a cost of going back.</param>
    /// <param name="common">So many first entries and symbols are asked for so often that they are found in a table.</param>
    public BackOffLevel(PackedReader from, int above, bool hasBackOff, int common = 0)
    {
        _starts = new int[above + 1];
        for (var i = 0; i < above; i++)
            _starts[i + 1] = _starts[i] + from.VarInt();
        BackOff = hasBackOff ? Array.ConvertAll(from.Bytes(above), static b => (b - 10) * -0.1f) : [];
        _symbols = new ushort[from.Int()];
        _rows = common > 0 ? new SymbolRows(Math.Min(common, above), common) : null;
        for (var i = 0; i < above; i++)
        {
            var symbol = 0;
            for (var k = _starts[i]; k < _starts[i + 1]; k++)
                _symbols[k] = (ushort)(symbol += from.VarInt());
            if (i < common)
                _rows!.Set(i, _symbols.AsSpan(_starts[i].._starts[i + 1]));
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
        if (_rows?.Knows(above, symbol) == true)
            return _rows.Find(above, symbol) is >= 0 and var place ? from + place : -1;
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
