using System.Collections.Frozen;
using System.Text;

namespace AiInsights.Search;

/// <summary>Readings of characters without tone, from <c>Readings/readings.txt</c> (pinyin-pro, MIT; see the notice beside it).</summary>
internal static class Readings
{
    private static readonly Lazy<FrozenDictionary<char, string>> Table = new(Load);

    /// <summary>
    /// The readings of all characters of some names, those with one first letter a row: <c>shen身深 sheng生</c>. A character that is read in
    /// several ways stands behind each; one whose reading is not known stands nowhere.
    /// </summary>
    public static IEnumerable<string> Rows(IEnumerable<string> names)
    {
        var rows = new SortedDictionary<string, SortedSet<char>>(StringComparer.Ordinal);
        foreach (var c in names.SelectMany(static n => n))
        {
            foreach (var syllable in Of(c))
            {
                if (!rows.TryGetValue(syllable, out var characters))
                    rows.Add(syllable, characters = []);
                characters.Add(c);
            }
        }

        return rows.GroupBy(static r => r.Key[0]).Select(static row => string.Join(' ', row.Select(static r => r.Key + string.Concat(r.Value))));
    }

    /// <summary>The syllables that a character may be read as, none where that is not known. 能: nai, neng.</summary>
    public static string[] Of(char c) => Table.Value.TryGetValue(c, out var syllables) ? syllables.Split('/') : [];

    private static FrozenDictionary<char, string> Load()
    {
        using var stream = typeof(Readings).Assembly.GetManifestResourceStream("AiInsights.Search.Readings.readings.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var table = new Dictionary<char, string>();
        while (reader.ReadLine() is { } line)
        {
            var blank = line.IndexOf(' ', StringComparison.Ordinal);
            var syllable = line[..blank];
            foreach (var c in line.AsSpan(blank + 1))
                table[c] = table.TryGetValue(c, out var others) ? others + "/" + syllable : syllable;
        }

        return table.ToFrozenDictionary();
    }
}
