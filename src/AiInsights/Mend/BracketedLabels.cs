using System.Text.RegularExpressions;

namespace AiInsights.Mend;

/// <summary>Names of speakers between angle brackets (<c>&lt;林一&gt;：</c>), which look like elements of a page and like damage: the brackets are marks of the layout.</summary>
internal static partial class BracketedLabels
{
    /// <summary>Fewer may be something else.</summary>
    private const int Fewest = 3;

    /// <summary>The text without the brackets.</summary>
    public static TracedText Open(TracedText text, MendTrace trace)
    {
        if (!text.Text.Contains(">：", StringComparison.Ordinal))
            return text;
        var found = Label().Matches(text.Text);
        if (found.Count < Fewest)
            return text;
        var edits = new List<Edit>();
        foreach (var name in found.Select(static m => m.Groups["name"]))
        {
            foreach (var at in (ReadOnlySpan<int>)[name.Index - 1, name.Index + name.Length])
            {
                trace.Mark(text.Slice(at, 1), Fate.Markup);
                edits.Add(new Edit(at, 1, string.Empty));
            }
        }

        return text.Apply(edits);
    }

    [GeneratedRegex(@"^<(?<name>\p{IsCJKUnifiedIdeographs}{2,4})>(?=：)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Label();
}
