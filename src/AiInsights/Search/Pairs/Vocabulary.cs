using System.Runtime.InteropServices;
using AiInsights.Cache;

namespace AiInsights.Search.Pairs;

/// <summary>Which characters and which Latin words stand in statements, and how often: what the browser learns of all texts at once.</summary>
internal sealed class Vocabulary
{
    private const int ShortestLatin = 3;
    private const int LongestLatin = 31;
    private const int MostWords = 8_000;

    private readonly int[] _units = new int[0x10000];
    private readonly Dictionary<int, int> _far = [];
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);

    public Vocabulary()
    {
    }

    /// <summary>A copy.</summary>
    public Vocabulary(Vocabulary other) => Add(other);

    /// <summary>The characters in use, by code point.</summary>
    public IEnumerable<int> Characters =>
        Enumerable.Range(0, _units.Length).Where(c => _units[c] > 0).Concat(_far.Where(static f => f.Value > 0).Select(static f => f.Key).Order());

    /// <summary>Words that come more than once, the commonest first.</summary>
    public IEnumerable<string> CommonWords => _words
        .Where(static w => w.Value > 1)
        .OrderByDescending(static w => w.Value).ThenBy(static w => w.Key, StringComparer.Ordinal)
        .Take(MostWords)
        .Select(static w => w.Key);

    /// <summary>Counts a statement.</summary>
    /// <param name="found">The statement.</param>
    /// <param name="times">1, or -1 to take it away again.</param>
    public void Add(Found found, int times)
    {
        var text = found.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                _units[text[i]] += times;
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                CollectionsMarshal.GetValueRefOrAddDefault(_far, char.ConvertToUtf32(text[i], text[++i]), out _) += times;
        }

        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var rest = found.Folded.AsSpan();
        while (rest.IndexOfAnyInRange('a', 'z') is var start and >= 0)
        {
            rest = rest[start..];
            var end = 1;
            while (end < rest.Length && end < LongestLatin && (char.IsAsciiLetterLower(rest[end]) || char.IsAsciiDigit(rest[end]) || rest[end] == '-'))
                end++;
            if (end >= ShortestLatin)
                CollectionsMarshal.GetValueRefOrAddDefault(words, rest[..end], out _) += times;
            rest = rest[end..];
        }
    }

    /// <summary>Adds what another has counted.</summary>
    public void Add(Vocabulary other)
    {
        for (var i = 0; i < _units.Length; i++)
            _units[i] += other._units[i];
        foreach (var (character, count) in other._far)
            CollectionsMarshal.GetValueRefOrAddDefault(_far, character, out _) += count;
        foreach (var (word, count) in other._words)
            CollectionsMarshal.GetValueRefOrAddDefault(_words, word, out _) += count;
    }

    public void Write(RecordWriter to)
    {
        to.List(_units, static (w, count) => w.Number(count));
        to.List(_far, static (w, f) => { w.Number(f.Key); w.Number(f.Value); });
        to.List(_words, static (w, f) => { w.Text(f.Key); w.Number(f.Value); });
    }

    public static Vocabulary Read(RecordReader from)
    {
        var read = new Vocabulary();
        from.List(static r => r.Int()).CopyTo(read._units);
        foreach (var (character, count) in from.List(static r => (r.Int(), r.Int())))
            read._far.Add(character, count);
        foreach (var (word, count) in from.List(static r => (r.Text(), r.Int())))
            read._words.Add(word, count);
        return read;
    }
}
