namespace AiInsights.Mend.FrameSlips;

/// <summary>
/// What only bytes out of step leave behind, though the model finds nothing odd about it: it knows characters by their Simplified forms and
/// says nothing of other writings.
/// </summary>
internal static class SlipTraces
{
    // Characters whose second byte is a letter: 設 is DA 4F.
    private static readonly bool[] EndsWithLetter = CreateTable(static c => c >= '\u4E00' && SlipSymbols.IsTraditional(c) && char.IsAsciiLetter((char)(GbkPairs.Encode(c) & 0xFF)));

    // Kana, Cyrillic, vowels with a tone. No Greek, bopomofo or lines of tables, which authors write alone, and no kana that stand alone in names.
    private static readonly bool[] Foreign = CreateTable(static c => GbkPairs.Encode(c) >> 8 is 0xA4 or 0xA5 or 0xA7 or 0xA8 && c is < '\u3100' and not ('の' or 'ー' or '・' or 'ノ' or 'ケ' or 'ヶ') && SlipSearch.IsOtherWriting(c));

    /// <summary>設penAI was 在OpenAI: in a Simplified line a Traditional character that ends with a letter's byte, before the rest of a Latin word.</summary>
    public static bool IsSplitWord(ReadOnlySpan<char> line, int i)
    {
        if (i + 1 >= line.Length || !IsSplitWord(line[i], line[i + 1]))
            return false;
        var balance = -Weight(line[i]);
        foreach (var c in line)
            balance += Weight(c);
        return balance > 0;
    }

    /// <inheritdoc cref="IsSplitWord(ReadOnlySpan{char}, int)"/>
    public static bool IsSplitWord(SlipUnit[] units, int u)
    {
        if (u + 1 >= units.Length || units[u].Kind != SlipUnitKind.Pair || !IsSplitWord(units[u].Character, units[u + 1].Character))
            return false;
        var balance = -Weight(units[u].Character);
        foreach (var unit in units)
            balance += Weight(unit.Character);
        return balance > 0;
    }

    /// <summary>简化的朔ǎ实现: a single character of another writing between Chinese ones. No language has words of one such.</summary>
    public static bool IsForeign(ReadOnlySpan<char> line, int i) =>
        Foreign[line[i]] && i > 0 && i + 1 < line.Length && IsHan(line[i - 1]) && (IsHan(line[i + 1]) || line[i + 1] == ' ');

    /// <inheritdoc cref="IsForeign(ReadOnlySpan{char}, int)"/>
    public static bool IsForeign(SlipUnit[] units, int u) =>
        Foreign[units[u].Character] && u > 0 && u + 1 < units.Length && IsHan(units[u - 1].Character) && (IsHan(units[u + 1].Character) || units[u + 1].Character == ' ');

    private static bool IsSplitWord(char c, char next) => EndsWithLetter[c] && char.IsAsciiLetter(next);

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    // A line is Simplified where that outweighs the other script twice, the character itself left out.
    private static int Weight(char c) => SlipSymbols.IsTraditional(c) ? -2 : SlipSymbols.IsSimplifiedOnly(c) ? 1 : 0;

    private static bool[] CreateTable(Func<char, bool> holds) => [.. Enumerable.Range(0, 0x10000).Select(c => holds((char)c))];
}
