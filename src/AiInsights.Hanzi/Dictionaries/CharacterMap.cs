using System.Text;

namespace AiInsights.Hanzi.Dictionaries;

/// <summary>A dictionary of single characters as a table: what each becomes when no phrase says otherwise.</summary>
internal sealed class CharacterMap
{
    private static readonly CharacterMap Identity = new(null);

    private readonly char[] _units = new char[char.MaxValue + 1];
    private readonly Dictionary<int, string> _others = [];

    private CharacterMap(DictionaryTable? table)
    {
        for (var i = 0; i < _units.Length; i++) _units[i] = (char)i;
        for (var i = 0; i < table?.Count; i++)
        {
            var key = table.Key(i);
            var value = table.Value(i);
            if (key.Length == 1 && value.Length == 1)
            {
                _units[key[0]] = value[0];
                continue;
            }
            Rune.DecodeFromUtf16(key, out var rune, out _);
            _others.Add(rune.Value, value.ToString());
            // Marks the unit (or the leading surrogate) as one to look up.
            _units[key[0]] = '\0';
        }
    }

    /// <summary>The map that the dictionary of this name leans on for values it does not spell out.</summary>
    public static CharacterMap For(string dictionary) =>
        dictionary.StartsWith("STPhrases", StringComparison.Ordinal) ? Of(OpenCcData.Load("STCharacters"))
        : dictionary == "TSPhrases" ? Of(OpenCcData.Load("TSCharacters"))
        : Identity;

    /// <summary>The map of a dictionary of characters, made once.</summary>
    public static CharacterMap Of(DictionaryTable table) => table.Map ??= new CharacterMap(table);

    /// <summary>The one unit that a unit becomes; null where that depends on the next one, or is not one unit.</summary>
    public char? Single(char unit) => _units[unit] == '\0' && unit != '\0' ? null : _units[unit];

    /// <summary>Writes the mapped text (at most twice as long) and returns its length.</summary>
    public int Convert(ReadOnlySpan<char> source, Span<char> target)
    {
        var written = 0;
        for (var i = 0; i < source.Length; i++)
        {
            var unit = _units[source[i]];
            if (unit != '\0' || source[i] == '\0')
            {
                target[written++] = unit;
                continue;
            }
            Rune.DecodeFromUtf16(source[i..], out var rune, out var consumed);
            var value = _others.TryGetValue(rune.Value, out var found) ? found : source.Slice(i, consumed);
            value.CopyTo(target[written..]);
            written += value.Length;
            i += consumed - 1;
        }
        return written;
    }
}
