using System.Text.RegularExpressions;

namespace AiInsights.Mine.Mentions;

/// <summary>Tables of words as parts of patterns.</summary>
internal static class Words
{
    /// <summary>The words of a table as alternatives, the longest first.</summary>
    public static string Alternatives(string table) =>
        string.Join('|', DataTable.Read(table).Select(static r => r[0]).OrderByDescending(static t => t.Length).ThenBy(static t => t, StringComparer.Ordinal).Select(Regex.Escape));
}
