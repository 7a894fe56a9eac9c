using System.Text;

namespace AiInsights.Mend;

/// <summary>Reduces text to what makes it the same text: letters and digits, in lower case, of ASCII width. Script is the caller's matter.</summary>
public static class Folding
{
    /// <summary>The letters and digits of a text, folded.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var f = FoldOne(c);
            if (f != '\0')
                folded.Append(f);
        }

        return folded.ToString();
    }

    /// <summary>One character folded, or NUL when it does not count.</summary>
    public static char FoldOne(char c)
    {
        if (c is >= '\uFF01' and <= '\uFF5E')
            c = (char)(c - 0xFEE0);
        // Nearly every character is one of these, and none has a case.
        if (c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF')
            return c;
        if (c < 128)
            return char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '\0';
        return char.IsLetterOrDigit(c) || char.IsSurrogate(c) ? char.ToLowerInvariant(c) : '\0';
    }
}
