using System.Buffers;

namespace AiInsights.Ingest;

/// <summary>
/// Front matter as nearly all seeds have it, read without a YAML parser (a fiftieth of a build from nothing): each line a key and one plain
/// value, or a list in brackets. Whatever YAML could read in another way is left to the parser.
/// </summary>
internal static class PlainFrontMatter
{
    private const int LongestKey = 60;

    private static readonly SearchValues<char> InKey = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    // What begins something else than a plain value, or ends one.
    private static readonly SearchValues<char> Indicators = SearchValues.Create("-?:,[]{}#&*!|>'\"%@`\\=~<");

    /// <summary>The keys with their values, in order, as the parser would find them; null where it has to be asked.</summary>
    /// <param name="yaml">The lines between those of three dashes.</param>
    public static List<(string Key, List<string> Values, int Line, int Column)>? Read(ReadOnlySpan<char> yaml)
    {
        var fields = new List<(string Key, List<string> Values, int Line, int Column)>();
        var number = 0;
        yaml = yaml.TrimEnd("\r\n");
        foreach (var range in yaml.Split('\n'))
        {
            number++;
            var line = yaml[range];
            if (line.EndsWith('\r'))
                line = line[..^1];
            var end = line.IndexOfAnyExcept(InKey);
            if (end is < 1 or > LongestKey || !line[end..].StartsWith(": ") || HasOddCharacter(line))
                return null;
            var key = line[..end].ToString();
            if (fields.Exists(f => string.Equals(f.Key, key, StringComparison.OrdinalIgnoreCase)))
                return null;
            var value = line[(end + 2)..].Trim(' ');
            if (value.Length > 1 && value[0] == '[' && value[^1] == ']')
            {
                if (List(value[1..^1]) is not { } items)
                    return null;
                fields.Add((key, items, number, 1));
            }
            else if (IsPlain(value))
            {
                fields.Add((key, [value.ToString()], number, line.Length - line[(end + 2)..].TrimStart(' ').Length + 1));
            }
            else
            {
                return null;
            }
        }

        return fields;
    }

    private static List<string>? List(ReadOnlySpan<char> items)
    {
        var list = new List<string>();
        foreach (var range in items.Split(','))
        {
            var item = items[range].Trim(' ');
            if (item.IsEmpty || item.ContainsAny(Indicators))
                return null;
            list.Add(item.ToString());
        }

        return list;
    }

    private static bool IsPlain(ReadOnlySpan<char> value) =>
        !value.IsEmpty && !Indicators.Contains(value[0]) && value[^1] != ':' && !value.Contains('#') && !value.Contains(": ", StringComparison.Ordinal);

    // Tabs, line ends of other kinds, what the parser refuses, and halves of pairs.
    private static bool HasOddCharacter(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (c is < ' ' or (>= '\u007F' and <= '\u00A0') or '\u2028' or '\u2029' or '\uFEFF' or >= '\uFFFE' || char.IsSurrogate(c))
                return true;
        }

        return false;
    }
}
