namespace AiInsights.Mend.Steps;

/// <summary>A list in the notation of programs, not of a sentence: <c>张量 [批次, 位置, d_model]</c>.</summary>
internal static class ProgramList
{
    /// <summary>Whether a comma stands in one: in square brackets, and one of the items at least is no Chinese word.</summary>
    public static bool Holds(string text, int at)
    {
        var open = text.LastIndexOf('[', at);
        var close = text.IndexOf(']', at);
        if (open < 0 || close < 0 || text.AsSpan(open, at - open).Contains(']') || text.AsSpan(at, close - at).Contains('['))
            return false;
        var inside = text.AsSpan(open + 1, close - open - 1);
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
