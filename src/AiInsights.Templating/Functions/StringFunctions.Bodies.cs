using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AiInsights.Templating.Runtime;

namespace AiInsights.Templating.Functions;

internal static partial class StringFunctions
{
    private static readonly string[] Comparisons =
        ["CurrentCulture", "CurrentCultureIgnoreCase", "InvariantCulture", "InvariantCultureIgnoreCase", "Ordinal", "OrdinalIgnoreCase"];

    /// <summary>The ellipsis counts into the length, as in Scriban: four Chinese characters cut to three are "...".</summary>
    public static string Truncate(string text, int length, string ellipsis)
    {
        if (text.Length <= length)
        {
            return text;
        }

        int kept = Math.Max(0, length - ellipsis.Length);
        return string.Concat(text.AsSpan(0, Math.Min(kept, text.Length)), ellipsis);
    }

    private static void PrintTruncated(in NativeCall call, EscapeMode mode)
    {
        string text = call.Text(0);
        if (text.Length <= call.Int(1))
        {
            Escaper.Write(call.State.Out, text, mode);
            return;
        }

        string ellipsis = (string?)call[2] ?? "...";
        Escaper.Write(call.State.Out, text.AsSpan(0, Math.Clamp(call.Int(1) - ellipsis.Length, 0, text.Length)), mode);
        Escaper.Write(call.State.Out, ellipsis, mode);
    }

    public static string Handleize(string text)
    {
        var handle = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                handle.Append(char.ToLowerInvariant(c));
            }
            else if (handle.Length == 0 || handle[^1] != '-')
            {
                handle.Append('-');
            }
        }

        // As Scriban: a dash at the start stays, one at the end goes.
        return handle.ToString().TrimEnd('-');
    }

    private static string Capitalize(string text, CultureInfo culture)
    {
        return text.Length == 0 || char.IsUpper(text[0]) ? text : char.ToUpper(text[0], culture) + text[1..];
    }

    private static object? CapitalizeWords(in NativeCall call)
    {
        // What counts is the first letter behind a blank, be it behind a digit or a bracket.
        var words = new StringBuilder(call.Text(0));
        bool isStart = true;
        for (int i = 0; i < words.Length; i++)
        {
            if (char.IsWhiteSpace(words[i]))
            {
                isStart = true;
            }
            else if (isStart && char.IsLetter(words[i]))
            {
                words[i] = char.ToUpper(words[i], call.State.Culture);
                isStart = false;
            }
        }

        return words.ToString();
    }

    private static string Replace(string text, string match, string replacement)
    {
        return match.Length == 0 ? text : text.Replace(match, replacement, StringComparison.Ordinal);
    }

    /// <summary>Unlike <c>replace</c> it does not mind upper and lower case, as in Scriban.</summary>
    private static string ReplaceOnce(string text, string match, string replacement, bool fromEnd)
    {
        const StringComparison comparison = StringComparison.OrdinalIgnoreCase;
        int at = match.Length == 0 ? -1 : fromEnd ? text.LastIndexOf(match, comparison) : text.IndexOf(match, comparison);
        return at < 0 ? text : string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + match.Length));
    }

    /// <summary>As Scriban counts: a length left out is the whole text's, and what lies before the start is taken from it.</summary>
    private static string Slice(string text, int start, int? length)
    {
        if (start >= text.Length)
        {
            return string.Empty;
        }

        long first = start < 0 ? (long)start + text.Length : start;
        long count = length ?? text.Length;
        if (first < 0)
        {
            count += first;
            first = 0;
        }

        count = Math.Min(count, text.Length - first);
        return count <= 0 ? string.Empty : text.Substring((int)first, (int)count);
    }

    private static object? Split(in NativeCall call)
    {
        var parts = new TemplateArray { IsIterator = true };
        foreach (string part in call.Text(0).Split(call.Text(1), StringSplitOptions.RemoveEmptyEntries))
        {
            parts.Add(part);
        }

        return parts;
    }

    private static string TruncateWords(string text, int count, string ellipsis)
    {
        // As Scriban: the ellipsis also stands behind a text that was not cut, and a blank at the start makes an empty first word.
        return text.Length == 0 ? text : string.Join(' ', Blanks().Split(text).Take(count)) + ellipsis;
    }

    private static string Hash(string text, Func<byte[], byte[]> hash) => Convert.ToHexStringLower(hash(Encoding.UTF8.GetBytes(text)));

    private static string KeyedHash(in NativeCall call, Func<byte[], byte[], byte[]> hash)
    {
        return Convert.ToHexStringLower(hash(Encoding.UTF8.GetBytes(call.Text(1)), Encoding.UTF8.GetBytes(call.Text(0))));
    }

    private static int Width(in NativeCall call)
    {
        int limit = call.State.Options.OutputLimit;
        int width = call.Int(1);
        return limit != 0 && width > limit ? throw new ArgumentFault(1, $"Exceeding the output limit `{limit}`.") : Math.Max(0, width);
    }

    private static object? IndexOf(in NativeCall call)
    {
        string text = call.Text(0);
        var comparison = StringComparison.InvariantCulture;
        if (call[4] is string name)
        {
            if (!Comparisons.Contains(name))
            {
                throw new ArgumentFault(4, $"'{name}' is not a valid stringComparison (Parameter 'stringComparison')");
            }

            comparison = Enum.Parse<StringComparison>(name);
        }

        int start = call.IntOrNull(2) ?? 0;
        int count = call.IntOrNull(3) ?? (text.Length - start);
        return Boxed.Int(text.IndexOf(call.Text(1), start, count, comparison));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
