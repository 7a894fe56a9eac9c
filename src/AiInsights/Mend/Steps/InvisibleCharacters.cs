namespace AiInsights.Mend.Steps;

/// <summary>Characters that nobody sees: no-break blanks become blanks, zero-width and control characters and bidirectional overrides go.</summary>
public static class InvisibleCharacters
{
    private static readonly UnitSet s_suspects = new(
        "\u00A0\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF\uFFFE\uFFFF\u061C\u180E\u2028\u2029\uFFF9\uFFFA\uFFFB"
        + string.Concat(Enumerable.Range(0xFE00, 16).Select(static i => (char)i))
        + string.Concat(Enumerable.Range(0xFDD0, 32).Select(static i => (char)i))
        + string.Concat(Enumerable.Range(0, 32).Where(static i => i is not ('\t' or '\n' or '\r')).Select(static i => (char)i))
        + string.Concat(Enumerable.Range(0x7F, 0x21).Select(static i => (char)i)));

    /// <summary>The text without them. Example: <c>AI\u00A0应用\u200B</c> → <c>AI 应用</c>.</summary>
    public static TracedText Repair(TracedText text, MendTrace trace)
    {
        var span = text.Text.AsSpan();
        var at = s_suspects.FirstIn(span);
        if (at == span.Length)
            return text;
        var edits = new List<Edit>();
        while (at < span.Length)
        {
            var c = span[at];
            var origin = text.OriginOf(at);
            if (c == '\u00A0')
            {
                edits.Add(new Edit(at, 1, " "));
                trace.Repair(origin, 1, "no-break-space", " ", "rule");
            }
            else if (c is '\u2028' or '\u2029')
            {
                edits.Add(new Edit(at, 1, " "));
                trace.Repair(origin, 1, "invisible-character", " ", "rule");
            }
            else if (c is >= '\uFE00' and <= '\uFE0F' ? VariesWriting(span, at) : c != '\u200D' || !JoinsEmoji(span, at))
            {
                edits.Add(new Edit(at, 1, string.Empty));
                trace.Repair(origin, 1, "invisible-character", string.Empty, "rule");
            }

            at += 1 + s_suspects.FirstIn(span[(at + 1)..]);
        }

        return text.Apply(edits);
    }

    // Behind an emoji it says how that is drawn; behind a letter or a mark it is a leftover, and no search finds the word around it.
    private static bool VariesWriting(ReadOnlySpan<char> text, int at) => at == 0 || (CharacterKind.IsHan(text[at - 1]) && !char.IsSurrogate(text[at - 1])) || CharacterKind.IsChinesePunctuation(text[at - 1]) || char.IsAsciiLetter(text[at - 1]);

    // The joiner between two emoji is what makes them one.
    private static bool JoinsEmoji(ReadOnlySpan<char> text, int at) =>
        at > 0 && at + 1 < text.Length && (char.IsLowSurrogate(text[at - 1]) || text[at - 1] == '\uFE0F') && (char.IsHighSurrogate(text[at + 1]) || text[at + 1] >= '\u2600');
}
