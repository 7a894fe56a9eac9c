namespace AiInsights.Hanzi.Dictionaries;

/// <summary>One conversion dictionary: keys and first candidates in the order of the source file.</summary>
/// <param name="name">File name of the dictionary without extension, as OpenCC's configurations name it.</param>
/// <param name="expectedEntries">About how many entries will be added.</param>
/// <param name="expectedUnits">About how many units their keys, and their values, have.</param>
internal sealed class DictionaryTable(string name, int expectedEntries, int expectedUnits)
{
    private readonly List<int> _rows = new(expectedEntries);
    private readonly List<int> _keyEnds = new(expectedEntries);
    private readonly List<int> _valueEnds = new(expectedEntries);
    private char[] _keys = new char[expectedUnits];
    private char[] _values = new char[expectedUnits];

    /// <summary>File name of the dictionary without extension, as OpenCC's configurations name it.</summary>
    public string Name { get; } = name;

    /// <summary>What <see cref="CharacterMap.Of"/> made of it, if it was asked.</summary>
    public CharacterMap? Map { get; set; }

    public int Count => _keyEnds.Count;

    /// <summary>All keys, one after the other.</summary>
    public ReadOnlySpan<char> Keys => _keys.AsSpan(0, Count == 0 ? 0 : _keyEnds[^1]);

    /// <summary>All values, one after the other.</summary>
    public ReadOnlySpan<char> Values => _values.AsSpan(0, Count == 0 ? 0 : _valueEnds[^1]);

    public ReadOnlySpan<char> Key(int index) => Slice(_keys, _keyEnds, index);

    public ReadOnlySpan<char> Value(int index) => Slice(_values, _valueEnds, index);

    /// <summary>Which entry of the whole dictionary this one is.</summary>
    public int Row(int index) => _rows[index];

    public void Add(ReadOnlySpan<char> key, ReadOnlySpan<char> value, int row)
    {
        Append(ref _keys, _keyEnds, key);
        Append(ref _values, _valueEnds, value);
        _rows.Add(row);
    }

    private static void Append(ref char[] units, List<int> ends, ReadOnlySpan<char> text)
    {
        var start = ends.Count == 0 ? 0 : ends[^1];
        if (units.Length - start < text.Length) Grow(ref units, start, Math.Max(2 * units.Length, start + text.Length + 64));
        text.CopyTo(units.AsSpan(start));
        ends.Add(start + text.Length);
    }

    // Array.Resize of characters is not compiled ahead.
    private static void Grow(ref char[] units, int used, int length)
    {
        var larger = new char[length];
        units.AsSpan(0, used).CopyTo(larger);
        units = larger;
    }

    private static ReadOnlySpan<char> Slice(char[] units, List<int> ends, int index)
    {
        var start = index == 0 ? 0 : ends[index - 1];
        return units.AsSpan(start, ends[index] - start);
    }
}
