using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>
/// Opinions of several people in one article: each begins with a name, a title and who its bearer is, alone on lines in bold.
/// The name is the heading of a part, the title the one below it; who somebody is stays a line of the text.
/// </summary>
internal static partial class Voices
{
    private const int LongestLine = 40, MostLines = 4, ShortestParagraph = 12;

    /// <summary>One person alone signs an article.</summary>
    private const int Fewest = 2;

    /// <summary>Names them, in place, in an article that has no other headings.</summary>
    public static void Name(List<MendBlock> blocks)
    {
        if (blocks.Exists(static b => b.Type == BlockType.Heading))
            return;
        var found = new List<(int Start, int End, int Role)>();
        for (var i = 1; i < blocks.Count; i++)
        {
            var end = i;
            while (end < blocks.Count && IsLine(blocks[end]))
                end++;
            if (end - i is >= 2 and <= MostLines && end < blocks.Count && blocks[end] is { Type: BlockType.Paragraph, Text.Length: >= ShortestParagraph } && IsKnown(blocks, i) && blocks.FindLastIndex(end - 1, end - i - 1, static b => Role().IsMatch(b.Text)) is > 0 and var role)
                found.Add((i, end, role));
            i = Math.Max(i, end);
        }

        if (found.Count < Fewest || found.DistinctBy(f => blocks[f.Start].Text).Count() < found.Count)
            return;
        for (var n = found.Count - 1; n >= 0; n--)
        {
            var (start, end, role) = found[n];
            blocks[start] = AsHeading(blocks[start], 2);
            for (var i = end - 1; i > start; i--)
            {
                blocks[i] = i == role ? Plain(blocks[i]) : AsHeading(blocks[i], 3);
                // 一种自然语言编程的 / 可能性: a title of two lines.
                if (i + 1 < end && i + 1 != role && i != role)
                {
                    blocks[i] = Headings.Join(blocks[i], blocks[i + 1], tight: true);
                    blocks.RemoveAt(i + 1);
                }
            }
        }
    }

    private static bool IsLine(MendBlock block) =>
        block is { Type: BlockType.Paragraph, Text: { Length: > 1 and <= LongestLine } text } && block.IsBold && text[^1] is not ('。' or '，' or '；' or '：' or ':' or '？' or '！');

    // Somebody of whom the lead speaks.
    private static bool IsKnown(List<MendBlock> blocks, int index) =>
        blocks[index].Text is { Length: <= 4 } name && name.All(CharacterKind.IsHan) && blocks.Take(index).Any(b => b.Text.Length > name.Length && b.Text.Contains(name, StringComparison.Ordinal));

    private static MendBlock AsHeading(MendBlock block, int level) => Plain(block) with { Type = BlockType.Heading, Level = level, Inferred = true };

    private static MendBlock Plain(MendBlock block) => block with { Marks = [.. block.Marks.Where(static m => m.Kind is not (MarkKind.Strong or MarkKind.Emphasis))] };

    [GeneratedRegex("(?:创始人|CEO|CTO|COO|CFO|CSO|总裁|经理|合伙人|教授|博士|院士|院长|所长|主任|研究员|科学家|工程师|架构师|设计师|分析师|负责人|主编|博主|作家|记者|投资人|顾问|学者|专家|董事长|主席|秘书长|律师|制片人|站长)$", RegexOptions.CultureInvariant)]
    private static partial Regex Role();
}
