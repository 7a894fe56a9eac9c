using System.Text;

namespace AiInsights.Search.Pairs;

/// <summary>
/// Where the pairs of each first unit lie. A unit with few places shares a bucket with others; a unit with many has files of its own, its
/// pairs spread over them by the second unit. Where to look follows from the pair alone and one short table.
/// </summary>
internal sealed class PairLayout
{
    /// <summary>Characters of postings that a file should hold at most, as far as they can be foreseen.</summary>
    private const int Limit = 18_000;

    /// <summary>Characters of postings up to which a unit shares a file: so small that a few in one bucket keep the limit.</summary>
    private const int Small = 4_500;

    private readonly Dictionary<char, int> _own = [];

    /// <param name="sizes">About how many characters the pairs of each unit take.</param>
    public PairLayout(int[] sizes)
    {
        var shared = 0L;
        var own = new StringBuilder();
        for (var unit = 0; unit < sizes.Length; unit++)
        {
            if (Spread(sizes[unit]) is not { } bits)
            {
                shared += sizes[unit];
                continue;
            }

            own.Append((char)unit).Append(SecondScript.Base36(bits));
            _own.Add((char)unit, bits);
        }

        Own = own.ToString();
        Buckets = Steps.Up((int)(shared / (Limit / 2)) + 1, 3);
    }

    /// <summary>How many shared files there are.</summary>
    public int Buckets { get; }

    /// <summary>The units that have files of their own, each with how many bits of the second tell which.</summary>
    public string Own { get; }

    /// <summary>How many bits of the second unit tell the file of a pair; null where the unit shares one.</summary>
    public static int? Spread(int size)
    {
        if (size <= Small)
            return null;
        var bits = 0;
        while (size >> bits > Limit * 2 / 3)
            bits++;
        return bits;
    }

    /// <summary>Which of a unit's own files holds its pairs with a second unit.</summary>
    public static int Spread(char second, int bits) => (int)((second * 40503u & 0xFFFF) >> (16 - bits));

    /// <summary>The name of the file of a pair.</summary>
    public string FileOf(char first, char second) => _own.TryGetValue(first, out var bits) ? OwnName(first, Spread(second, bits)) : BucketName(first % Buckets);

    /// <summary>The names of all files of a unit.</summary>
    public IEnumerable<string> FilesOf(char first) =>
        _own.TryGetValue(first, out var bits) ? Enumerable.Range(0, 1 << bits).Select(i => OwnName(first, i)) : [BucketName(first % Buckets)];

    /// <summary>Has the unit files of its own?</summary>
    public bool IsOwn(char first) => _own.ContainsKey(first);

    /// <summary>The name of a file of a unit's own.</summary>
    public static string OwnName(char first, int file) => $"o-{SecondScript.Base36(first)}-{SecondScript.Base36(file)}";

    /// <summary>The name of a shared file.</summary>
    public static string BucketName(int bucket) => "q-" + SecondScript.Base36(bucket);

    /// <summary>The name of a part of a long list.</summary>
    public static string PartName(uint pair, int part) => $"x-{SecondScript.Base36((int)(pair >> 16))}-{SecondScript.Base36((char)pair)}-{SecondScript.Base36(part)}";
}
