using System.Collections.Concurrent;

namespace AiInsights;

/// <summary>
/// What the converters between the scripts make of a character that stands alone. It follows from them, and a test holds the two together;
/// it is kept as a table because a converter is made of all its phrases first, which takes longer than most builds read.
/// </summary>
internal static class CharacterForms
{
    /// <summary>The Han characters that the table covers; beyond them it has what they become.</summary>
    public const char First = '\u3400', Last = '\u9FFF';

    /// <summary>The embedded table: a relation, then each character that it changes and what it becomes, without a gap.</summary>
    public const string TableName = "character-forms.txt";

    /// <summary>The relations that it holds, by the names of OpenCC's configurations.</summary>
    public static readonly string[] Relations = ["t2s", "s2t", "s2tw", "s2hk", "tw2s", "hk2s"];

    private static readonly Lazy<Dictionary<string, string>> Rows = new(static () => DataTable.Read(TableName).ToDictionary(static r => r[0], static r => r[1], StringComparer.Ordinal));
    private static readonly ConcurrentDictionary<string, char[]> Tables = new(StringComparer.Ordinal);

    /// <summary>The characters that a relation changes, with what each becomes, as code points.</summary>
    public static IEnumerable<(int From, int To)> Changes(string relation)
    {
        int? from = null;
        foreach (var rune in Rows.Value[relation].EnumerateRunes())
        {
            if (from is { } first)
                yield return (first, rune.Value);
            from = from is null ? rune.Value : null;
        }
    }

    /// <summary>By unit what it becomes: itself where that is the same, or no single unit.</summary>
    public static char[] Table(string relation) => Tables.GetOrAdd(relation, static relation =>
    {
        var table = new char[0x10000];
        for (var i = 0; i < table.Length; i++)
            table[i] = (char)i;
        foreach (var (from, to) in Changes(relation))
        {
            if (from < table.Length && to < table.Length)
                table[from] = (char)to;
        }

        return table;
    });

    /// <summary>By unit whether it becomes another.</summary>
    public static bool[] Changed(string relation)
    {
        var changed = new bool[0x10000];
        foreach (var (from, _) in Changes(relation))
        {
            if (from < changed.Length)
                changed[from] = true;
        }

        return changed;
    }
}
