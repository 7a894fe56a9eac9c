using System.Buffers.Binary;
using System.IO.Compression;
using System.Reflection;

namespace AiInsights.Mend.FrameSlips;

/// <summary>
/// How likely one character follows others in Chinese, as natural logarithms. The data is
/// <c>Data/bigrams.bin.gz</c>, made by <c>Data/build_model.py</c>; it is read when the first suspicious line turns up.
/// </summary>
internal sealed class SlipModel
{
    /// <summary>The index of a character that the model does not know.</summary>
    public const int Unknown = -1;

    private const float UnknownScore = -15;
    private static readonly Lazy<SlipModel> Instance = new(Load);

    private readonly short[] _index = new short[65536];
    private readonly float[] _alone;
    private readonly float[] _ends;
    private readonly float[] _begins;
    private readonly int[] _rows;
    private readonly ushort[] _seconds;
    private readonly byte[] _scores;
    private readonly int[] _tails;
    private readonly ushort[] _thirds;
    private readonly byte[] _tailScores;

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
        (_rows, at) = Offsets(data, at, n);
        (_seconds, at) = Shorts(data, at, _rows[^1]);
        _scores = data.Slice(at, _seconds.Length).ToArray();
        (_tails, at) = Offsets(data, at + _seconds.Length, _seconds.Length);
        (_thirds, at) = Shorts(data, at, _tails[^1]);
        _tailScores = data.Slice(at, _thirds.Length).ToArray();
        LineEnd = Index('\n');
    }

    public static SlipModel Shared => Instance.Value;

    /// <summary>The symbol before a line begins and after it ends.</summary>
    public int LineEnd { get; }

    /// <summary>The index of a folded character.</summary>
    public int Index(char folded) => _index[folded];

    /// <summary>How likely a character is anywhere.</summary>
    public float Alone(int symbol) => symbol < 0 ? UnknownScore : _alone[symbol];

    /// <summary>How likely <paramref name="next"/> is after <paramref name="last"/>; <paramref name="pair"/> says which two came before (from the last call) and becomes those of now.</summary>
    public float Score(int last, int next, ref int pair)
    {
        if (next < 0)
        {
            pair = -1;
            return UnknownScore;
        }

        var before = pair;
        pair = -1;
        if (last < 0)
            return _alone[next] - 1;
        var row = Array.BinarySearch(_seconds, _rows[last], _rows[last + 1] - _rows[last], (ushort)next);
        float score;
        if (row >= 0)
        {
            pair = row;
            score = _scores[row] * -0.1f;
        }
        else
        {
            score = Math.Max(_ends[last] + _begins[next], _alone[next] - 4);
        }

        if (before < 0)
            return score;
        var tail = Array.BinarySearch(_thirds, _tails[before], _tails[before + 1] - _tails[before], (ushort)next);
        return tail >= 0 ? Math.Max(score, _tailScores[tail] * -0.1f) : score;
    }

    private static float[] Floats(ReadOnlySpan<byte> data)
    {
        var result = new float[data.Length];
        for (var i = 0; i < result.Length; i++)
            result[i] = data[i] * -0.1f;
        return result;
    }

    private static (int[] Offsets, int At) Offsets(ReadOnlySpan<byte> data, int at, int count)
    {
        var result = new int[count + 1];
        for (var i = 0; i < count; i++, at += 2)
            result[i + 1] = result[i] + BinaryPrimitives.ReadUInt16LittleEndian(data[at..]);
        return (result, at);
    }

    private static (ushort[] Values, int At) Shorts(ReadOnlySpan<byte> data, int at, int count)
    {
        var result = new ushort[count];
        for (var i = 0; i < count; i++, at += 2)
            result[i] = BinaryPrimitives.ReadUInt16LittleEndian(data[at..]);
        return (result, at);
    }

    private static SlipModel Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("AiInsights.Mend.FrameSlips.bigrams.bin.gz")!;
        using var unpacked = new GZipStream(stream, CompressionMode.Decompress);
        using var memory = new MemoryStream();
        unpacked.CopyTo(memory);
        return new SlipModel(memory.GetBuffer().AsSpan(0, (int)memory.Length));
    }
}
