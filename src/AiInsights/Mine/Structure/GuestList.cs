using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mine.Structure;

/// <summary>Who takes part in a conversation, listed before it begins: <c>讨论嘉宾：</c>, then <c>林一：负责对齐</c>. They are introduced there, and do not speak yet.</summary>
internal static partial class GuestList
{
    private const int LongestEntry = 60, Fewest = 2;

    /// <summary>The blocks of such lists.</summary>
    public static HashSet<DraftBlock> Of(ArticleDraft draft)
    {
        var listed = new HashSet<DraftBlock>();
        var blocks = draft.Blocks;
        for (var i = 0; i + Fewest < blocks.Count; i++)
        {
            if (blocks[i].Type is not (BlockType.Paragraph or BlockType.Heading) || !Title().IsMatch(blocks[i].Text))
                continue;
            var names = new HashSet<string>(StringComparer.Ordinal);
            var end = i + 1;
            while (end < blocks.Count && IsEntry(blocks[end]) is { } name && names.Add(name))
                end++;
            if (names.Count >= Fewest)
                listed.UnionWith(blocks.GetRange(i + 1, end - i - 1));
        }

        return listed;
    }

    private static string? IsEntry(DraftBlock block) =>
        block is { Type: BlockType.Paragraph or BlockType.ListItem, Text: { Length: > 0 and <= LongestEntry } text } && text[^1] is not ('。' or '？' or '！' or '?' or '…') && TurnLabel.Of(text) is { } label && label.Length < text.Length ? label.Name : null;

    [GeneratedRegex("^(?:【|「)?(?:讨论|对话|对谈|本期|圆桌|分享|参与|访谈|受访|与会|参会)?(?:的)?(?:嘉宾|对话者|参与者|受访者|讨论者|对谈人)(?:介绍|名单|阵容|有)?(?:】|」)?\\s?[：:]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
