using System.Numerics;

namespace AiInsights.Mend.FrameSlips;

/// <summary>
/// Rows of ascending symbols as bits, with the number of those before each word of them: whether a symbol stands in a row,
/// and in which place, in two looks, where a search through the row takes ten.
/// </summary>
internal sealed class SymbolRows
{
    private readonly int _symbols;
    private readonly ulong[] _bits;
    private readonly ushort[] _before;

    /// <param name="rows">How many rows there are.</param>
    /// <param name="symbols">Symbols below this are known, a multiple of 64.</param>
    public SymbolRows(int rows, int symbols)
    {
        _symbols = symbols;
        _bits = new ulong[rows * (symbols / 64)];
        _before = new ushort[_bits.Length];
    }

    /// <summary>Fills a row.</summary>
    public void Set(int row, ReadOnlySpan<ushort> ascending)
    {
        var first = row * (_symbols / 64);
        foreach (var symbol in ascending)
        {
            if (symbol >= _symbols)
                break;
            _bits[first + (symbol >> 6)] |= 1UL << (symbol & 63);
        }

        var count = 0;
        for (var i = first; i < first + (_symbols / 64); i++)
        {
            _before[i] = (ushort)count;
            count += BitOperations.PopCount(_bits[i]);
        }
    }

    /// <summary>Whether a row and a symbol are among the known ones.</summary>
    public bool Knows(int row, int symbol) => symbol < _symbols && row * (_symbols / 64) < _bits.Length;

    /// <summary>The place of a symbol in a row, or -1.</summary>
    public int Find(int row, int symbol)
    {
        var word = (row * (_symbols / 64)) + (symbol >> 6);
        var bit = 1UL << (symbol & 63);
        var bits = _bits[word];
        return (bits & bit) == 0 ? -1 : _before[word] + BitOperations.PopCount(bits & (bit - 1));
    }
}
