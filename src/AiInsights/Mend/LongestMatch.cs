namespace AiInsights.Mend;

/// <summary>
/// How long a text can be that a pattern matches from its begin to its end, read off the pattern itself. A table's lines are short, a paragraph is not:
/// no such pattern need be asked of it.
/// </summary>
internal static class LongestMatch
{
    /// <summary>The length in units; null where the pattern is not anchored at both ends, or goes on and on.</summary>
    public static int? Of(string pattern)
    {
        if (!pattern.StartsWith('^') || !pattern.EndsWith('$') || pattern.EndsWith("\\$", StringComparison.Ordinal))
            return null;
        var at = 0;
        var longest = Sequence(pattern, ref at);
        // Of alternatives without a bracket around them only the first begins at the begin.
        return at == pattern.Length ? longest : null;
    }

    private static int? Alternatives(string pattern, ref int at)
    {
        int? longest = 0;
        while (true)
        {
            var one = Sequence(pattern, ref at);
            longest = longest is { } known && one is { } length ? Math.Max(known, length) : null;
            if (at >= pattern.Length || pattern[at] != '|')
                return longest;
            at++;
        }
    }

    private static int? Sequence(string pattern, ref int at)
    {
        int? longest = 0;
        while (at < pattern.Length && pattern[at] is not ('|' or ')'))
        {
            var one = Element(pattern, ref at);
            var times = Times(pattern, ref at);
            longest = one == 0 ? longest : longest + (one * times);
        }

        return longest;
    }

    // One character, class or group.
    private static int? Element(string pattern, ref int at)
    {
        switch (pattern[at])
        {
            case '(':
                {
                    var isLook = pattern.AsSpan(at).StartsWith("(?=") || pattern.AsSpan(at).StartsWith("(?!") || pattern.AsSpan(at).StartsWith("(?<=") || pattern.AsSpan(at).StartsWith("(?<!");
                    at = pattern.AsSpan(at).StartsWith("(?:") ? at + 3
                        : isLook ? pattern.IndexOfAny(['=', '!'], at) + 1
                        : pattern.AsSpan(at).StartsWith("(?") ? pattern.IndexOf('>', at) + 1
                        : at + 1;
                    var longest = Alternatives(pattern, ref at);
                    at++;
                    return isLook ? 0 : longest;
                }

            case '[':
                at = FirstCharacters.EndOfClass(pattern, at) + 1;
                return 1;
            case '\\':
                return Escape(pattern, ref at);
            case '^':
                at++;
                return 0;
            case '$':
                // A line's end may follow.
                at++;
                return 1;
            default:
                at++;
                return 1;
        }
    }

    private static int? Escape(string pattern, ref int at)
    {
        var escaped = pattern[at + 1];
        at = escaped switch
        {
            'p' or 'P' => pattern.IndexOf('}', at) + 1,
            'u' => at + 6,
            _ => at + 2,
        };
        // What an earlier group took comes again with a digit.
        return escaped is 'b' or 'B' ? 0 : char.IsAsciiDigit(escaped) || escaped == 'k' ? null : 1;
    }

    // How often the element before may stand; null for any number of times.
    private static int? Times(string pattern, ref int at)
    {
        if (at >= pattern.Length)
            return 1;
        int? times = 1;
        switch (pattern[at])
        {
            case '?':
                at++;
                break;
            case '*' or '+':
                at++;
                times = null;
                break;
            case '{':
                var end = pattern.IndexOf('}', at);
                var most = pattern[(pattern.LastIndexOf(',', end, end - at) + 1 is var comma and > 0 ? comma : at + 1)..end];
                times = most.Length == 0 ? null : int.Parse(most, System.Globalization.CultureInfo.InvariantCulture);
                at = end + 1;
                break;
            default:
                return 1;
        }

        if (at < pattern.Length && pattern[at] is '?' or '+')
            at++;
        return times;
    }
}
