using System.Buffers;
using System.Text.RegularExpressions;
using AiInsights.Mend.Markdown;
using AiInsights.Mend.Steps;
using AiInsights.Model;

namespace AiInsights.Mend;

/// <summary>
/// Joins lines that a mail program or a terminal cut at a width: in plain text a line is a paragraph, unless blank lines part the
/// paragraphs and the lines between those are prose of one width that ends in the middle of sentences.
/// </summary>
internal static partial class WrappedLines
{
    /// <summary>Paragraphs of that kind, before any is believed to be one.</summary>
    private const int Fewest = 2;

    /// <summary>Lines of the longest paragraph.</summary>
    private const int MostLines = 200;

    /// <summary>Columns, a Chinese character being two: what is narrower is a list, what is wider nobody wraps.</summary>
    private const int Narrowest = 20, Widest = 100;

    private static readonly SearchValues<char> s_ends = SearchValues.Create("。！？…”」』）!?");
    private static readonly SearchValues<char> s_inner = SearchValues.Create("，。；、");

    /// <summary>Joins them, in place.</summary>
    public static void Join(List<MendBlock> blocks)
    {
        var (groups, wrapped, lines) = (new List<(int Start, int Count)>(), 0, 0);
        for (var start = 0; start < blocks.Count;)
        {
            var end = start + 1;
            while (end < blocks.Count && blocks[end].Line == blocks[end - 1].EndLine + 1)
                end++;
            if (end - start > 1)
            {
                lines += end - start;
                if (end - start <= MostLines && IsWrapped(blocks, start, end))
                {
                    groups.Add((start, end - start));
                    wrapped += end - start;
                }
            }

            start = end;
        }

        if (groups.Count < Fewest || 2 * wrapped < lines)
            return;
        var (to, next) = (0, 0);
        for (var from = 0; from < blocks.Count; to++)
        {
            var count = next < groups.Count && groups[next].Start == from ? groups[next++].Count : 1;
            var joined = blocks[from];
            for (var n = 1; n < count; n++)
                joined = Headings.Join(joined, blocks[from + n], tight: true);
            blocks[to] = joined;
            from += count;
        }

        blocks.RemoveRange(to, blocks.Count - to);
    }

    private static bool IsWrapped(List<MendBlock> blocks, int start, int end)
    {
        var (shortest, longest) = (int.MaxValue, 0);
        for (var i = start; i < end - 1; i++)
            (shortest, longest) = (Math.Min(shortest, blocks[i].Text.Length), Math.Max(longest, blocks[i].Text.Length));
        if (longest > Widest || 3 * shortest < longest || !s_ends.Contains(blocks[end - 1].Text[^1]))
            return false;
        var (narrowest, widest, open, prose) = (int.MaxValue, 0, false, false);
        for (var i = start; i < end; i++)
        {
            var block = blocks[i];
            if (block.Type != BlockType.Paragraph || block.Marks.Length > 0 || ItemOrLabel().IsMatch(block.Text))
                return false;
            var columns = SoftBreaks.Columns(block.Text);
            widest = Math.Max(widest, columns);
            prose |= block.Text.AsSpan(0, block.Text.Length - 1).ContainsAny(s_inner);
            if (i == end - 1)
                break;
            narrowest = Math.Min(narrowest, columns);
            open |= char.IsLetterOrDigit(block.Text[^1]);
        }

        return open && prose && widest is >= Narrowest and <= Widest && 4 * narrowest >= 3 * widest;
    }

    // 1. …, • …, 作者：…
    [GeneratedRegex(@"^(?:\d{1,2}\s?[、.．)）]|[-•·●○*①-⑳]|第[一二三四五六七八九十]|[^，。：:]{1,8}[：:])", RegexOptions.CultureInvariant)]
    private static partial Regex ItemOrLabel();
}
