using System.Runtime.InteropServices;
using System.Text;
using AiInsights.Mend.Pinyin;

namespace AiInsights.Mend.FrameSlips;

/// <summary>
/// What the sound lines of a document say: its names and terms, which no general model knows. An article says its
/// words more than once, so the bytes that one sentence lost mostly stand in another.
/// </summary>
internal sealed class SlipMemory
{
    /// <summary>The share that the document has in what is likely, the model having the rest.</summary>
    private const float Share = 0.4f;

    /// <summary>Characters beyond this add time and nothing else.</summary>
    private const int Most = 200_000;

    // The document as symbols, each with the two before it; counted only where a search asks, which in sound text is hardly anywhere.
    private readonly List<(int Before, int Last, int Next)> _steps = [];
    private readonly Dictionary<int, Followers> _followers = [];
    private readonly Lazy<RunningText> _text;
    private int[] _starts = [];
    private int[] _places = [];

    // The same as characters, a line feed behind each line.
    private readonly StringBuilder _folded = new();

    // How often each character stands in the whole document, Simplified; asked for where a character is odd.
    private Dictionary<char, int>? _counts;

    private SlipMemory() => _text = new Lazy<RunningText>(() => RunningText.Of(_folded.ToString().Split('\n')));

    /// <summary>Which runs of characters stand in the document.</summary>
    public RunningText Text => _text.Value;

    /// <summary>The document, damaged lines included.</summary>
    public string Whole { get; private set; } = string.Empty;

    /// <summary>How the document sets quotes.</summary>
    public QuoteHabits? Quotes { get; private set; }

    /// <summary>The memory of a text; stretches that may be damaged do not count.</summary>
    public static SlipMemory Of(string text)
    {
        var memory = new SlipMemory();
        var characters = 0;
        var leavesQuotesOpen = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (characters > Most)
                break;
            if (line.Length < 4)
                continue;
            characters += line.Length;
            if (SlipScanner.IsSuspicious(line))
            {
                memory.AddSoundPieces(line.ToString());
                continue;
            }

            leavesQuotesOpen |= SlipTraces.IsQuoteOpen(line);
            memory.Add(line, SlipModel.Shared.LineEnd);
        }

        memory.Whole = text;
        memory.Quotes = new QuoteHabits(text, leavesQuotesOpen);
        memory.Sort();
        return memory;
    }

    /// <summary>Whether every Chinese character of a run stands in the document more than once, damaged lines included: so names and terms do.</summary>
    public bool Repeats(string run)
    {
        if (_counts is null)
        {
            _counts = [];
            foreach (var c in Whole)
                CollectionsMarshal.GetValueRefOrAddDefault(_counts, SlipSymbols.Simplify(c), out _)++;
        }

        return run.All(c => SlipGate.IsMark(c) || _counts.GetValueOrDefault(SlipSymbols.Simplify(c)) > 1);
    }

    /// <summary>Whether a letter stands alone in the document more than once, damaged lines included: so variables, grades and names do.</summary>
    public bool Uses(char letter) => CountAlone(Whole, letter) > 1;

    /// <summary>How often a text stands in the document, damaged lines included.</summary>
    public int Count(string text) => Whole.AsSpan().Count(text);

    /// <summary>
    /// How often a letter stands in a text without another letter or digit beside it. Between an ASCII mark and Chinese or a reading it does not
    /// count: so slips leave it, and an article that lost step at 現 once did so wherever 現 begins a sentence.
    /// </summary>
    public static int CountAlone(string text, char letter)
    {
        var count = 0;
        for (var i = text.IndexOf(letter, StringComparison.Ordinal); i >= 0; i = text.IndexOf(letter, i + 1))
        {
            if ((i == 0 || !char.IsAsciiLetterOrDigit(text[i - 1])) && (i + 1 == text.Length || !char.IsAsciiLetterOrDigit(text[i + 1]))
                && !(i > 0 && SlipGate.IsMadeAscii(text[i - 1]) && i + 1 < text.Length && text[i + 1] is '(' or (>= '\u4E00' and <= '\u9FFF')))
                count++;
        }

        return count;
    }

    /// <summary>How likely a symbol is behind two others, where the model alone says <paramref name="score"/>.</summary>
    public float Mix(float score, int before, int last, int next)
    {
        if (last < 0 || next < 0 || Behind(last) is not { } behind || !behind.Pairs.TryGetValue(next, out var pair))
            return score;
        var own = 0.5f * pair / (behind.Count + 3);
        if (before >= 0 && behind.Triples.TryGetValue(Key(before, next), out var triple))
            own += 0.5f * triple / (Behind(before)!.Pairs[last] + 1);
        return MathF.Log(((1 - Share) * MathF.Exp(score)) + (Share * own));
    }

    /// <summary>What stands behind a symbol in the document, or null when it does not stand there.</summary>
    private Followers? Behind(int last)
    {
        if (last + 1 >= _starts.Length || _starts[last] == _starts[last + 1])
            return null;
        ref var followers = ref CollectionsMarshal.GetValueRefOrAddDefault(_followers, last, out var known);
        if (known)
            return followers;
        followers = new Followers(_starts[last + 1] - _starts[last]);
        for (var i = _starts[last]; i < _starts[last + 1]; i++)
        {
            var (before, _, next) = _steps[_places[i]];
            if (next < 0)
                continue;
            CollectionsMarshal.GetValueRefOrAddDefault(followers.Pairs, next, out _)++;
            if (before >= 0)
                CollectionsMarshal.GetValueRefOrAddDefault(followers.Triples, Key(before, next), out _)++;
        }

        return followers;
    }

    // By the symbol in the middle.
    private void Sort()
    {
        var most = -1;
        foreach (var step in _steps)
            most = Math.Max(most, step.Last);
        _starts = new int[most + 2];
        foreach (var step in _steps)
            if (step.Last >= 0)
                _starts[step.Last + 1]++;
        for (var i = 1; i < _starts.Length; i++)
            _starts[i] += _starts[i - 1];
        _places = new int[_starts[^1]];
        var ends = _starts.AsSpan().ToArray();
        for (var i = 0; i < _steps.Count; i++)
            if (_steps[i].Last is >= 0 and var last)
                _places[ends[last]++] = i;
    }

    /// <summary>Of a line that looks damaged what a first look finds sound: a rare name alone makes a line look so.</summary>
    private void AddSoundPieces(string line)
    {
        var from = 0;
        foreach (var (start, end) in FrameSlipRepairer.Suspected(line).Append((line.Length, line.Length)))
        {
            if (start - from >= 2)
                Add(line.AsSpan(from, start - from), from == 0 ? SlipModel.Shared.LineEnd : SlipModel.Unknown);
            from = Math.Max(from, end);
        }
    }

    private void Add(ReadOnlySpan<char> line, int last)
    {
        var model = SlipModel.Shared;
        var before = SlipModel.Unknown;
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
            _steps.Add((before, last, symbol));
            _folded.Append(folded);
            (before, last) = (last, symbol);
        }

        _folded.Append('\n');
    }

    private static long Key(int before, int next) => ((long)before << 32) | (uint)next;

    /// <summary>What stands behind one symbol.</summary>
    /// <param name="Count">How often anything does.</param>
    private sealed record Followers(int Count)
    {
        public Dictionary<int, int> Pairs { get; } = [];

        /// <summary>By the symbol before and the one behind.</summary>
        public Dictionary<long, int> Triples { get; } = [];
    }
}
