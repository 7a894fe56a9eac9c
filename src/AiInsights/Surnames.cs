using System.Collections.Frozen;

namespace AiInsights;

/// <summary>Family names (<c>surnames.txt</c>), those of two characters first.</summary>
internal static class Surnames
{
    private static readonly FrozenSet<string> s_names = DataTable.Read("surnames.txt").Select(static r => r[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The family name of a full name; its first character when the table has none.</summary>
    public static string Of(string name) => name.Length > 2 && s_names.Contains(name[..2]) ? name[..2] : name[..1];

    /// <summary>Whether a name of two to four Han characters begins with a family name.</summary>
    public static bool Begin(string name) => name.Length is >= 2 and <= 4 && s_names.Contains(Of(name)) && name.Length > Of(name).Length;
}
