namespace AiInsights.Ingest.Text;

/// <summary>How much a decoded sample reads like text somebody wrote. Higher is better; below 0 it is not that charset.</summary>
internal static class CharsetScore
{
    /// <summary>
    /// From -1 to about 1, per character beyond ASCII: common Chinese characters and Chinese punctuation
    /// count 1, other Han 0.2, western letters beside ASCII letters 1, anything strange -1, U+FFFD -2.
    /// </summary>
    public static double Of(ReadOnlySpan<char> text)
    {
        double sum = 0;
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 0x80)
                continue;
            count++;
            sum += CommonHan.Contains(c) || CommonHan.IsMark(c) ? 1
                : CommonHan.IsHan(c) ? 0.2
                : c == '\uFFFD' ? -2
                : c is >= '\u00C0' and <= '\u00FF' or 'Š' or 'š' or 'Ž' or 'ž' or 'Œ' or 'œ' or 'Ÿ' ? BesideLetter(text, i) ? 1 : -1
                : c is >= '\u2013' and <= '\u2026' or '\u00A0' or '\u00A9' or '\u00AE' or '\u00B0' or '\u00B7' or '€' or '£' or '«' or '»' or '™' ? 0.5
                : c is >= '\u3041' and <= '\u30FE' or >= '\uFF01' and <= '\uFF5E' or >= '\u2460' and <= '\u24FF' or >= '\u2500' and <= '\u257F' ? 0.2
                : c is >= '\u3105' and <= '\u3129' or >= '\u0391' and <= '\u03C9' or >= '\u0410' and <= '\u044F' ? 0
                : -1;
        }

        return count == 0 ? 0 : sum / count;
    }

    /// <summary>A letter with an accent stands in a word whose other letters are ASCII, nearly always.</summary>
    private static bool BesideLetter(ReadOnlySpan<char> text, int i) =>
        (i > 0 && char.IsAsciiLetter(text[i - 1])) || (i + 1 < text.Length && char.IsAsciiLetter(text[i + 1]));
}
