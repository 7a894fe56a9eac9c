using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;

namespace AiInsights.Mend.Pinyin;

/// <summary>Which characters of GBK are read how, without tones. The table is <c>Data/readings.txt</c>.</summary>
internal static class PinyinReadings
{
    private static readonly FrozenDictionary<string, FrozenSet<char>> BySyllable = Load();
    private static readonly FrozenDictionary<string, FrozenSet<char>>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        BySyllable.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly ImmutableArray<string> Syllables = [.. BySyllable.Keys];

    /// <summary>The number of a syllable that there is.</summary>
    public static int Number(string syllable) => Syllables.IndexOf(syllable);

    /// <summary>The syllable of a number.</summary>
    public static string Syllable(int number) => Syllables[number];

    /// <summary>The syllable if Mandarin has it, else null. <c>ü</c> is written as such.</summary>
    public static string? Find(ReadOnlySpan<char> syllable) =>
        Lookup.TryGetValue(syllable, out _) ? syllable.ToString() : null;

    /// <summary>Whether a character can be read so.</summary>
    public static bool Has(string syllable, char character) => BySyllable.TryGetValue(syllable, out var set) && set.Contains(character);

    /// <summary>The characters that can be read so.</summary>
    public static FrozenSet<char> Of(string syllable) => BySyllable.TryGetValue(syllable, out var set) ? set : [];

    private static FrozenDictionary<string, FrozenSet<char>> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("AiInsights.Mend.Pinyin.Data.readings.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var result = new Dictionary<string, FrozenSet<char>>();
        while (reader.ReadLine() is { } line)
            if (line.IndexOf(' ', StringComparison.Ordinal) is var blank and > 0 && line[0] != '#')
                result.Add(line[..blank], line[(blank + 1)..].ToFrozenSet());
        return result.ToFrozenDictionary();
    }
}
