using System.IO.Compression;
using System.Reflection;

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

    public BackOffLevel(ReadOnlySpan<byte> data, ref int at, int above, bool hasBackOff)
    {
        _starts = new int[above + 1];
        for (var i = 0; i < above; i++)
            _starts[i + 1] = _starts[i] + VarInt(data, ref at);
        BackOff = [];
        if (hasBackOff)
        {
            BackOff = new float[above];
            for (var i = 0; i < above; i++)
                BackOff[i] = (data[at + i] - 10) * -0.1f;
            at += above;
        }

        at += 4;
        _symbols = new ushort[_starts[above]];
        for (var i = 0; i < above; i++)
        {
            var symbol = 0;
            for (var k = _starts[i]; k < _starts[i + 1]; k++)
                _symbols[k] = (ushort)(symbol += VarInt(data, ref at));
        }

        _scores = data.Slice(at, _symbols.Length).ToArray();
        at += _symbols.Length;
    }

    /// <summary>A model of the folder <c>Data</c>, unpacked.</summary>
    public static ReadOnlySpan<byte> Unpack(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("AiInsights.Mend.FrameSlips." + name)!;
        using var unpacked = new GZipStream(stream, CompressionMode.Decompress);
        using var memory = new MemoryStream();
        unpacked.CopyTo(memory);
        return memory.GetBuffer().AsSpan(0, (int)memory.Length);
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

    private static int VarInt(ReadOnlySpan<byte> data, ref int at)
    {
        int value = 0, shift = 0;
        while (true)
        {
            var b = data[at++];
            value |= (b & 0x7F) << shift;
            if (b < 0x80)
                return value;
            shift += 7;
        }
    }
}
