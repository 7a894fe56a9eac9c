using System.Buffers;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace AiInsights.Mend.Markdown;

/// <summary>
/// What the Markdown parser gets to see, so that its cost stays linear. Measured without it: 96 kB of <c>[](</c> take 6.5 s,
/// 20,000 quotes on one line end in an exception. Positions stay as they are, and so do the words: only what is a mark changes.
/// </summary>
internal static class MarkdownGate
{
    private static readonly SearchValues<char> s_marks = SearchValues.Create("[]!*_`<&\\~");

    /// <summary>Leaves paragraphs with too many marks as they stand: their marks are text.</summary>
    public static void BoundMarks(MarkdownPipelineBuilder builder)
    {
        foreach (var parser in builder.BlockParsers.OfType<BlockParser>().Where(static p => p is ParagraphBlockParser or HeadingBlockParser))
            parser.Closed += static (_, block) =>
            {
                if (block is LeafBlock leaf && CountMarks(leaf) > SeedLimits.Marks)
                    leaf.ProcessInlines = false;
            };
    }

    /// <summary>The text with the marks of quotes and lists that nest too deeply made letters, and the first of them, or -1.</summary>
    public static (string Text, int FirstOver) BoundDepth(string text)
    {
        char[]? bounded = null;
        var first = -1;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            var over = TooDeep(text.AsSpan(start, end - start));
            if (over >= 0)
            {
                bounded ??= text.ToCharArray();
                bounded[start + over] = 'x';
                first = first < 0 ? start + over : first;
            }

            start = end + 1;
        }

        return (bounded is null ? text : new string(bounded), first);
    }

    // Where the marks and blanks that a line begins with open more than an article nests.
    private static int TooDeep(ReadOnlySpan<char> line)
    {
        int depth = 0, columns = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c is ' ' or '\t')
            {
                columns += c == '\t' ? 4 : 1;
                if (columns > SeedLimits.Indent && !line[i..].Trim().IsEmpty)
                    return i;
                continue;
            }

            var marker = MarkerLength(line[i..]);
            if (marker == 0 || IsRule(line[i..]))
                return -1;
            columns = c == '>' ? 0 : columns + marker;
            if (++depth > SeedLimits.Depth)
                return i;
            i += marker - 1;
        }

        return -1;
    }

    private static int MarkerLength(ReadOnlySpan<char> rest)
    {
        if (rest[0] == '>')
            return 1;
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        var marker = digits switch
        {
            0 => rest[0] is '-' or '*' or '+' ? 1 : 0,
            > 0 and <= 9 => rest[digits] is '.' or ')' ? digits + 1 : 0,
            _ => 0,
        };
        return marker > 0 && (marker == rest.Length || rest[marker] is ' ' or '\t') ? marker : 0;
    }

    // - - - - is a rule, however long.
    private static bool IsRule(ReadOnlySpan<char> rest) => rest[0] is '-' or '*' && rest.IndexOfAnyExcept(rest[0], ' ', '\t') < 0;

    private static int CountMarks(LeafBlock leaf)
    {
        var count = 0;
        for (var i = 0; i < leaf.Lines.Count && count <= SeedLimits.Marks; i++)
        {
            var line = leaf.Lines.Lines[i].Slice.AsSpan();
            for (var at = line.IndexOfAny(s_marks); at >= 0; at = line.IndexOfAny(s_marks))
            {
                count++;
                line = line[(at + 1)..];
            }
        }

        return count;
    }
}
