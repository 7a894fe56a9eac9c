using System.Runtime.InteropServices;
using AiInsights.Mend.Pinyin;

namespace AiInsights.Mend.FrameSlips;

/// <summary>
/// What the sound lines of a document say: its names and terms, which no general model knows. An article says its
/// words more than once, so the bytes that one sentence lost mostly stand in another.
/// </summary>
internal sealed class SlipMemory
{
    /// <summary>The share that the document has in what is likely, the model having the rest.</summary>
    private const float Share = 0.2f;

    /// <summary>Characters beyond this add time and nothing else.</summary>
    private const int Most = 200_000;

    private readonly Dictionary<int, int> _singles = [];
    private readonly Dictionary<long, int> _pairs = [];
    private readonly Dictionary<long, int> _triples = [];

    private SlipMemory()
    {
    }

    /// <summary>The memory of a text; lines that may be damaged do not count.</summary>
    public static SlipMemory Of(string text)
    {
        var memory = new SlipMemory();
        var characters = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (characters > Most)
                break;
            if (line.Length < 4 || SlipScanner.IsSuspicious(line))
                continue;
            characters += line.Length;
            memory.Add(line);
        }

        return memory;
    }

    /// <summary>How likely a symbol is behind two others, where the model alone says <paramref name="score"/>.</summary>
    public float Mix(float score, int before, int last, int next)
    {
        if (last < 0 || next < 0 || !_pairs.TryGetValue(Key(last, next), out var pair))
            return score;
        var own = 0.5f * pair / (_singles[last] + 3);
        if (before >= 0 && _triples.TryGetValue(Key(before, last, next), out var triple))
            own += 0.5f * triple / (_pairs[Key(before, last)] + 1);
        return MathF.Log(((1 - Share) * MathF.Exp(score)) + (Share * own));
    }

    private void Add(ReadOnlySpan<char> line)
    {
        var model = SlipModel.Shared;
        int before = SlipModel.Unknown, last = model.LineEnd;
        var annotations = new Queue<PinyinAnnotation>(PinyinAnnotations.Find(line));
        for (var i = 0; i < line.Length; i++)
        {
            if (annotations.TryPeek(out var annotation) && annotation.Start == i)
            {
                i += annotation.Length - 1;
                annotations.Dequeue();
                continue;
            }

            var folded = SlipSymbols.Fold(line[i]);
            if (folded == '\0' || model.Index(folded) is var symbol && symbol == last && folded is 'A' or '0')
                continue;
            Count(_singles, last);
            if (symbol >= 0 && last >= 0)
            {
                Count(_pairs, Key(last, symbol));
                if (before >= 0)
                    Count(_triples, Key(before, last, symbol));
            }

            (before, last) = (last, symbol);
        }
    }

    private static void Count<TKey>(Dictionary<TKey, int> counts, TKey key)
        where TKey : notnull => CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;

    private static long Key(int last, int next) => ((long)last << 16) | (uint)next;

    private static long Key(int before, int last, int next) => ((long)before << 32) | Key(last, next);
}
