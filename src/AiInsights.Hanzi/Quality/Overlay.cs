using System.Globalization;
using System.Text;
using AiInsights.Hanzi.Dictionaries;
using AiInsights.Hanzi.Matching;

namespace AiInsights.Hanzi.Quality;

/// <summary>
/// The curated overlay: tab-separated files in <c>Data/Overlay</c>; README.md says what each is for and how to add a line.
/// </summary>
internal static class Overlay
{
    /// <summary>Simplified → Traditional, in every configuration that begins with "s2"; the region's variants are applied to the value.</summary>
    public const string Characters = "simplified-to-traditional";

    /// <summary>Simplified → characters as Taiwan writes them, in s2tw and s2twp; the value is final.</summary>
    public const string TaiwanCharacters = "taiwan-characters";

    /// <summary>Simplified → the wording of Taiwan, in s2twp only; the value is final.</summary>
    public const string TaiwanWording = "taiwan-wording";

    /// <summary>Traditional → Simplified, in t2s, tw2s, tw2sp, hk2s and hk2sp.</summary>
    public const string Simplified = "traditional-to-simplified";

    /// <summary>Words that convert character by character and only hold their borders: word and frequency.</summary>
    public const string Words = "words";

    public static IReadOnlyList<string> Files { get; } = [Characters, TaiwanCharacters, TaiwanWording, Simplified, Words];

    /// <param name="file">One of <see cref="Files"/>.</param>
    /// <param name="only">Leaves out entries whose key has other units; null reads them all.</param>
    /// <exception cref="FormatException">A line has too few columns or a frequency that is no number.</exception>
    public static List<OverlayEntry> Read(string file, Alphabet? only = null)
    {
        using var stream = DataFile.Open($"overlay/{file}.tsv");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var entries = new List<OverlayEntry>();
        var reason = "";
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
            {
                reason = "";
                continue;
            }
            if (line[0] == '#')
            {
                reason = reason.Length == 0 ? line[1..].Trim() : reason + " " + line[1..].Trim();
                continue;
            }
            if (only?.Spells(line.AsSpan(0, Math.Max(line.IndexOf('\t'), 0))) == false) continue;
            entries.Add(Entry(file, line.Split('\t'), reason, number));
        }
        return entries;
    }

    private static OverlayEntry Entry(string file, string[] columns, string reason, int number)
    {
        if (file == Words)
        {
            if (columns.Length != 2) throw Malformed(file, number);
            return new OverlayEntry(columns[0], "", Frequency(file, columns[1], number), reason, columns[0], "", number);
        }
        if (columns.Length is not (2 or 3 or 5)) throw Malformed(file, number);
        var frequency = columns.Length > 2 && columns[2].Length > 0 ? Frequency(file, columns[2], number) : 0;
        return columns.Length == 5
            ? new OverlayEntry(columns[0], columns[1], frequency, reason, columns[3], columns[4], number)
            : new OverlayEntry(columns[0], columns[1], frequency, reason, columns[0], columns[1], number);
    }

    // By hand: naming a culture would load ICU, which takes longer than reading the file.
    private static int Frequency(string file, string column, int number)
    {
        var frequency = 0;
        foreach (var digit in column)
        {
            if (!char.IsAsciiDigit(digit) || column.Length > 8) throw Malformed(file, number);
            frequency = (10 * frequency) + digit - '0';
        }
        return frequency > 0 ? frequency : throw Malformed(file, number);
    }

    private static FormatException Malformed(string file, int line) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{file}.tsv({line}): expected key, value[, frequency[, example, expected]]."));
}
