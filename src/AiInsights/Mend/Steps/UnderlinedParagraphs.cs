using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>Takes paragraphs back that a rule right below them (<c>---</c>) has made headings in the eyes of Markdown: each of their lines is one.</summary>
internal static class UnderlinedParagraphs
{
    private const int LongestHeading = 80;

    /// <summary>Parts them, in place.</summary>
    public static void Run(MendState state)
    {
        for (var i = 0; i < state.Blocks.Count; i++)
        {
            var block = state.Blocks[i];
            if (block.Type != BlockType.Heading || !block.Text.Contains('。', StringComparison.Ordinal) || !(block.Text.Length > LongestHeading || block.Text[^1] == '。') || HasMark(state.Trace.File.Text, block.Content.FirstOrigin()))
                continue;
            var lines = block.Lines(state.Trace.File.Lines).FindAll(static l => l.Text.Length > 0);
            state.Blocks.RemoveAt(i);
            state.Blocks.InsertRange(i, lines.Select(static l => l with { Type = BlockType.Paragraph, Level = 0 }));
            i += lines.Count - 1;
        }
    }

    // ## at the head of its line: it was written as a heading.
    private static bool HasMark(string text, int origin)
    {
        var start = origin <= 0 ? 0 : text.LastIndexOf('\n', origin - 1) + 1;
        return start < text.Length && text.AsSpan(start).TrimStart() is ['#' or '<', ..];
    }
}
