namespace AiInsights;

/// <summary>Finds where words stand in a text, however many words there are: one look at each unit, a second where a word begins with its pair.</summary>
internal sealed class WordScanner
{
    private readonly UnitSet _begins;
    private readonly PairSet _pairs = new();
    private readonly Dictionary<int, List<int>> _byPair = [];
    private readonly Dictionary<char, int> _single = [];
    private readonly UnitSet _singles;
    private readonly string[] _words;

    /// <param name="words">None of them empty, none twice.</param>
    public WordScanner(IEnumerable<string> words)
    {
        _words = [.. words];
        _begins = new UnitSet(_words.Select(static w => w[0]));
        _singles = new UnitSet(_words.Where(static w => w.Length == 1).Select(static w => w[0]));
        for (var w = 0; w < _words.Length; w++)
        {
            if (_words[w].Length == 1)
            {
                _single.Add(_words[w][0], w);
                continue;
            }

            _pairs.Add(_words[w][0], _words[w][1]);
            var pair = (_words[w][0] << 16) | _words[w][1];
            if (!_byPair.TryGetValue(pair, out var same))
                _byPair.Add(pair, same = []);
            same.Add(w);
        }
    }

    /// <summary>Whether any of the words stands in a text.</summary>
    public bool AnyIn(ReadOnlySpan<char> text) => FirstIn(text) >= 0;

    /// <summary>Where the first of the words begins; negative when none stands in the text.</summary>
    public int FirstIn(ReadOnlySpan<char> text) => Scan(text, null);

    /// <summary>Every word with its place, in the order of the places.</summary>
    /// <param name="text">The text.</param>
    /// <param name="found">Takes them: the number of the word, its first unit.</param>
    public void Find(ReadOnlySpan<char> text, List<(int Word, int Start)> found) => Scan(text, found);

    // Stops at the first where nobody wants the others.
    private int Scan(ReadOnlySpan<char> text, List<(int Word, int Start)>? found)
    {
        for (var at = _begins.FirstIn(text); at < text.Length; at += 1 + _begins.FirstIn(text[(at + 1)..]))
        {
            if (_singles.Contains(text[at]))
            {
                if (found is null)
                    return at;
                found.Add((_single[text[at]], at));
            }

            if (at + 1 == text.Length || !_pairs.MayContain(text[at], text[at + 1]) || !_byPair.TryGetValue((text[at] << 16) | text[at + 1], out var words))
                continue;
            foreach (var word in words)
            {
                if (!text[at..].StartsWith(_words[word]))
                    continue;
                if (found is null)
                    return at;
                found.Add((word, at));
            }
        }

        return -1;
    }
}
