using System.Text.RegularExpressions;
using AiInsights.Ingest;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>The day and the place with which an author signs below his last words: <c>2026年3月5日 于北京</c>. They are his and stay in the text; where nothing else dates the article, they do.</summary>
internal static partial class Signature
{
    /// <summary>The field that holds the day.</summary>
    public const string Field = "signed";

    private const string Day = @"(?<date>\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)";

    private const int LastBlocks = 4, Longest = 40;

    /// <summary>Whether a block is one.</summary>
    public static bool Is(MendState state, int index) =>
        index >= Math.Max(2, state.Blocks.Count - LastBlocks) && state.Blocks[index] is { Type: BlockType.Paragraph, Text: { Length: <= Longest } text } && text.Contains('日', StringComparison.Ordinal) && Signed().IsMatch(state.ForRules(text));

    /// <summary>Keeps the day of the last of them.</summary>
    public static void Settle(MendState state)
    {
        for (var i = state.Blocks.Count - 1; i >= 0 && i >= state.Blocks.Count - LastBlocks; i--)
        {
            if (!Is(state, i))
                continue;
            state.Fields[Field] = new SeedField(Field, [Signed().Match(state.ForRules(state.Blocks[i].Text)).Groups["date"].Value], true, "body", state.Blocks[i].Line, 1);
            return;
        }
    }

    // 林一，2026年3月5日于北京; 写于 2026年3月5日，江湾; （2026年3月5日，北京）
    [GeneratedRegex(@"^[（(]?(?:\p{IsCJKUnifiedIdeographs}{2,4}\s?[，,、\s]\s?)?(?:(?:写|作|记|草|成稿|完稿|定稿|改定|初稿)于\s?" + Day + @"(?:[，,\s]\s?[\p{IsCJKUnifiedIdeographs}·]{2,12})?|" + Day + @"(?:[，,]?\s*(?:凌晨|清晨|早晨|上午|中午|下午|傍晚|晚|夜|深夜)?\s?(?:写|作|记|草|成稿|完稿|定稿|改定|修订|初稿)?于\s?|[，,]\s?)[\p{IsCJKUnifiedIdeographs}·]{2,12})[）)]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Signed();
}
