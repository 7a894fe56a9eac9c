using AiInsights.Hanzi.Dictionaries;
using AiInsights.Hanzi.Matching;

namespace AiInsights.Hanzi.Quality;

/// <summary>Collects the words of a lattice. Characters come first, then words; the first of equal ones wins.</summary>
internal sealed class LexiconBuilder
{
    // Of a line's own alphabet; the table grows where it does not do.
    private const int FewWords = 500;

    private readonly MatchTableBuilder _table;
    private readonly PairMarks _pairs = new();
    private readonly byte[] _unitCosts = new byte[char.MaxValue + 1];
    private readonly List<OverlayEntry> _preferred = [];

    private readonly Alphabet? _only;

    /// <param name="expectedWords">About how many words there will be.</param>
    /// <param name="only">Leaves out words with other units; null wants them all.</param>
    public LexiconBuilder(int expectedWords, Alphabet? only)
    {
        _only = only;
        _table = new MatchTableBuilder(only is null ? expectedWords : FewWords);
        for (var i = 0; i < _unitCosts.Length; i++) _unitCosts[i] = Cost.Unknown;
    }

    /// <summary>Whether a word is worth working out.</summary>
    public bool Wants(ReadOnlySpan<char> key) => _only is null || _only.Spells(key);

    /// <summary>What a character becomes by itself.</summary>
    public void AddCharacter(ReadOnlySpan<char> character, ReadOnlySpan<char> value)
    {
        if (!Wants(character)) return;
        if (character.Length == 1) _table.Add(character, value);
        else Add(character, value, Cost.Unknown, matters: true);
    }

    /// <summary>Sets what a word costs, whichever table it comes from; where none has it, it is added by itself.</summary>
    public void Prefer(OverlayEntry word) => _preferred.Add(word);

    public void AddPhrase(ReadOnlySpan<char> key, ReadOnlySpan<char> value, int cost)
    {
        if (!Wants(key)) return;
        if (key.Length == 1)
        {
            _table.Add(key, value);
            return;
        }
        Add(key, value, cost, Differs(key, value));
    }

    /// <summary>Adds the units that those of a text become by themselves.</summary>
    public void AddUnits(Alphabet text, Alphabet results)
    {
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            if (text.Has((char)unit)) results.Add([(char)_table.Unit((char)unit)]);
        }
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
        var inside = new LatticeEngine(phrases, _pairs, _unitCosts);
        var growths = _table.Growths;
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
            if (!Wants(word.Key)) continue;
            var cost = (ushort)Cost.Of(word.Frequency);
            if (!_table.SetCost(word.Key, cost)) AddWord(word.Key, cost);
        }

        void AddWord(ReadOnlySpan<char> key, int cost)
        {
            value.Length = 0;
            if (growths != _table.Growths)
            {
                phrases = _table.Build();
                inside = new LatticeEngine(phrases, _pairs, _unitCosts);
                growths = _table.Growths;
            }
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
        Span<char> value = stackalloc char[2];
        value[0] = (char)_table.Unit(key[0]);
        value[1] = (char)_table.Unit(key[1]);
        AddPhrase(key, value, cost);
    }

    public LatticeEngine Build() => new(_table.Build(), _pairs, _unitCosts);

    private void Add(ReadOnlySpan<char> key, ReadOnlySpan<char> value, int cost, bool matters)
    {
        _table.Add(key, value, (ushort)(cost | (matters ? LatticeEngine.Matters : 0)));
        _pairs.Add(key, matters);
    }

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
