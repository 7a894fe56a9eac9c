namespace AiInsights;

/// <summary>Finds where words stand in a text, however many words there are: one look at each unit, a second where a word begins with its pair.</summary>
internal sealed class WordScanner
{
    private readonly UnitSet _begins;
    private readonly ulong[] _pairs = new ulong[0x10000 / 64];
    private readonly Dictionary<int, List<int>> _byPair = [];
    private readonly Dictionary<char, int> _single = [];
    private readonly string[] _words;

    /// <param name="words">None of them empty, none twice.</param>
    public WordScanner(IEnumerable<string> words)
    {
        _words = [.. words];
        _begins = new UnitSet(_words.Select(static w => w[0]));
        for (var w = 0; w < _words.Length; w++)
        {
            if (_words[w].Length == 1)
            {
                _single.Add(_words[w][0], w);
                continue;
            }

            var hash = Hash(_words[w][0], _words[w][1]);
            _pairs[hash >> 6] |= 1UL << (hash & 63);
            var pair = (_words[w][0] << 16) | _words[w][1];
            if (!_byPair.TryGetValue(pair, out var same))
                _byPair.Add(pair, same = []);
            same.Add(w);
        }
    }

    /// <summary>Whether any of the words stands in a text.</summary>
    public bool AnyIn(ReadOnlySpan<char> text) => Find(text, null);

    /// <summary>Every word with its place, in the order of the places.</summary>
    /// <param name="text">The text.</param>
    /// <param name="found">Takes them: the number of the word, its first unit. Null to stop at the first.</param>
    /// <returns>Whether there is any.</returns>
    public bool Find(ReadOnlySpan<char> text, List<(int Word, int Start)>? found)
    {
        var any = false;
        for (var at = _begins.FirstIn(text); at < text.Length; at += 1 + _begins.FirstIn(text[(at + 1)..]))
        {
            if (_single.Count > 0 && _single.TryGetValue(text[at], out var single) && Note(single, at))
                return true;
            if (at + 1 == text.Length)
                break;
            var hash = Hash(text[at], text[at + 1]);
            if ((_pairs[hash >> 6] & (1UL << (hash & 63))) == 0 || !_byPair.TryGetValue((text[at] << 16) | text[at + 1], out var words))
                continue;
            foreach (var word in words)
            {
                if (text[at..].StartsWith(_words[word]) && Note(word, at))
                    return true;
            }
        }

        return any;

        bool Note(int word, int start)
        {
            any = true;
            found?.Add((word, start));
            return found is null;
        }
    }

    private static int Hash(char first, char second) => ((first * 40503) ^ (second * 31)) & 0xFFFF;
}
