using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>A list right below the title whose points are facts: <c>- 来源: 江湾观察</c>, <c>- 时间: 2026-02-25</c>, <c>- 链接: https://…</c>.</summary>
internal static partial class FactList
{
    private const int Fewest = 2;

    /// <summary>Takes them, in place. What else such a list says of the text (<c>演示文稿：…</c>) stays.</summary>
    public static void Take(MendState state)
    {
        var blocks = state.Blocks;
        var first = blocks.FindIndex(static b => b.Type is not (BlockType.Image or BlockType.Heading));
        if (first < 0 || first > 2)
            return;
        var end = first;
        while (end < blocks.Count && blocks[end] is { Type: BlockType.ListItem } item && (IsFact(state, end) || Labelled().IsMatch(item.Text)))
            end++;
        var facts = Enumerable.Range(first, end - first).Where(i => IsFact(state, i)).ToList();
        if (facts.Count < Fewest || 2 * facts.Count < end - first || (end < blocks.Count && blocks[end].Type == BlockType.ListItem))
            return;
        for (var i = facts.Count - 1; i >= 0; i--)
        {
            MetadataLines.TakeLine(state, blocks[facts[i]], 0);
            state.Remove(facts[i], MetadataLines.Reason);
        }
    }

    private static bool IsFact(MendState state, int index) => MetadataLines.FirstMatch(state, state.Blocks[index].Text, 0) is not null;

    [GeneratedRegex(@"^\p{L}{2,6}\s?[:：]\s?\S", RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();
}
