namespace AiInsights.Hanzi.Dictionaries;

/// <summary>One conversion dictionary: keys and first candidates in the order of the source file.</summary>
internal sealed class DictionaryTable(string name, char[] keys, int[] keyEnds, char[] values, int[] valueEnds)
{
    /// <summary>File name of the dictionary without extension, as OpenCC's configurations name it.</summary>
    public string Name { get; } = name;

    public int Count => keyEnds.Length;

    public ReadOnlySpan<char> Key(int index) => Slice(keys, keyEnds, index);

    public ReadOnlySpan<char> Value(int index) => Slice(values, valueEnds, index);

    private static ReadOnlySpan<char> Slice(char[] units, int[] ends, int index)
    {
        var start = index == 0 ? 0 : ends[index - 1];
        return units.AsSpan(start, ends[index] - start);
    }
}
