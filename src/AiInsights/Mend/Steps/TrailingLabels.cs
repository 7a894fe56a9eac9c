using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>Names of speakers that a clipper left at the end of the paragraph before their words (<c>…做投资的事。**林一：**</c>), where elsewhere they stand on lines of their own.</summary>
internal static class TrailingLabels
{
    private const int LongestLabel = 14;

    /// <summary>A label that stands alone so often is one of a conversation.</summary>
    private const int Fewest = 2;

    /// <summary>Makes blocks of their own of them, in place.</summary>
    public static void Part(MendState state)
    {
        var labels = state.Blocks.Where(static b => b is { Type: BlockType.Paragraph, IsBold: true, Text: { Length: > 1 and <= LongestLabel } text } && text[^1] is '：' or ':')
            .GroupBy(static b => b.Text[..^1].TrimEnd(), StringComparer.Ordinal).Where(static g => g.Count() >= Fewest).Select(static g => g.Key).ToHashSet(StringComparer.Ordinal);
        // One alone is the label of a list or a part.
        if (labels.Count < 2)
            return;
        for (var i = 0; i < state.Blocks.Count; i++)
        {
            var block = state.Blocks[i];
            if (block.Type != BlockType.Paragraph || block.IsRow || Start(block, labels) is not { } start)
                continue;
            state.Blocks[i] = block.Slice(0, start).Trim();
            state.Blocks.Insert(i + 1, block.Slice(start, block.Text.Length - start).Trim());
        }
    }

    private static int? Start(MendBlock block, HashSet<string> labels)
    {
        var text = block.Text.TrimEnd();
        if (text.Length == 0 || text[^1] is not ('：' or ':'))
            return null;
        for (var start = Math.Max(2, text.Length - 1 - LongestLabel); start < text.Length - 1; start++)
        {
            // In bold, behind the end of a sentence.
            if (labels.Contains(text[start..^1]) && text[..start].TrimEnd() is [.., '。' or '？' or '！' or '…' or '”' or '?' or '!' or '」']
                && block.Marks.Any(m => m.Kind == MarkKind.Strong && m.Start <= start && m.Start + m.Length >= text.Length - 1))
                return start;
        }

        return null;
    }
}
