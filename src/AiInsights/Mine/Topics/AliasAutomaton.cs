using System.Collections.Immutable;

namespace AiInsights.Mine.Topics;

/// <summary>Aho–Corasick: all occurrences of all words in one pass, however many words there are.</summary>
internal sealed class AliasAutomaton
{
    private readonly List<Dictionary<char, int>> _next = [[]];
    private readonly List<int> _fail = [0];
    private readonly List<List<int>> _ends = [[]];
    private readonly List<int> _output = [0];
    private readonly ImmutableArray<string> _words;
    private readonly UnitSet _begins;
    private readonly UnitSet _singles;
    private readonly PairSet _pairs = new();

    public AliasAutomaton(ImmutableArray<string> words)
    {
        _words = words;
        _begins = new UnitSet(words.Where(static w => w.Length > 0).Select(static w => w[0]));
        _singles = new UnitSet(words.Where(static w => w.Length == 1).Select(static w => w[0]));
        for (var w = 0; w < words.Length; w++)
        {
            if (words[w].Length > 1)
                _pairs.Add(words[w][0], words[w][1]);
            var state = 0;
            foreach (var c in words[w])
            {
                if (!_next[state].TryGetValue(c, out var child))
                {
                    child = _next.Count;
                    _next[state][c] = child;
                    _next.Add([]);
                    _fail.Add(0);
                    _ends.Add([]);
                    _output.Add(0);
                }

                state = child;
            }

            if (state != 0)
                _ends[state].Add(w);
        }

        var queue = new Queue<int>(_next[0].Values);
        while (queue.TryDequeue(out var state))
        {
            foreach (var (c, child) in _next[state])
            {
                var fail = _fail[state];
                while (fail != 0 && !_next[fail].ContainsKey(c))
                    fail = _fail[fail];
                _fail[child] = _next[fail].TryGetValue(c, out var target) && target != child ? target : 0;

                // The nearest shorter state that ends a word: without it, long chains of suffixes would cost a walk each.
                _output[child] = _ends[_fail[child]].Count > 0 ? _fail[child] : _output[_fail[child]];
                queue.Enqueue(child);
            }
        }
    }

    /// <summary>Every word with its place, in the order of the ends.</summary>
    /// <param name="text">The text.</param>
    /// <param name="found">Takes them: the index of the word, its first unit.</param>
    public void Find(ReadOnlySpan<char> text, List<(int Word, int Start)> found)
    {
        var state = 0;
        for (var i = 0; i < text.Length; i++)
        {
            // Nearly all units begin no word, and of those that do nearly all are followed by another unit than in the word.
            if (state == 0)
            {
                i += _begins.FirstIn(text[i..]);
                if (i == text.Length)
                    return;
                if (!_singles.Contains(text[i]) && !(i + 1 < text.Length && _pairs.MayContain(text[i], text[i + 1])))
                    continue;
            }

            int child;
            while (!_next[state].TryGetValue(text[i], out child) && state != 0)
                state = _fail[state];
            state = child;
            for (var end = _ends[state].Count > 0 ? state : _output[state]; end != 0; end = _output[end])
            {
                foreach (var word in _ends[end])
                    found.Add((word, i + 1 - _words[word].Length));
            }
        }
    }
}
