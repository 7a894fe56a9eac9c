using AiInsights.Ingest.Text;

namespace AiInsights.Ingest.Dialects;

/// <summary>Counts lines that only Markdown would write.</summary>
internal static class MarkdownSigns
{
    /// <summary>How many lines of the text bear a sign of Markdown; stops at <paramref name="enough"/>.</summary>
    public static int Count(string text, int enough)
    {
        var count = 0;
        var previousHasText = false;
        List<(int Start, int End)>? code = null;
        var run = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim();
            // In code a hash begins a comment.
            if (trimmed.StartsWith("# ") && text.AsSpan().Overlaps(trimmed, out var at))
            {
                code ??= CodeRuns.Find(text);
                while (run < code.Count && code[run].End <= at)
                    run++;
                if (run < code.Count && code[run].Start <= at)
                    continue;
            }

            if (IsSign(trimmed) || (previousHasText && IsUnderline(trimmed)))
            {
                if (++count >= enough)
                    return count;
            }

            previousHasText = !trimmed.IsEmpty;
        }

        return count;
    }

    private static bool IsSign(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
            return false;
        if (line[0] == '#')
        {
            var level = line.IndexOfAnyExcept('#');
            return level is > 0 and <= 6 && line[level] == ' ';
        }

        return line.Contains("](", StringComparison.Ordinal)
            || line.Contains("![", StringComparison.Ordinal)
            || IsPair(line, "**")
            || line.StartsWith("```", StringComparison.Ordinal);
    }

    private static bool IsPair(ReadOnlySpan<char> line, string mark)
    {
        var first = line.IndexOf(mark, StringComparison.Ordinal);
        return first >= 0 && line[(first + mark.Length)..].Contains(mark, StringComparison.Ordinal);
    }

    // Under a line of text, three or more = or - alone make it a setext heading.
    private static bool IsUnderline(ReadOnlySpan<char> line) =>
        line.Length >= 3 && line[0] is '=' or '-' && line.IndexOfAnyExcept(line[0]) < 0;
}
