using System.Collections.Frozen;
using System.Text;

namespace AiInsights.Search;

/// <summary>Readings of characters without tone, from <c>Readings/readings.txt</c> (pinyin-pro, MIT; see the notice beside it).</summary>
internal static class Readings
{
    private static readonly Lazy<FrozenDictionary<char, string>> Table = new(Load);

    /// <summary>
    /// How a name is read: a syllable for each character, all readings of a character with <c>/</c> between them, anything else in small
    /// letters as it stands. 具身AI → <c>ju shen ai</c>.
    /// </summary>
    /// <returns>Null when the name holds no Han character, or one whose reading is not known.</returns>
    public static string? Of(string name)
    {
        var reading = new StringBuilder();
        var han = false;
        var afterHan = false;
        foreach (var c in name)
        {
            if (c >= 0x2E80)
            {
                if (!char.IsLetter(c) && !char.IsSurrogate(c))
                    continue;
                if (!Table.Value.TryGetValue(c, out var syllables))
                    return null;
                if (reading.Length > 0)
                    reading.Append(' ');
                reading.Append(syllables);
                han = afterHan = true;
            }
            else if (char.IsAsciiLetterOrDigit(c))
            {
                if (afterHan)
                    reading.Append(' ');
                reading.Append(char.ToLowerInvariant(c));
                afterHan = false;
            }
        }

        return han ? reading.ToString() : null;
    }

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
