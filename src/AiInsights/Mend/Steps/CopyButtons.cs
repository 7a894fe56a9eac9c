using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>Takes the button off code (<c>复制代码</c>, its last line in pages of Juejin); lines that clippers had indented and Markdown has joined are code again.</summary>
internal static class CopyButtons
{
    private const string Reason = "app-chrome";

    private static readonly string[] s_buttons = ["复制代码", "複製代碼"];

    /// <summary>Takes them, in place.</summary>
    public static void Remove(MendState state)
    {
        for (var i = state.Blocks.Count - 1; i >= 0; i--)
        {
            var block = state.Blocks[i];
            if (Array.Find(s_buttons, b => block.Text.EndsWith(b, StringComparison.Ordinal)) is not { } button)
                continue;
            var rest = block.Text.Length - button.Length;
            if (rest == 0)
            {
                if (IsCode(block) || (i > 0 && IsCode(state.Blocks[i - 1])))
                    state.Remove(i, Reason);
                continue;
            }

            // Words of the author's end so as well: 点这里就能复制代码.
            if (!char.IsWhiteSpace(block.Text[rest - 1]) || block.Type == BlockType.Heading || !LooksLikeCode(block.Text.AsSpan(0, rest)))
                continue;
            state.RemoveText(block.Slice(rest, button.Length), Reason);
            var lines = block.Slice(0, rest).Trim().Lines(state.Trace.File.Lines);
            if (lines.Count > 1 && lines.Count > BlockLimits.Room(state))
                continue;
            state.Blocks.RemoveAt(i);
            state.Blocks.InsertRange(i, lines.Where(static l => l.Text.Length > 0).Select(static l => l with { Type = BlockType.Paragraph, Level = 0, Marker = null, Marks = [new TextMark(0, l.Text.Length, MarkKind.Code)] }));
        }
    }

    private static bool IsCode(MendBlock block) => block.Marks is [{ Kind: MarkKind.Code, Start: 0 } mark, ..] && mark.Length == block.Text.Length;

    // Chinese in it, if any, is a comment's.
    private static bool LooksLikeCode(ReadOnlySpan<char> text)
    {
        var han = 0;
        foreach (var c in text)
            han += CharacterKind.IsHan(c) ? 1 : 0;
        return 4 * han <= text.Length;
    }
}
