using System.Text.RegularExpressions;

namespace AiInsights.Mend.Markdown;

/// <summary>Marks that a converter wrote twice or around itself: a list's mark on a line above the page's own, carets around the number of a note, an escaped end of what is bold.</summary>
internal static partial class ClippedLists
{
    /// <summary>The text without them; they are markup.</summary>
    public static TracedText Repair(TracedText text, MendTrace trace)
    {
        var edits = new List<Edit>();
        // *\n  • 一点 → * 一点, 1.\n   1. 一点 → 1. 一点
        foreach (var match in All(Doubled(), text.Text, "\n "))
            edits.Add(new Edit(match.Groups["drop"].Index, match.Groups["drop"].Length, string.Empty));

        foreach (var match in All(Carets(), text.Text, "]^"))
        {
            edits.Add(new Edit(match.Index, 1, string.Empty));
            edits.Add(new Edit(match.Index + match.Length - 1, 1, string.Empty));
        }

        // ***划重点\***: the editor escaped the first star of its own end.
        foreach (var match in All(EscapedEnd(), text.Text, "\\**"))
            edits.Add(new Edit(match.Groups["drop"].Index, 1, string.Empty));
        if (edits.Count == 0)
            return text;
        edits.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        foreach (var edit in edits)
            trace.Mark(text.Slice(edit.Start, edit.Length), Fate.Markup);
        return text.Apply(edits);
    }

    // Healthy texts do not hold the sign.
    private static IEnumerable<Match> All(Regex pattern, string text, string sign) =>
        text.Contains(sign, StringComparison.Ordinal) ? pattern.Matches(text) : Enumerable.Empty<Match>();

    [GeneratedRegex(@"(?<=(?:^|\n)[ ]{0,12})(?:\*(?<drop>[ ]*\r?\n[ ]{2,16}•)(?=[ ])|(?<n>\d{1,2})\.(?<drop>[ ]*\r?\n[ ]{2,16}\k<n>\.)(?=[ ]))", RegexOptions.CultureInvariant)]
    private static partial Regex Doubled();

    [GeneratedRegex(@"\^\\?\[\d{1,2}\\?\]\^", RegexOptions.CultureInvariant)]
    private static partial Regex Carets();

    [GeneratedRegex(@"(?<![*\\])(?<open>\*{2,3})(?=[^\s*])[^*\n\\]{1,300}(?<drop>\\)\k<open>(?!\*)", RegexOptions.CultureInvariant)]
    private static partial Regex EscapedEnd();
}
