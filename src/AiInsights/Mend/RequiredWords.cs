using System.Text;

namespace AiInsights.Mend;

/// <summary>
/// Words of which one stands in every text that a pattern matches, read off the pattern itself: what a line without them
/// need not be asked. The rest of <see cref="FirstCharacters"/>'s work, for patterns that anything can begin.
/// </summary>
internal static class RequiredWords
{
    /// <summary>The words, or null where the pattern names none.</summary>
    public static string[]? Of(string pattern)
    {
        var at = 0;
        return Alternatives(pattern, ref at)?.ToArray();
    }

    /// <summary>
    /// All that a pattern needs: of each of these words one, the most telling of them first. None where the pattern names no words.
    /// </summary>
    public static string[][] AllOf(string pattern)
    {
        if (Of(pattern) is not { } best)
            return [];
        var at = 0;
        var all = new List<HashSet<string>>();
        Sequence(pattern, ref at, all);
        // Of one alternative the others need nothing.
        return at < pattern.Length ? [best] : [best, .. all.Where(s => !s.SetEquals(best)).Select(static s => s.ToArray())];
    }

    // One of the words of each alternative is needed; an alternative without any spoils it.
    private static HashSet<string>? Alternatives(string pattern, ref int at)
    {
        HashSet<string>? words = [];
        while (true)
        {
            if (Sequence(pattern, ref at) is not { } one)
                words = null;
            else
                words?.UnionWith(one);
            if (at >= pattern.Length || pattern[at] != '|')
                return words;
            at++;
        }
    }

    // Of a sequence's parts that must be there, the most telling; on demand all of them.
    private static HashSet<string>? Sequence(string pattern, ref int at, List<HashSet<string>>? all = null)
    {
        HashSet<string>? best = null;
        var literal = new StringBuilder();
        while (at < pattern.Length && pattern[at] is not ('|' or ')'))
        {
            var c = pattern[at];
            if (c == '(')
            {
                Take(literal, ref best, all);
                var group = Group(pattern, ref at);
                if (!IsOptional(pattern, ref at))
                    Need(group, ref best, all);
                continue;
            }

            if (c == '[')
            {
                Take(literal, ref best, all);
                var choice = Class(pattern, ref at);
                if (!IsOptional(pattern, ref at))
                    Need(choice, ref best, all);
                continue;
            }

            var character = Character(pattern, ref at);
            var isOptional = IsOptional(pattern, ref at, out var repeats);
            if (character is { } known && !isOptional)
            {
                literal.Append(known);
                if (!repeats)
                    continue;
            }

            Take(literal, ref best, all);
        }

        Take(literal, ref best, all);
        return best;
    }

    private static HashSet<string>? Group(string pattern, ref int at)
    {
        var isNegative = pattern.AsSpan(at).StartsWith("(?!") || pattern.AsSpan(at).StartsWith("(?<!");
        at = pattern.AsSpan(at).StartsWith("(?:") ? at + 3
            : isNegative || pattern.AsSpan(at).StartsWith("(?=") || pattern.AsSpan(at).StartsWith("(?<=") ? pattern.IndexOfAny(['=', '!'], at) + 1
            : pattern.IndexOf('>', at) + 1;
        var words = Alternatives(pattern, ref at);
        at++;
        return isNegative ? null : words;
    }

    // [·•]: one of these. Ranges and negations name no words.
    private static HashSet<string>? Class(string pattern, ref int at)
    {
        var end = FirstCharacters.EndOfClass(pattern, at);
        var inside = pattern[(at + 1)..end];
        at = end + 1;
        return inside.AsSpan().ContainsAny('^', '\\', '-') ? null : [.. inside.Select(static c => c.ToString())];
    }

    // The character that an element stands for; null for what stands for several.
    private static char? Character(string pattern, ref int at)
    {
        switch (pattern[at])
        {
            case '\\' when pattern[at + 1] is 'p' or 'P':
                at = pattern.IndexOf('}', at) + 1;
                return null;
            case '\\':
                at += 2;
                return char.IsAsciiLetterOrDigit(pattern[at - 1]) ? null : pattern[at - 1];
            case '.' or '^' or '$':
                at++;
                return null;
            default:
                return pattern[at++];
        }
    }

    private static bool IsOptional(string pattern, ref int at) => IsOptional(pattern, ref at, out _);

    // Reads a quantifier, if there is one.
    private static bool IsOptional(string pattern, ref int at, out bool repeats)
    {
        repeats = at < pattern.Length && pattern[at] is '?' or '*' or '+' or '{';
        if (!repeats)
            return false;
        var optional = pattern[at] is '?' or '*' || pattern.AsSpan(at).StartsWith("{0");
        at = pattern[at] == '{' ? pattern.IndexOf('}', at) + 1 : at + 1;
        if (at < pattern.Length && pattern[at] == '?')
            at++;
        return optional;
    }

    private static void Take(StringBuilder literal, ref HashSet<string>? best, List<HashSet<string>>? all)
    {
        if (literal.Length > 0)
            Need([literal.ToString()], ref best, all);
        literal.Clear();
    }

    private static void Need(HashSet<string>? words, ref HashSet<string>? best, List<HashSet<string>>? all)
    {
        best = Better(best, words);
        if (words?.Contains(string.Empty) == false)
            all?.Add(words);
    }

    // Longer words say more; of equally long ones, fewer do.
    private static HashSet<string>? Better(HashSet<string>? a, HashSet<string>? b)
    {
        if (a is null || b is null || b.Contains(string.Empty))
            return a ?? b;
        int shortestA = a.Min(static w => w.Length), shortestB = b.Min(static w => w.Length);
        return shortestB > shortestA || (shortestB == shortestA && b.Count < a.Count) ? b : a;
    }
}
