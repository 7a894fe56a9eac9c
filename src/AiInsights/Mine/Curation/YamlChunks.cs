namespace AiInsights.Mine.Curation;

/// <summary>Cuts a file at its top-level items without understanding them.</summary>
internal static class YamlChunks
{
    /// <summary>Each item with the line it begins on (1-based). Comments before the first item belong to none.</summary>
    public static IEnumerable<(int Line, string Chunk)> Split(string text)
    {
        var starts = Starts(text).ToList();
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1].Offset : text.Length;
            yield return (starts[i].Line, text[starts[i].Offset..end]);
        }
    }

    private static IEnumerable<(int Line, int Offset)> Starts(string text)
    {
        var indent = -1;
        var line = 0;
        var next = 0;
        for (var offset = 0; offset < text.Length; offset = next)
        {
            line++;
            var newline = text.IndexOf('\n', offset);
            next = newline < 0 ? text.Length : newline + 1;
            var content = text.AsSpan(offset, next - offset).TrimEnd("\r\n");
            var trimmed = content.TrimStart(' ');
            if (trimmed.IsWhiteSpace() || trimmed[0] == '#')
                continue;
            var depth = content.Length - trimmed.Length;
            if (depth == 0 && (trimmed.StartsWith("---") || trimmed.StartsWith("...") || trimmed[0] == '%'))
                continue;

            // The first item sets the indent of all: a list may stand indented.
            if (indent < 0)
                indent = depth;
            if (depth <= indent && !ClosesFlow(trimmed))
                yield return (line, offset);
        }
    }

    // "]" or "}" at the margin ends a list written over several lines; it begins nothing.
    private static bool ClosesFlow(ReadOnlySpan<char> line) => line[0] is ']' or '}';
}
