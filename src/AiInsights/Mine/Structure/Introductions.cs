using System.Buffers;
using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mine.Structure;

/// <summary>
/// Lines above a conversation that tell who leads it and who its guests are: <c>主持人：林一（江湾夜谈）</c>, <c>嘉宾：</c> above a list of names. They look like turns, and nobody speaks in them.
/// </summary>
internal static partial class Introductions
{
    private const int HeadBlocks = 40, Longest = 60;

    /// <summary>Who is introduced speaks so often at least.</summary>
    private const int FewestTurns = 2;

    private static readonly SearchValues<char> s_ends = SearchValues.Create("。？！?!…");

    /// <summary>The blocks of such lines.</summary>
    public static HashSet<DraftBlock> Of(ArticleDraft draft)
    {
        var listed = new HashSet<DraftBlock>();
        var blocks = draft.Blocks;
        if (!blocks.Take(HeadBlocks).Any(IsRole))
            return listed;
        var names = blocks.Where(IsText).Select(static b => TurnLabel.Of(b.Text)?.Name).OfType<string>().Where(static n => n.Length > 1 && !Role().IsMatch(n))
            .GroupBy(static n => n, StringComparer.Ordinal).Where(static g => g.Count() >= FewestTurns).Select(static g => g.Key).ToList();
        for (var i = 0; i < Math.Min(HeadBlocks, blocks.Count); i++)
        {
            if (!IsText(blocks[i]) || TurnLabel.Of(blocks[i].Text) is not { } label)
                continue;
            // The conversation has begun.
            if (!Role().IsMatch(label.Name))
                break;
            if (label.Length < blocks[i].Text.Length)
            {
                if (Introduces(blocks[i].Text[label.Length..], names))
                    listed.Add(blocks[i]);
                continue;
            }

            var end = i + 1;
            while (end < Math.Min(2 * HeadBlocks, blocks.Count) && IsText(blocks[end]) && Introduces(blocks[end].Text, names))
                end++;
            if (end > i + 1)
                listed.UnionWith(blocks.GetRange(i, end - i));
            i = end - 1;
        }

        return listed;
    }

    private static bool IsText(DraftBlock block) => block is { Type: BlockType.Paragraph or BlockType.ListItem or BlockType.Quote or BlockType.Heading, IsRow: false, Text.Length: > 0 };

    private static bool IsRole(DraftBlock block) => IsText(block) && TurnLabel.Of(block.Text) is { } label && Role().IsMatch(label.Name);

    // 林一，江湾智库研究员; 江湾智库 林一: a name and who that is, no sentence.
    private static bool Introduces(string text, List<string> names)
    {
        text = text.Trim();
        return text.Length is > 1 and <= Longest && !text.AsSpan().ContainsAny(s_ends) && names.Exists(n => Names(text, n));
    }

    private static bool Names(string text, string name)
    {
        var at = text.IndexOf(name, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '、' or '｜' or '|' or '/') && (at + name.Length == text.Length || !char.IsLetterOrDigit(text[at + name.Length]));
    }

    [GeneratedRegex("^(?:本期|本场|圆桌|圓桌|分享|对话|對話|讨论|討論|访谈|訪談|特邀|特约|受访|受訪|对谈|對談|与谈|與談)?(?:嘉宾|嘉賓|主持人?|主播|对谈人|對談人|与谈人|與談人|受访者|受訪者|采访者|採訪者|采访人?|访谈者|参与者|參與者|对话者|對話者)$", RegexOptions.CultureInvariant)]
    private static partial Regex Role();
}
