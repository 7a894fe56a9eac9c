using AiInsights.Ingest.Text;

namespace AiInsights.Mend.FrameSlips;

/// <summary>
/// Folds characters to what the model counts: Simplified, full-width marks, one symbol for letters, one for
/// digits. So one model serves both scripts, and it does not matter whether punctuation was made ASCII.
/// </summary>
internal static class SlipSymbols
{
    private const string Ascii = ",.?!:;()\"'<>[]~";
    private const string FullWidth = "，。？！：；（）””《》【】～";
    private static readonly char[] Simplified = CharacterForms.Table("t2s");
    private static readonly bool[] OnlySimplified = new bool[65536];
    private static readonly bool[] Variant = new bool[65536];
    private static readonly bool[] NeverTraditional;

    static SlipSymbols()
    {
        var forms = CharacterForms.Table("s2t");
        for (var c = CharacterForms.First; c <= CharacterForms.Last; c++)
        {
            if (Simplified[c] is var simple && simple == c)
                continue;
            OnlySimplified[simple] = forms[simple] != simple;
            Variant[c] = forms[simple] != c;
        }

        NeverTraditional = [.. OnlySimplified];
        for (var lead = 0xA4; lead <= 0xF9; lead++)
            for (var trail = 0x40; trail <= 0xFE; trail++)
                NeverTraditional[DoubleByteCharset.Big5[(byte)lead, (byte)trail]] = false;
    }

    /// <summary>The folded character; NUL for blanks, which the model leaves out.</summary>
    public static char Fold(char c)
    {
        if (c is >= '\uFF01' and <= '\uFF5E')
            c = (char)(c - 0xFEE0);
        if (c < 0x80)
        {
            if (char.IsAsciiLetter(c))
                return 'A';
            if (char.IsAsciiDigit(c))
                return '0';
            if (c is ' ' or '\t' or '*' or '#')
                return '\0';
            var i = Ascii.IndexOf(c, StringComparison.Ordinal);
            return i < 0 ? c : FullWidth[i];
        }

        return c switch
        {
            '\u3000' or '\u00A0' or '\uFEFF' => '\0',
            '‘' or '「' or '『' => '“',
            '’' or '」' or '』' => '”',
            _ => Simplified[c],
        };
    }

    /// <summary>The Simplified form of a character.</summary>
    public static char Simplify(char c) => Simplified[c];

    /// <summary>Whether a character is written only so in Traditional text: its Simplified form is another.</summary>
    public static bool IsTraditional(char c) => Simplified[c] != c;

    /// <summary>Whether a character is written only so in Simplified text, or nearly.</summary>
    public static bool IsSimplifiedOnly(char c) => OnlySimplified[c];

    /// <summary>Whether no Traditional text has a character: it is written only so in Simplified text, and Big5 does not have it.</summary>
    public static bool IsNeverTraditional(char c) => NeverTraditional[c];

    /// <summary>Whether a character is Traditional and yet not the form that a converter writes.</summary>
    public static bool IsVariant(char c) => Variant[c];
}
