using System.Buffers;
using System.Globalization;
using System.Text;

namespace AiInsights.Search;

/// <summary>Data written as a classic script: one call that registers it, one value a line.</summary>
internal static class ScriptText
{
    /// <summary>Of longer files the room is not kept.</summary>
    private const int MostKept = 1 << 20;

    // The room of the file before, while nobody writes in it.
    [ThreadStatic]
    private static StringBuilder? t_room;

    private static readonly UnitSet s_special = new("\"\\<>&\u2028\u2029\uFEFF"
        + string.Concat(Enumerable.Range(0, 32).Select(static c => (char)c))
        + string.Concat(Enumerable.Range(0xD800, 0x800).Select(static c => (char)c)));

    /// <summary>A list of strings under a name.</summary>
    public static byte[] Call(string name, IEnumerable<string> lines)
    {
        var text = Open(name).Append("[\n");
        foreach (var line in lines)
        {
            Quote(text, line);
            text.Append(",\n");
        }

        return Close(text, "]");
    }

    /// <summary>Starts <c>AiInsightsSearch.put("name",</c>.</summary>
    public static StringBuilder Open(string name)
    {
        var text = t_room ?? new();
        t_room = null;
        text.Append("AiInsightsSearch.put(");
        Quote(text, name);
        return text.Append(',');
    }

    /// <summary>Ends the call; the trailing comma of a list stays, so that a new last line changes one line.</summary>
    public static byte[] Close(StringBuilder text, string end)
    {
        text.Append(end).Append(");\n");
        var room = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(0, room, text.Length);
        var bytes = Encoding.UTF8.GetBytes(room, 0, text.Length);
        ArrayPool<char>.Shared.Return(room);
        if (text.Length <= MostKept)
            t_room = text.Clear();
        return bytes;
    }

    /// <summary>All string literals of a file that was written here, the name of the call first.</summary>
    public static List<string> Strings(ReadOnlySpan<byte> file)
    {
        var script = Encoding.UTF8.GetString(file);
        var strings = new List<string>();
        for (var at = script.IndexOf('"', StringComparison.Ordinal); at >= 0; at = script.IndexOf('"', at + 1))
        {
            var start = ++at;
            while (script[at] != '"')
                at += script[at] == '\\' ? 2 : 1;
            strings.Add(Unquote(script.AsSpan(start, at - start)));
        }

        return strings;
    }

    private static string Unquote(ReadOnlySpan<char> literal)
    {
        if (!literal.Contains('\\'))
            return literal.ToString();
        var text = new StringBuilder(literal.Length);
        for (var i = 0; i < literal.Length; i++)
        {
            if (literal[i] != '\\')
            {
                text.Append(literal[i]);
                continue;
            }

            i++;
            text.Append(literal[i] switch
            {
                'n' => '\n',
                't' => '\t',
                'u' => (char)ushort.Parse(literal.Slice(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                var c => c,
            });
            if (literal[i] == 'u')
                i += 4;
        }

        return text.ToString();
    }

    /// <summary>A string literal that JavaScript and JSON read alike and that can end no script element.</summary>
    public static void Quote(StringBuilder text, string value)
    {
        text.Append('"');
        Escape(text, value);
        text.Append('"');
    }

    /// <summary>What stands between its quotation marks.</summary>
    public static void Escape(StringBuilder text, ReadOnlySpan<char> rest)
    {
        while (s_special.FirstIn(rest) is var at && at < rest.Length)
        {
            text.Append(rest[..at]);
            var c = rest[at];
            switch (c)
            {
                case '"':
                    text.Append("\\\"");
                    break;
                case '\\':
                    text.Append("\\\\");
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                default:
                    // A pair of surrogates is sound; one alone is not text.
                    if (char.IsHighSurrogate(c) && at + 1 < rest.Length && char.IsLowSurrogate(rest[at + 1]))
                    {
                        text.Append(c).Append(rest[at + 1]);
                        at++;
                    }
                    else
                    {
                        text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
                    }

                    break;
            }

            rest = rest[(at + 1)..];
        }

        text.Append(rest);
    }
}
