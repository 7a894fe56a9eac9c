using System.Collections;

namespace AiInsights.Hanzi.Matching;

/// <summary>
/// The units of one text. An engine that converts nothing but that text needs no key with another unit in it, which for a
/// single line leaves some hundred of 120,000 keys: a filter called once a line starts several times faster.
/// </summary>
internal sealed class Alphabet
{
    private readonly BitArray _units = new(char.MaxValue + 1);

    public Alphabet(ReadOnlySpan<char> text)
    {
        foreach (var unit in text) _units[unit] = true;
    }

    /// <summary>Whether a key can stand in the text.</summary>
    public bool Spells(ReadOnlySpan<char> key)
    {
        foreach (var unit in key)
        {
            if (!_units[unit]) return false;
        }
        return true;
    }
}
