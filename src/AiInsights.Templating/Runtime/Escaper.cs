using System.Buffers;
using System.Globalization;

namespace AiInsights.Templating.Runtime;

/// <summary>Makes values safe for where they stand.</summary>
internal static class Escaper
{
    private static readonly SearchValues<char> HtmlUnsafe = SearchValues.Create("&<>\"'");
    private static readonly SearchValues<char> UnquotedUnsafe = SearchValues.Create("&<>\"'`= \t\n\f\r");
    private static readonly SearchValues<char> ScriptUnsafe = SearchValues.Create("\\\"'`<>&/\r\n\u2028\u2029\0");
    private static readonly SearchValues<char> StyleUnsafe = SearchValues.Create("\\\"'<>&;{}()/:@\r\n\0");

    public static void Print(RenderState state, object value, EscapeMode mode)
    {
        if (mode == EscapeMode.Script)
        {
            state.Out.Write(Functions.JsonText.Write(state, value));
            return;
        }

        if (value is Markup markup)
        {
            PrintMarkup(state, markup, mode);
            return;
        }

        if (value is int number)
        {
            state.Out.Write(number, state.Culture);
            return;
        }

        Write(state.Out, value as string ?? Values.ToText(state, value), mode);
    }

    public static void Write(Output output, ReadOnlySpan<char> text, EscapeMode mode)
    {
        switch (mode)
        {
            case EscapeMode.None:
                output.Write(text);
                break;
            case EscapeMode.Unquoted:
                Replace(output, text, UnquotedUnsafe, EntityOf);
                break;
            case EscapeMode.UnquotedUrl:
                Replace(output, IsSafeAddress(text) ? text : "#", UnquotedUnsafe, EntityOf);
                break;
            case EscapeMode.Url:
                output.WriteHtml(IsSafeAddress(text) ? text : "#");
                break;
            case EscapeMode.ScriptText:
                Replace(output, text, ScriptUnsafe, c => $"\\u{(int)c:x4}");
                break;
            case EscapeMode.Style:
                Replace(output, text, StyleUnsafe, c => $"\\{(int)c:x} ");
                break;
            case EscapeMode.Comment:
                output.Write(text.ToString().Replace("--", "- -", StringComparison.Ordinal).Replace('>', ' '));
                break;
            case EscapeMode.Name:
                output.Write(string.Concat(text.ToString().Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or ':' or ' ')));
                break;
            default:
                output.WriteHtml(text);
                break;
        }
    }

    /// <summary>Whether an address is relative or of a scheme that runs nothing.</summary>
    public static bool IsSafeAddress(ReadOnlySpan<char> text)
    {
        if (text is ['#' or '/' or '?', ..] or ['.', '.', '/', ..])
        {
            // Most links: what comes before any colon is no scheme.
            return true;
        }

        var trimmed = text.TrimStart();
        int colon = trimmed.IndexOf(':');
        if (colon < 0 || trimmed[..colon].IndexOfAny('/', '?', '#') >= 0)
        {
            return true;
        }

        var scheme = trimmed[..colon];
        return scheme.Equals("http", StringComparison.OrdinalIgnoreCase) || scheme.Equals("https", StringComparison.OrdinalIgnoreCase)
            || scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase) || scheme.Equals("tel", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Markup may stand between tags as it is; in an attribute its quotes and brackets are escaped, its entities kept.</summary>
    private static void PrintMarkup(RenderState state, Markup markup, EscapeMode mode)
    {
        switch (mode)
        {
            case EscapeMode.Text or EscapeMode.Name:
                state.Out.Write(markup.Value);
                break;
            case EscapeMode.Attribute or EscapeMode.Url:
                string text = mode == EscapeMode.Url && !IsSafeAddress(System.Net.WebUtility.HtmlDecode(markup.Value)) ? "#" : markup.Value;
                Replace(state.Out, text, HtmlUnsafe, c => c == '&' ? "&" : EntityOf(c));
                break;
            default:
                Write(state.Out, markup.Value, mode);
                break;
        }
    }

    public static string EntityOf(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => string.Create(CultureInfo.InvariantCulture, $"&#{(int)c};"),
    };

    private static void Replace(Output output, ReadOnlySpan<char> text, SearchValues<char> special, Func<char, string> replacement)
    {
        while (true)
        {
            int at = text.IndexOfAny(special);
            if (at < 0)
            {
                output.Write(text);
                return;
            }

            if (at > 0)
            {
                output.Write(text[..at]);
            }

            output.Write(replacement(text[at]));
            text = text[(at + 1)..];
        }
    }
}
