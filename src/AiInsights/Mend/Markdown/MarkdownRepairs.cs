using System.Text.RegularExpressions;

namespace AiInsights.Mend.Markdown;

/// <summary>Mends Markdown that converters wrote badly, before it is parsed.</summary>
public static partial class MarkdownRepairs
{
    /// <summary>The text with its marks mended; marks that go are markup.</summary>
    public static TracedText Repair(TracedText text, MendTrace trace)
    {
        var edits = new List<Edit>();
        foreach (var match in Candidates().EnumerateMatches(text.Text))
        {
            var value = text.Text.AsSpan(match.Index, match.Length);
            if (value[^1] == '*' && value[0] == '*')
            {
                if (JoinOfTwoBolds(text.Text, match.Index, match.Length) is { } edit)
                    edits.Add(edit);
            }
            else if (value[0] == '\\' && FollowsOpeningMark(text.Text, match.Index))
            {
                edits.Add(new Edit(match.Index, match.Length, string.Empty));
            }
        }

        foreach (var edit in edits)
            trace.Mark(text.Slice(edit.Start, edit.Length), Fate.Markup);
        return text.Apply(edits);
    }

    // **1、****LLM 的…** → **1、LLM 的…**;  **还** **不明确，** → **还不明确，**
    // Only where the first pair closes a bold: an even number of pairs before it on the line would make it an opening.
    private static Edit? JoinOfTwoBolds(string text, int index, int length)
    {
        var lineStart = text.LastIndexOf('\n', Math.Max(0, index - 1)) + 1;
        var lineEnd = text.IndexOf('\n', index);
        if (lineEnd < 0)
            lineEnd = text.Length;
        var before = text.AsSpan(lineStart, index - lineStart);
        var after = text.AsSpan(index + length, lineEnd - index - length);
        if (before.Count("**") % 2 == 0 || !after.Contains("**", StringComparison.Ordinal))
            return null;
        var blank = text.AsSpan(index, length).Contains(' ');
        if (!blank)
            return new Edit(index, length, string.Empty);
        var left = before[^1];
        var right = after[0];
        return CharacterKind.IsHan(left) || CharacterKind.IsHan(right) || CharacterKind.IsChinesePunctuation(left) || CharacterKind.IsChinesePunctuation(right)
            ? new Edit(index, length, string.Empty)
            : null;
    }

    // ***\*【免责声明】…*** → ***【免责声明】…***: the converter escaped a mark of its own.
    private static bool FollowsOpeningMark(string text, int index)
    {
        var start = index;
        while (start > 0 && text[start - 1] == '*')
            start--;
        return index > start && (start == 0 || text[start - 1] == '\n');
    }

    [GeneratedRegex(@"(?<=[^\s*])\*{4}(?=[^\s*])|(?<=[^\s*])\*\* +\*\*(?=[^\s*])|\\\*", RegexOptions.CultureInvariant)]
    private static partial Regex Candidates();
}
