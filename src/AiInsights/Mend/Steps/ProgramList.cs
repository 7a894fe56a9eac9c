namespace AiInsights.Mend.Steps;

/// <summary>A list in the notation of programs, not of a sentence: <c>张量 [批次, 位置, d_model]</c>.</summary>
internal static class ProgramList
{
    /// <summary>Characters of one that are looked at on either side of a comma.</summary>
    private const int Longest = 200;

    /// <summary>Whether a comma stands in one: in square brackets, and one of the items at least is no Chinese word.</summary>
    public static bool Holds(string text, int at)
    {
        var before = text.AsSpan(Math.Max(0, at - Longest), Math.Min(at, Longest));
        var after = text.AsSpan(at, Math.Min(Longest, text.Length - at));
        var (open, close) = (before.LastIndexOfAny('[', ']'), after.IndexOfAny('[', ']'));
        if (open < 0 || close < 0 || before[open] == ']' || after[close] == '[')
            return false;
        var inside = text.AsSpan(at - before.Length + open + 1, before.Length - open - 1 + close);
        foreach (var range in inside.Split(','))
        {
            var item = inside[range];
            var hasHan = false;
            foreach (var c in item)
                hasHan |= CharacterKind.IsHan(c);
            if (!hasHan && !item.IsWhiteSpace())
                return true;
        }

        return false;
    }
}
