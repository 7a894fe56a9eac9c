using System.Globalization;
using System.Text;

namespace AiInsights.Render.Data;

/// <summary>
/// Texts in JSON: Chinese stays readable, rare characters beyond the basic plane too (the encoders at hand write those as <c>\u</c> pairs);
/// what could end a script element or a line of script is escaped.
/// </summary>
internal static class JsonEscapes
{
    private static readonly UnitSet s_special = new(
        ['"', '\\', '<', '>', '&', .. SafeText.Unseen, .. Enumerable.Range(0xD800, 0x800).Select(static c => (char)c)]);

    /// <summary>The place of the first unit that is not written as it is; the length of the text when there is none.</summary>
    public static int FirstIn(ReadOnlySpan<char> text) => s_special.FirstIn(text);

    /// <summary>How many units a text may have become at most.</summary>
    public static int LongestOf(string text) => text.Length * 6;

    /// <summary>Writes a text as UTF-8 and gives the length.</summary>
    public static int Write(ReadOnlySpan<char> text, Span<byte> to)
    {
        var length = 0;
        while (s_special.FirstIn(text) is var at && at < text.Length)
        {
            length += Encoding.UTF8.GetBytes(text[..at], to[length..]);
            var c = text[at];
            var units = char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
            // Half a character becomes U+FFFD.
            length += char.IsSurrogate(c) ? Encoding.UTF8.GetBytes(text.Slice(at, units), to[length..]) : Escape(c, to[length..]);
            text = text[(at + units)..];
        }

        return length + Encoding.UTF8.GetBytes(text, to[length..]);
    }

    private static int Escape(char c, Span<byte> to)
    {
        to[0] = (byte)'\\';
        to[1] = c switch { '"' or '\\' => (byte)c, '\n' => (byte)'n', '\t' => (byte)'t', _ => (byte)'u' };
        if (to[1] != 'u')
            return 2;
        ((int)c).TryFormat(to[2..], out _, "X4", CultureInfo.InvariantCulture);
        return 6;
    }
}
