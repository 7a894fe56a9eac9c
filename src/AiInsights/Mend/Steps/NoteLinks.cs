using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>Lists of links from a note to other notes of the same book, below the text: nobody else can follow them.</summary>
internal static partial class NoteLinks
{
    /// <summary>Removes them, in place: the last parts of an article whose headings say so and that hold nothing else.</summary>
    public static void Remove(MendState state)
    {
        var blocks = state.Blocks;
        while (blocks.FindLastIndex(static b => b.Type == BlockType.Heading) is > 0 and var head && head + 1 < blocks.Count && Related().IsMatch(state.ForRules(blocks[head].Text)) && blocks.Skip(head + 1).All(b => b.Type == BlockType.ListItem && IsNoteLink(state, b)))
        {
            for (var i = blocks.Count - 1; i >= head; i--)
                state.Remove(i, "related-reading");
        }
    }

    // - [[林间/夜班|夜班]]；同一批人: what is left of the link begins the point.
    private static bool IsNoteLink(MendState state, MendBlock item)
    {
        var file = state.Trace.File;
        var (start, first) = (file.Lines.StartOf(item.Line), item.Content.FirstOrigin());
        return first > start && file.Text.AsSpan(start, first - start).Contains("[[", StringComparison.Ordinal);
    }

    [GeneratedRegex("^(?:(?:相关|关联|延伸|双向|反向)(?:文档|笔记|主题|链接|阅读|概念|条目|页面)|Related(?: [Nn]otes)?|Backlinks|See also)$", RegexOptions.CultureInvariant)]
    private static partial Regex Related();
}
