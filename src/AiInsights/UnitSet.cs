namespace AiInsights;

/// <summary>
/// A set of UTF-16 units to look for in Chinese text, one bit a unit: exact at the first look, where the framework's sets of more than ASCII
/// guess by a part of the unit and ask again at each hit.
/// </summary>
internal sealed class UnitSet
{
    private readonly ulong[] _bits = new ulong[0x10000 / 64];

    public UnitSet(IEnumerable<char> units)
    {
        foreach (var unit in units)
            _bits[unit >> 6] |= 1UL << (unit & 63);
    }

    public bool Contains(char unit) => (_bits[unit >> 6] & (1UL << (unit & 63))) != 0;

    /// <summary>The place of the first unit of the set; the length of the text when there is none.</summary>
    public int FirstIn(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && !Contains(text[at]))
            at++;
        return at;
    }
}
