using AiInsights.Hanzi.Dictionaries;
using AiInsights.Hanzi.Matching;

namespace AiInsights.Hanzi.Quality;

/// <summary>Collects the words of a lattice. Characters come first, then words; the first of equal ones wins.</summary>
internal sealed class LexiconBuilder
{
    private readonly MatchTableBuilder _table;
    private readonly byte[] _unitCosts = new byte[char.MaxValue + 1];
    private readonly List<OverlayEntry> _preferred = [];

    public LexiconBuilder(int expectedWords)
    {
        _table = new MatchTableBuilder(expectedWords);
        _unitCosts.AsSpan().Fill(Cost.Unknown);
    }

    /// <summary>What a character becomes by itself.</summary>
    public void AddCharacter(ReadOnlySpan<char> character, ReadOnlySpan<char> value) =>
        _table.Add(character, value, character.Length == 1 ? (ushort)0 : (ushort)(Cost.Unknown | LatticeEngine.Matters));

    /// <summary>Sets what a word costs, whichever table it comes from; where none has it, it is added by itself.</summary>
    public void Prefer(OverlayEntry word) => _preferred.Add(word);

    public void AddPhrase(ReadOnlySpan<char> key, ReadOnlySpan<char> value, int cost)
    {
        if (key.Length == 1)
        {
            _table.Add(key, value);
            return;
        }
        _table.Add(key, value, (ushort)(cost | (Differs(key, value) ? LatticeEngine.Matters : 0)));
    }

    /// <summary>What a character costs that is used by itself.</summary>
    public void AddUnitCost(char unit, byte cost) => _unitCosts[unit] = cost;

    /// <summary>Gives each character without a cost that of the character it becomes.</summary>
    public void SpreadUnitCosts()
    {
        for (var unit = 0; unit < _unitCosts.Length; unit++)
        {
            if (_unitCosts[unit] == Cost.Unknown) _unitCosts[unit] = _unitCosts[(char)_table.Unit((char)unit)];
        }
    }

    /// <summary>The word list, after all phrases: a word takes the phrases inside it along.</summary>
    public void AddWords(DictionaryTable words)
    {
        var phrases = _table.Build();
        var inside = new LatticeEngine(phrases, _unitCosts);
        using var value = new TextBuffer(64);
        for (var i = 0; i < words.Count; i++)
        {
            var key = words.Key(i);
            var cost = words.Value(i)[0];
            if (key.Length == 1)
            {
                _unitCosts[key[0]] = (byte)cost;
                continue;
            }
            AddWord(key, cost);
        }
        foreach (var word in _preferred)
        {
            var cost = (ushort)Cost.Of(word.Frequency);
            if (!_table.SetCost(word.Key, cost)) AddWord(word.Key, cost);
        }

        void AddWord(ReadOnlySpan<char> key, int cost)
        {
            value.Length = 0;
            if (key.Length == 2 && ((_table.Unit(key[0]) | _table.Unit(key[1])) & MatchTable.IsLongKey) == 0)
            {
                // No phrase fits inside; one that is the word itself has been added before.
                AddPlain(key, cost);
                return;
            }
            Pass.Run(phrases, key, value, null);
            if (key.Length > 2 && Differs(key, value.Text))
            {
                // The longest match may cut inside a word too (合|作伙|伴): then the words inside are chosen together.
                value.Length = 0;
                inside.Convert(key, value, null, isLast: true);
            }
            AddPhrase(key, value.Text, cost);
        }
    }

    // A word that converts character by character.
    private void AddPlain(ReadOnlySpan<char> key, int cost)
    {
        Span<char> value = [(char)_table.Unit(key[0]), (char)_table.Unit(key[1])];
        AddPhrase(key, value, cost);
    }

    public LatticeEngine Build() => new(_table.Build(), _unitCosts);

    private bool Differs(ReadOnlySpan<char> key, ReadOnlySpan<char> value)
    {
        if (key.Length != value.Length) return true;
        for (var i = 0; i < key.Length; i++)
        {
            var unit = _table.Unit(key[i]);
            if ((unit & MatchTable.IsLongKey) != 0 || (char)unit != value[i]) return true;
        }
        return false;
    }
}
