using System.Buffers;

namespace AiInsights.Mend;

/// <summary>Reduces text to what makes it the same text: letters and digits, in lower case, of ASCII width. Script is the caller's matter.</summary>
public static class Folding
{
    /// <summary>The letters and digits of a text, folded.</summary>
    public static string Fold(ReadOnlySpan<char> text) => Fold(text, text.Length);

    /// <summary>The first letters and digits of a text, folded.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">How many at most.</param>
    public static string Fold(ReadOnlySpan<char> text, int most)
    {
        const int OnStack = 512;
        var longest = Math.Min(text.Length, most);
        var room = longest <= OnStack ? null : ArrayPool<char>.Shared.Rent(longest);
        var folded = room ?? stackalloc char[OnStack];
        var n = 0;
        foreach (var c in text)
        {
            if (n == most)
                break;
            if (FoldOne(c) is var f and not '\0')
                folded[n++] = f;
        }

        var result = folded[..n].ToString();
        if (room is not null)
            ArrayPool<char>.Shared.Return(room);
        return result;
    }

    /// <summary>Whether a text folded is another that is folded already.</summary>
    public static bool Is(ReadOnlySpan<char> text, ReadOnlySpan<char> folded)
    {
        var n = 0;
        foreach (var c in text)
        {
            if (FoldOne(c) is var f and not '\0' && (n == folded.Length || folded[n++] != f))
                return false;
        }

        return n == folded.Length;
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
