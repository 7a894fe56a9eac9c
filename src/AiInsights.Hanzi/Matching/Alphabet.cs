using AiInsights.Hanzi.Dictionaries;

namespace AiInsights.Hanzi.Matching;

/// <summary>
/// The units of one text. An engine that converts nothing but that text needs no key with another unit in it, which for a
/// single line leaves some hundred of 120,000 keys: a filter called once a line starts several times faster.
/// </summary>
internal sealed class Alphabet
{
    private readonly bool[] _units = new bool[char.MaxValue + 1];

    private Alphabet()
    {
    }

    public Alphabet(ReadOnlySpan<char> text) => Add(text);

    /// <summary>Whether a key can stand in the text.</summary>
    public bool Spells(ReadOnlySpan<char> key)
    {
        foreach (var unit in key)
        {
            if (!_units[unit]) return false;
        }
        return true;
    }

    /// <summary>Whether the text has the unit.</summary>
    public bool Has(char unit) => _units[unit];

    /// <summary>The same units, to be added to.</summary>
    public Alphabet Copy()
    {
        var copy = new Alphabet();
        _units.CopyTo(copy._units, 0);
        return copy;
    }

    /// <summary>Takes in the units of more text.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        foreach (var unit in text) _units[unit] = true;
    }

    /// <summary>Units that may stand in a text which the map turns into this one: none that do is missing.</summary>
    public Alphabet Before(CharacterMap map)
    {
        var sources = new Alphabet();
        for (var unit = 0; unit <= char.MaxValue; unit++) sources._units[unit] = map.Single((char)unit) is not { } single || _units[single];
        return sources;
    }
}
