namespace AiInsights.Mine.Proof;

/// <summary>Maps each character to one that stands for all its written forms, so that two spellings of the same words compare equal.</summary>
internal static class ScriptFold
{
    /// <summary>Stands for "leave it out".</summary>
    public const char Nothing = '\0';

    private static readonly char[] s_folded = [.. Enumerable.Range(0, 0x10000).Select(static c => FoldOne((char)c))];

    /// <summary>
    /// Width, letter case and the shapes of quotation marks, dashes and dots are folded; blanks, Markdown marks and
    /// invisible characters become <see cref="Nothing"/>.
    /// </summary>
    public static char Fold(char c) => s_folded[c];

    private static char FoldOne(char c)
    {
        if (c < 0x80)
            return FoldAscii(c);
        if (c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF')
            return SimplifiedForms.Of(c);

        // Full-width forms of ASCII.
        if (c is > '\uFF00' and < '\uFF5F')
            return FoldAscii((char)(c - 0xFEE0));
        return c switch
        {
            '、' => ',',
            '。' or '…' => '.',
            '“' or '”' or '„' or '‟' or '«' or '»' or '「' or '」' or '『' or '』' or '＂' or '〝' or '〞' or '﹁' or '﹂' or '﹃' or '﹄' => '"',
            '‘' or '’' or '‚' or '‛' => '\'',
            '‐' or '‑' or '‒' or '–' or '—' or '―' or '─' or '━' or '−' => '-',
            '·' or '•' or '・' or '‧' or '∙' or '●' => '·',
            '《' or '〈' => '<',
            '》' or '〉' => '>',
            '【' or '〔' or '〖' => '[',
            '】' or '〕' or '〗' => ']',
            '〜' or '∼' => '~',
            '\u3000' or '\u00A0' or '\u00AD' or '\u180E' or '\uFEFF' => Nothing,
            >= '\u2000' and <= '\u200F' or >= '\u2028' and <= '\u202F' or >= '\u205F' and <= '\u206F' => Nothing,
            >= '\uFE00' and <= '\uFE0F' => Nothing,
            _ => char.IsWhiteSpace(c) || char.IsControl(c) ? Nothing : char.ToLowerInvariant(c),
        };
    }

    private static char FoldAscii(char c) => c switch
    {
        <= ' ' or '\u007F' or '*' or '_' or '`' or '\\' => Nothing,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        _ => c,
    };
}
