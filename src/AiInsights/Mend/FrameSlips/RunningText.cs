using System.IO.Compression;
using System.Reflection;
using System.Text;

namespace AiInsights.Mend.FrameSlips;

/// <summary>
/// What stands beside what in a text that runs on: each place with the three characters behind it, sorted, so that any run of up
/// to four is found and counted by halving. The model knows millions of words and few sentences; texts of the kind that is read
/// know how sentences of that kind go on.
/// </summary>
internal sealed class RunningText
{
    /// <summary>The longest run that is known.</summary>
    public const int Longest = 4;

    /// <summary>One in as many characters as anybody writes.</summary>
    private const float Unseen = 1 / 8000f;

    private static readonly Lazy<RunningText> Instance = new(Load);

    // Four characters of sixteen bits, the first one highest; NUL behind the end of a line.
    private readonly ulong[] _runs;
    private readonly int _kinds;

    private RunningText(ulong[] runs)
    {
        Array.Sort(runs);
        _runs = runs;
        _kinds = Kinds(0, runs.Length, 1);
    }

    /// <summary>Texts of the kind that is read, made for this purpose: <c>Data/running.txt.gz</c>.</summary>
    public static RunningText Shared => Instance.Value;

    /// <summary>The text of lines that <see cref="Fold"/> has folded.</summary>
    public static RunningText Of(IEnumerable<string> lines)
    {
        var runs = new List<ulong>();
        foreach (var line in lines)
        {
            ulong run = 0;
            for (var i = line.Length; i >= -1; i--)
            {
                run = (run >> 16) | ((ulong)(i < 0 || i == line.Length ? '\n' : line[i]) << 48);
                runs.Add(run);
            }
        }

        return new RunningText([.. runs]);
    }

    /// <summary>Appends a text as it is counted: without blanks, Simplified, marks full-width, letters and digits as one symbol each.</summary>
    public static StringBuilder Fold(ReadOnlySpan<char> text, StringBuilder folded)
    {
        foreach (var c in text)
        {
            var f = SlipSymbols.Fold(c);
            if (f != '\0' && !(f is 'A' or '0' && folded.Length > 0 && folded[^1] == f))
                folded.Append(f);
        }

        return folded;
    }

    /// <summary>Whether a run of at most <see cref="Longest"/> characters stands in the text.</summary>
    public bool Holds(ReadOnlySpan<char> run)
    {
        var (from, to) = Range(run);
        return from < to;
    }

    /// <summary>The logarithm of how likely the characters of a span are, each behind up to three others.</summary>
    /// <param name="text">A folded text; a line begins and ends with a line feed.</param>
    /// <param name="from">Where the span begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="known">What runs have scored already; readings of one line share most of them.</param>
    public float Score(ReadOnlySpan<char> text, int from, int to, Dictionary<ulong, float> known)
    {
        float score = 0;
        for (var i = from; i < to; i++)
        {
            var run = text[Math.Max(0, i - Longest + 1)..(i + 1)];
            var key = Key(run);
            if (!known.TryGetValue(key, out var own))
                known.Add(key, own = MathF.Log(Likelihood(run)));
            score += own;
        }

        return score;
    }

    /// <summary>By how much (natural logarithm) a character is likelier here than in another text, which has the say where this one is short.</summary>
    public float Prefers(char c, RunningText other)
    {
        const float Weight = 300;
        var elsewhere = (other.Count([c]) + (other._kinds * Unseen)) / (other._runs.Length + other._kinds);
        return MathF.Log((Count([c]) + (Weight * elsewhere)) / ((_runs.Length + Weight) * elsewhere));
    }

    // Witten and Bell: the more kinds of characters were seen behind a run, the likelier is one that was not.
    private float Likelihood(ReadOnlySpan<char> run)
    {
        var likelihood = (Count(run[^1..]) + (_kinds * Unseen)) / (_runs.Length + _kinds);
        for (var length = 1; length < run.Length; length++)
        {
            var before = run[(run.Length - 1 - length)..^1];
            var (from, to) = Range(before);
            // Where the line ends nothing is behind.
            from = First(Key(before) | (1UL << (48 - (16 * length))), from, to);
            if (from == to)
                break;
            var kinds = Kinds(from, to, length + 1);
            likelihood = (Count(run[(run.Length - 1 - length)..]) + (kinds * likelihood)) / (to - from + kinds);
        }

        return likelihood;
    }

    private int Count(ReadOnlySpan<char> run)
    {
        var (from, to) = Range(run);
        return to - from;
    }

    private (int From, int To) Range(ReadOnlySpan<char> run)
    {
        var key = Key(run);
        var from = First(key, 0, _runs.Length);
        var next = key + (1UL << (64 - (16 * run.Length)));
        return (from, next < key ? _runs.Length : First(next, from, _runs.Length));
    }

    private int First(ulong key, int from, int to)
    {
        while (from < to)
        {
            var middle = (from + to) >> 1;
            if (_runs[middle] < key)
                from = middle + 1;
            else
                to = middle;
        }

        return from;
    }

    /// <summary>How many different runs of a length a range holds.</summary>
    private int Kinds(int from, int to, int length)
    {
        var kinds = 0;
        var shift = 64 - (16 * length);
        for (var i = from; i < to; i++)
            if (i == from || _runs[i] >> shift != _runs[i - 1] >> shift)
                kinds++;
        return kinds;
    }

    private static ulong Key(ReadOnlySpan<char> run)
    {
        ulong key = 0;
        for (var i = 0; i < run.Length; i++)
            key |= (ulong)run[i] << (48 - (16 * i));
        return key;
    }

    private static RunningText Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("AiInsights.Mend.FrameSlips.running.txt.gz")!;
        using var unpacked = new GZipStream(stream, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked, Encoding.UTF8);
        return Of(reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
