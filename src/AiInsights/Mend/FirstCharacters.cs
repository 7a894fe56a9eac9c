namespace AiInsights.Mend;

/// <summary>
/// What a pattern's match can begin with, read off the pattern itself. Tables of rules ask few patterns of a line when
/// they know: interpreted patterns are most of the cost of healthy text, and nearly all lines begin with none of a table's words.
/// </summary>
internal static class FirstCharacters
{
    // As the framework understands them: of all scripts.
    private static readonly char[] s_digits = [.. Enumerable.Range(0, char.MaxValue).Select(static c => (char)c).Where(char.IsDigit)];
    private static readonly char[] s_blanks = [.. Enumerable.Range(0, char.MaxValue).Select(static c => (char)c).Where(char.IsWhiteSpace)];

    /// <summary>The characters that a text can begin with if an anchored pattern matches it; null where that cannot be told.</summary>
    public static HashSet<char>? Of(string pattern)
    {
        if (!pattern.StartsWith('^'))
            return null;
        var at = 1;
        var found = new HashSet<char>();
        return Alternatives(pattern, ref at, found) is null or true ? null : found;
    }

    /// <summary>Reads alternatives up to the end or a closing bracket. True: they can be empty; null: anything can begin them.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="at">Where they begin; afterwards where they end.</param>
    /// <param name="found">Takes what can begin them; null where something else comes first.</param>
    private static bool? Alternatives(string pattern, ref int at, HashSet<char>? found)
    {
        bool? empty = false;
        while (true)
        {
            var one = Sequence(pattern, ref at, found);
            empty = one is null || empty is null ? null : empty.Value || one.Value;
            if (at >= pattern.Length || pattern[at] != '|')
                return empty;
            at++;
        }
    }

    private static bool? Sequence(string pattern, ref int at, HashSet<char>? found)
    {
        bool? empty = true;
        while (at < pattern.Length && pattern[at] is not ('|' or ')'))
        {
            var element = Element(pattern, ref at, empty == true ? found : null);
            if (IsOptional(pattern, ref at))
                element = element is null ? null : true;
            if (empty == true)
                empty = element;
        }

        return empty;
    }

    // One character, class or group; true where it takes no character at all.
    private static bool? Element(string pattern, ref int at, HashSet<char>? found)
    {
        switch (pattern[at])
        {
            case '(':
                {
                    var isLook = pattern.AsSpan(at).StartsWith("(?=") || pattern.AsSpan(at).StartsWith("(?!") || pattern.AsSpan(at).StartsWith("(?<!") || pattern.AsSpan(at).StartsWith("(?<=");
                    at = pattern.AsSpan(at).StartsWith("(?:") ? at + 3
                        : isLook ? pattern.IndexOfAny(['=', '!'], at) + 1
                        : pattern.IndexOf('>', at) + 1;
                    var empty = Alternatives(pattern, ref at, isLook ? null : found);
                    at++;
                    return isLook ? true : empty;
                }

            case '[':
                return Class(pattern, ref at, found);
            case '\\':
                return Escape(pattern, ref at, found);
            case '.':
                at++;
                return null;
            case '$' or '^':
                at++;
                return true;
            default:
                found?.Add(pattern[at]);
                at++;
                return false;
        }
    }

    private static bool? Class(string pattern, ref int at, HashSet<char>? found)
    {
        var end = EndOfClass(pattern, at);
        var inside = pattern[(at + 1)..end];
        at = end + 1;
        if (inside[0] == '^')
            return null;
        for (var i = 0; i < inside.Length;)
        {
            if (inside[i] == '\\')
            {
                if (Escape(inside, ref i, found) is null)
                    return null;
                continue;
            }

            var isRange = i + 2 < inside.Length && inside[i + 1] == '-';
            if (isRange && inside[i + 2] is '\\' or '[')
                return null;
            for (var c = inside[i]; c <= inside[isRange ? i + 2 : i]; c++)
                found?.Add(c);
            i += isRange ? 3 : 1;
        }

        return false;
    }

    /// <summary>Where the bracket stands that closes a class.</summary>
    public static int EndOfClass(string pattern, int open)
    {
        var at = open + 1;
        while (pattern[at] != ']' || at == open + 1)
            at += pattern[at] == '\\' ? 2 : 1;
        return at;
    }

    private static bool? Escape(string pattern, ref int at, HashSet<char>? found)
    {
        var escaped = pattern[at + 1];
        at += 2;
        switch (escaped)
        {
            case 'd':
                found?.UnionWith(s_digits);
                return false;
            case 's':
                found?.UnionWith(s_blanks);
                return false;
            case 'u':
                found?.Add((char)Convert.ToInt32(pattern[at..(at + 4)], 16));
                at += 4;
                return false;
            case 'p' or 'P':
                at = pattern.IndexOf('}', at) + 1;
                return null;
            case var letter when char.IsAsciiLetterOrDigit(letter):
                return null;
            default:
                found?.Add(escaped);
                return false;
        }
    }

    // Reads a quantifier, if there is one.
    private static bool IsOptional(string pattern, ref int at)
    {
        if (at >= pattern.Length || pattern[at] is not ('?' or '*' or '+' or '{'))
            return false;
        var optional = pattern[at] is '?' or '*' || pattern.AsSpan(at).StartsWith("{0");
        at = pattern[at] == '{' ? pattern.IndexOf('}', at) + 1 : at + 1;
        if (at < pattern.Length && pattern[at] == '?')
            at++;
        return optional;
    }
}
