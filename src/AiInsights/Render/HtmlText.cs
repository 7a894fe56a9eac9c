using System.Buffers;
using System.Text;

namespace AiInsights.Render;

/// <summary>Writes plain text as HTML: escaped, with runs of English words marked by language.</summary>
internal static class HtmlText
{
    private static readonly UnitSet s_special = new(
        ['&', '<', '>', '"', '\'', .. Enumerable.Range(0, 0x10000).Select(static c => (char)c).Where(IsDropped)]);

    // Longer than nearly all texts, so that it is made once.
    private const int RoomLength = 8 * 1024;

    [ThreadStatic]
    private static StringBuilder? s_room;

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

    /// <summary>An empty builder of this thread's: good until the thread asks again.</summary>
    public static StringBuilder Room => (s_room ??= new(RoomLength)).Clear();

    /// <summary>The text as <see cref="EscapeMarkingEnglish"/> writes it; itself where that changes nothing, as in most of Chinese prose.</summary>
    public static string Marked(string text)
    {
        if (EnglishFrom(text, 0).Start < 0 && s_special.FirstIn(text) == text.Length)
            return text;
        var to = Room;
        EscapeMarkingEnglish(to, text);
        return to.ToString();
    }

    /// <summary>Escapes text and wraps runs of two and more Latin words, so that they are read aloud and hyphenated as English.</summary>
    public static void EscapeMarkingEnglish(StringBuilder to, ReadOnlySpan<char> text)
    {
        var done = 0;
        while (EnglishFrom(text, done) is var (start, end) && start >= 0)
        {
            Escape(to, text[done..start]);
            to.Append("<span lang=\"en\">");
            Escape(to, text[start..end]);
            to.Append("</span>");
            done = end;
        }

        Escape(to, text[done..]);
    }

    /// <summary>The first run of two and more Latin words behind a place; a negative start when there is none.</summary>
    private static (int Start, int End) EnglishFrom(ReadOnlySpan<char> text, int from)
    {
        while (text[from..].IndexOfAny(s_letters) is var letter and >= 0)
        {
            var (end, words) = RunAt(text, from + letter);
            if (words >= 2)
                return (from + letter, end);
            from = end;
        }

        return (-1, 0);
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
