namespace AiInsights.Mend.FrameSlips;

/// <summary>
/// What only bytes out of step leave behind, though the model finds nothing odd about it: it knows characters by their Simplified forms and
/// says nothing of other writings.
/// </summary>
internal static class SlipTraces
{
    /// <summary>What a Traditional character takes from the balance of its line.</summary>
    private const int Traditional = -2;

    // Characters whose second byte is a letter: 設 is DA 4F.
    private static readonly bool[] EndsWithLetter = CreateTable(static c => c >= '\u4E00' && SlipSymbols.IsTraditional(c) && char.IsAsciiLetter((char)(GbkPairs.Encode(c) & 0xFF)));

    // Kana, Cyrillic, vowels with a tone. No Greek, bopomofo or lines of tables, which authors write alone, and no kana that stand alone in names.
    private static readonly bool[] Foreign = CreateTable(static c => GbkPairs.Encode(c) >> 8 is 0xA4 or 0xA5 or 0xA7 or 0xA8 && c is < '\u3100' and not ('の' or 'ー' or '・' or 'ノ' or 'ケ' or 'ヶ') && SlipSearch.IsOtherWriting(c));

    /// <summary>設penAI was 在OpenAI: in a Simplified line a Traditional character that ends with a letter's byte, before the rest of a Latin word.</summary>
    /// <param name="line">The line.</param>
    /// <param name="i">The character's place.</param>
    /// <param name="balance">What <see cref="Balance"/> says of the line, once it was asked: a line may be a whole text.</param>
    public static bool IsSplitWord(ReadOnlySpan<char> line, int i, ref int? balance) =>
        EndsWithLetter[line[i]] && i + 1 < line.Length && char.IsAsciiLetter(line[i + 1]) && (balance ??= Balance(line)) - Traditional > 0;

    /// <summary>简化的朔ǎ实现: a single character of another writing between Chinese ones. No language has words of one such.</summary>
    public static bool IsForeign(ReadOnlySpan<char> line, int i) =>
        Foreign[line[i]] && i > 0 && i + 1 < line.Length && IsHan(line[i - 1]) && (IsHan(line[i + 1]) || line[i + 1] == ' ');

    /// <inheritdoc cref="IsForeign(ReadOnlySpan{char}, int)"/>
    public static bool IsForeign(SlipUnit[] units, int u) =>
        Foreign[units[u].Character] && u > 0 && u + 1 < units.Length && IsHan(units[u - 1].Character) && (IsHan(units[u + 1].Character) || units[u + 1].Character == ' ');

    /// <summary>
    /// <c>“等等，重新來!</c> was <c>“等等，重新來。”</c>: between the two marks lie the bytes of <c>！</c>, and what is left of them goes at the end of the
    /// line. Nothing is odd then but the quote that nobody closes.
    /// </summary>
    public static bool LacksClosingQuote(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd();
        return line is [.., '!'] && line.TrimEnd('!') is [.., >= '\u2010' or ')' or (>= '0' and <= '9')] before && line.Length - before.Length <= 2 && IsQuoteOpen(line);
    }

    /// <summary><c>非:,</c> was <c>非常好，</c>: no author has a mark right behind one of these.</summary>
    public static bool IsMarkBeforeMark(ReadOnlySpan<char> line, int i) =>
        line[i] is ':' or ';' or '<' && i > 0 && i + 1 < line.Length && IsHan(line[i - 1]) && line[i + 1] is ',' or ':' or ';' or '!' or '?' or '，' or '。' or '：' or '；' or '！' or '？' or '、';

    /// <inheritdoc cref="IsMarkBeforeMark(ReadOnlySpan{char}, int)"/>
    public static bool IsMarkBeforeMark(SlipUnit[] units, int u) =>
        units[u].Kind == SlipUnitKind.Ascii && u > 0 && u + 1 < units.Length && IsMarkBeforeMark([units[u - 1].Character, units[u].Character, units[u + 1].Character], 1);

    /// <summary>Whether a line opens a quote more often than it closes one.</summary>
    public static bool IsQuoteOpen(ReadOnlySpan<char> line) => line.Count('“') > line.Count('”') || line.Count('「') > line.Count('」') || line.Count('『') > line.Count('』');

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    // Above zero where Simplified outweighs the other script twice.
    private static int Balance(ReadOnlySpan<char> line)
    {
        var balance = 0;
        foreach (var c in line)
            balance += SlipSymbols.IsTraditional(c) ? Traditional : SlipSymbols.IsSimplifiedOnly(c) ? 1 : 0;
        return balance;
    }

    private static bool[] CreateTable(Func<char, bool> holds) => [.. Enumerable.Range(0, 0x10000).Select(c => holds((char)c))];
}
