using System.Text.RegularExpressions;

namespace AiInsights.Mend.Markdown;

/// <summary>Headings that begin with a number and that a converter underlined: <c>1. 最初的决定</c> above <c>------</c>. To Markdown they are points of a list, and a rule.</summary>
internal static partial class UnderlinedNumbers
{
    /// <summary>One alone may be a list that a rule follows.</summary>
    private const int Fewest = 2;

    /// <summary>The text with the marks of headings before them.</summary>
    public static TracedText Repair(TracedText text, MendTrace trace)
    {
        if (!text.Text.Contains("\n----", StringComparison.Ordinal))
            return text;
        var found = Underlined().Matches(text.Text);
        if (found.Count < Fewest)
            return text;
        var edits = new List<Edit>();
        foreach (Match match in found)
        {
            var (line, rule) = (match.Groups["line"], match.Groups["rule"]);
            edits.Add(new Edit(line.Index, 0, "## "));
            trace.Mark(text.Slice(rule.Index, rule.Length), Fate.Markup);
            edits.Add(new Edit(rule.Index, rule.Length, string.Empty));
        }

        return text.Apply(edits);
    }

    // A blank line above and below: a list has its other points there.
    [GeneratedRegex(@"(?<=\n[ \t]*\n)(?<line>\d{1,2}[.．][ \t]+[^\s][^\n。]{1,60})(?<rule>\n-{4,}[ \t]*)(?=\r?\n[ \t]*(?:\r?\n|$)|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Underlined();
}
