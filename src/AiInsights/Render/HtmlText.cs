using System.Buffers;
using System.Text;

namespace AiInsights.Render;

/// <summary>Writes plain text as HTML: escaped, with runs of English words marked by language.</summary>
internal static class HtmlText
{
    private static readonly UnitSet s_special = new(
        ['&', '<', '>', '"', '\'', .. Enumerable.Range(0, 0x10000).Select(static c => (char)c).Where(IsDropped)]);

    private static readonly SearchValues<char> s_letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Escapes text for element content and for attributes in double quotes.</summary>
    public static void Escape(StringBuilder to, ReadOnlySpan<char> text)
    {
        while (s_special.FirstIn(text) is var at && at < text.Length)
        {
            to.Append(text[..at]);
            _ = text[at] switch
            {
                '&' => to.Append("&amp;"),
                '<' => to.Append("&lt;"),
                '>' => to.Append("&gt;"),
                '"' => to.Append("&quot;"),
                '\'' => to.Append("&#39;"),
                _ => to,
            };
            text = text[(at + 1)..];
        }

        to.Append(text);
    }

    // What nobody sees and browsers or XML would trip over; mending has reported it.
    private static bool IsDropped(char c) =>
        c is (< ' ' and not ('\n' or '\t')) or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E')
            or (>= '\u2066' and <= '\u2069') or (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF';

    /// <summary>Escapes text and wraps runs of two and more Latin words, so that they are read aloud and hyphenated as English.</summary>
    public static void EscapeMarkingEnglish(StringBuilder to, ReadOnlySpan<char> text)
    {
        var done = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i..].IndexOfAny(s_letters);
            if (letter < 0)
                break;
            i += letter;
            var (end, words) = RunAt(text, i);
            if (words >= 2)
            {
                Escape(to, text[done..i]);
                to.Append("<span lang=\"en\">");
                Escape(to, text[i..end]);
                to.Append("</span>");
                done = end;
            }

            i = end - 1;
        }

        Escape(to, text[done..]);
    }

    private static (int End, int Words) RunAt(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        var words = 0;
        var letters = 0;
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiLetter(c))
            {
                letters++;
                if (letters == 2)
                    words++;
                end = i + 1;
            }
            else if (char.IsAsciiDigit(c))
            {
                end = i + 1;
            }
            else if (c is ' ' or '.' or '-' or '\'' or '&' or '+' or '/')
            {
                // A word counts when it has two letters: "A B" is no English run.
                if (c == ' ')
                    letters = 0;
            }
            else
            {
                break;
            }
        }

        return (end, words);
    }
}
