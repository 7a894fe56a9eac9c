using System.Runtime.InteropServices;
using System.Text;

namespace AiInsights.Mend.FrameSlips;

/// <summary>
/// How likely a stretch of Chinese is as words: the best way to cut it, each word behind up to two others. The search
/// goes by characters, which see four at most; words see six and more, so they tell readings apart that characters
/// leave open. The data is <c>Data/words.bin.gz</c>, made by <c>Data/build_words.py</c>; it is read when the first slip is found.
/// </summary>
internal sealed class WordModel
{
    private const int LongestWord = 7;

    /// <summary>Ways to cut that are kept at each character.</summary>
    private const int Width = 8;

    /// <summary>What a character costs that is no word.</summary>
    private const float UnknownScore = -25;

    private const int Unknown = -1;

    private static readonly Lazy<WordModel> Instance = new(Load);

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly float[] _alone;
    private readonly float[] _backOff;
    private readonly BackOffLevel _pairs;
    private readonly BackOffLevel _triples;

    private WordModel(PackedReader from)
    {
        var words = Encoding.UTF8.GetString(from.Bytes(from.Int())).Split('\n');
        var index = new Dictionary<string, int>(words.Length, StringComparer.Ordinal);
        foreach (var word in words)
            index.Add(word, index.Count);
        _words = index.GetAlternateLookup<ReadOnlySpan<char>>();
        _alone = Array.ConvertAll(from.Bytes(words.Length), static b => b * -0.1f);
        _backOff = Array.ConvertAll(from.Bytes(words.Length), static b => (b - 10) * -0.1f);
        _pairs = new BackOffLevel(from, words.Length, hasBackOff: false);
        _triples = new BackOffLevel(from, _pairs.Count, hasBackOff: true);
    }

    public static WordModel Shared => Instance.Value;

    /// <summary>The logarithm of how likely the Chinese of a text is, Simplified; whatever else it holds parts words and counts nothing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="known">What stretches without a mark have scored already; readings of one line share most of them.</param>
    public float Score(ReadOnlySpan<char> text, Dictionary<string, float> known)
    {
        float score = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var from = i;
            while (i < text.Length && text[i] is >= '\u4E00' and <= '\u9FFF')
                i++;
            if (i == from)
                continue;
            var stretch = text[from..i].ToString();
            if (!known.TryGetValue(stretch, out var own))
                known.Add(stretch, own = Stretch(stretch));
            score += own;
        }

        return score;
    }

    private float Stretch(ReadOnlySpan<char> text)
    {
        var cuts = new List<Cut>[text.Length + 1];
        for (var i = 0; i < cuts.Length; i++)
            cuts[i] = [];
        cuts[0].Add(new Cut(Unknown, -1, 0));
        for (var i = 0; i < text.Length; i++)
        {
            KeepBest(cuts[i]);
            for (var length = 1; length <= LongestWord && i + length <= text.Length; length++)
            {
                if (!_words.TryGetValue(text.Slice(i, length), out var word))
                {
                    if (length > 1)
                        continue;
                    word = Unknown;
                }

                foreach (var cut in cuts[i])
                    Add(cuts[i + length], Follow(cut, word));
            }
        }

        var best = float.NegativeInfinity;
        foreach (var cut in cuts[^1])
            best = Math.Max(best, cut.Score);
        return best;
    }

    private Cut Follow(Cut before, int word)
    {
        if (word < 0)
            return new Cut(Unknown, -1, before.Score + UnknownScore);
        if (before.Last < 0)
            return new Cut(word, -1, before.Score + _alone[word]);
        var pair = _pairs.Find(before.Last, word);
        var score = 0f;
        if (before.Pair >= 0)
        {
            if (_triples.Find(before.Pair, word) is >= 0 and var triple)
                return new Cut(word, pair, before.Score + _triples.Score(triple));
            score = _triples.BackOff[before.Pair];
        }

        return new Cut(word, pair, before.Score + score + (pair >= 0 ? _pairs.Score(pair) : _backOff[before.Last] + _alone[word]));
    }

    private static void Add(List<Cut> cuts, Cut cut)
    {
        foreach (ref var known in CollectionsMarshal.AsSpan(cuts))
        {
            if (known.Last == cut.Last && known.Pair == cut.Pair)
            {
                if (cut.Score > known.Score)
                    known = cut;
                return;
            }
        }

        cuts.Add(cut);
    }

    private static void KeepBest(List<Cut> cuts)
    {
        if (cuts.Count <= Width)
            return;
        cuts.Sort(static (a, b) => b.Score.CompareTo(a.Score));
        cuts.RemoveRange(Width, cuts.Count - Width);
    }

    /// <param name="Last">The last word, or <see cref="Unknown"/>.</param>
    /// <param name="Pair">The model's entry of the last two words, or -1.</param>
    /// <param name="Score">The sum of the logarithms.</param>
    private readonly record struct Cut(int Last, int Pair, float Score);

    private static WordModel Load()
    {
        using var from = new PackedReader("words.bin.gz");
        return new WordModel(from);
    }
}
