namespace AiInsights.Mend.FrameSlips;

/// <summary>
/// What only bytes out of step leave behind, though the model finds nothing odd about it: it knows characters by their Simplified forms and
/// says nothing of other writings.
/// </summary>
internal static class SlipTraces
{
    /// <summary>What a Traditional character takes from the balance of its line.</summary>
    private const int Traditional = -2;

    /// <summary>Characters to each side that say in which script a text is written.</summary>
    public const int Nearby = 16;

    /// <summary>How many of them are Traditional at least.</summary>
    private const int FewTraditional = 3;

    /// <summary>Characters at the end of a line among which a last mark is looked for.</summary>
    private const int FarthestMark = 32;

    /// <summary>Characters of the longest tag that may stand at the end of a line: <c>&lt;/strong&gt;</c>, <c>&lt;br /&gt;</c>.</summary>
    private const int LongestTag = 12;

    // Characters whose second byte is a letter: 設 is DA 4F.
    private static readonly bool[] EndsWithLetter = CreateTable(static c => c >= '\u4E00' && SlipSymbols.IsTraditional(c) && char.IsAsciiLetter((char)(GbkPairs.Encode(c) & 0xFF)));

    // Greek capitals that look like Latin ones: no author writes them.
    private const string LatinLooks = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";

    // Kana, Cyrillic, vowels with a tone, corners of tables. No other Greek, bopomofo or straight lines, which authors write alone, and no kana that stand alone in names.
    private static readonly bool[] Foreign = CreateTable(static c => (GbkPairs.Encode(c) >> 8 is 0xA4 or 0xA5 or 0xA7 or 0xA8 && c is < '\u3100' and not ('の' or 'ー' or '・' or 'ノ' or 'ケ' or 'ヶ') && SlipSearch.IsOtherWriting(c)) || c is >= '\u250C' and < '\u2550' || LatinLooks.Contains(c, StringComparison.Ordinal));

    /// <summary>設penAI was 在OpenAI: in a Simplified line a Traditional character that ends with a letter's byte, before the rest of a Latin word.</summary>
    /// <param name="line">The line.</param>
    /// <param name="i">The character's place.</param>
    /// <param name="balance">What <see cref="Balance"/> says of the line, once it was asked: a line may be a whole text.</param>
    public static bool IsSplitWord(ReadOnlySpan<char> line, int i, ref int? balance) =>
        EndsWithLetter[line[i]] && i + 1 < line.Length && char.IsAsciiLetter(line[i + 1]) && (balance ??= Balance(line)) - Traditional > 0;

    /// <summary>
    /// 自己看档 was 自己看得到: among Traditional characters a single one that only Simplified text has. Bytes out of step are as often such a one; authors and
    /// converters leave hardly any, and where there are more of them the text is Simplified.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="i">The character's place; it is one that only Simplified text has.</param>
    public static bool IsOfOtherScript(ReadOnlySpan<char> line, int i)
    {
        var traditional = 0;
        for (var k = Math.Max(0, i - Nearby); k < line.Length && k <= i + Nearby; k++)
        {
            if (SlipSymbols.IsSimplifiedOnly(line[k]) && k != i)
                return false;
            traditional += SlipSymbols.IsTraditional(line[k]) ? 1 : 0;
        }

        return traditional >= FewTraditional;
    }

    /// <summary>简化的朔ǎ实现, <c>非&lt;ち,</c>: a single character of another writing between Chinese ones, or marks that may have been made ASCII. No language has words of one such.</summary>
    public static bool IsForeign(ReadOnlySpan<char> line, int i) =>
        Foreign[line[i]] && i > 0 && i + 1 < line.Length && IsForeignBetween(i > 1 ? line[i - 2] : '\0', line[i - 1], line[i + 1]);

    /// <inheritdoc cref="IsForeign(ReadOnlySpan{char}, int)"/>
    public static bool IsForeign(SlipUnit[] units, int u) =>
        Foreign[units[u].Character] && u > 0 && u + 1 < units.Length && IsForeignBetween(u > 1 ? units[u - 2].Character : '\0', units[u - 1].Character, units[u + 1].Character);

    private static bool IsForeignBetween(char first, char before, char next) =>
        (IsHan(before) || (SlipGate.IsMadeAscii(before) && IsHan(first))) && (IsHan(next) || next == ' ' || char.IsAsciiLetter(next) || SlipGate.IsMadeAscii(next));

    /// <summary>
    /// <c>“等等，重新來!</c> was <c>“等等，重新來。”</c>: between the two marks lie the bytes of <c>！</c>, and what is left of them goes at the end of the
    /// line. Nothing is odd then but the quote that nobody closes.
    /// </summary>
    public static bool LacksClosingQuote(ReadOnlySpan<char> line) => EndsWithMark(ref line) && IsQuoteOpen(line);

    /// <summary>
    /// <c>輸出不!</c> was <c>輸出不停。</c>: the second byte of a last character and the first one of its full stop are <c>！</c>, too, and what is left of
    /// both goes. Odd is only that another word is far more likely there.
    /// </summary>
    public static bool MayHideLastCharacter(ReadOnlySpan<char> line)
    {
        if (!EndsWithMark(ref line) || line is not [.., >= '\u4E00' and <= '\u9FFF', '!'])
            return false;
        var model = SlipModel.Shared;
        int before = line.Length > 2 ? model.Symbol(line[^3]) : SlipModel.Unknown, last = model.Symbol(line[^2]);
        if (last < 0)
            return false;
        var history = SlipHistory.After(before < 0 ? SlipModel.Unknown : before);
        _ = model.Score(ref history, last);
        var written = Follow(history, model.Symbol('！'), model.LineEnd);
        foreach (var (_, symbol) in SlipGuesses.WithTrail(0xA3))
        {
            var own = history;
            if (model.Score(ref own, symbol) + Follow(own, model.Symbol('。'), model.LineEnd) + SlipCosts.StartAtMark > written)
                return true;
        }

        return false;

        float Follow(SlipHistory history, int mark, int end) => model.Score(ref history, mark) + model.Score(ref history, end);
    }

    /// <summary>Whether a text ends with an ASCII <c>!</c> behind Chinese; <paramref name="line"/> loses what Markdown and HTML have behind the text of a line.</summary>
    private static bool EndsWithMark(ref ReadOnlySpan<char> line)
    {
        if (!line[Math.Max(0, line.Length - FarthestMark)..].Contains('!'))
            return false;
        line = Text(line);
        return line is [.., '!'] && line.TrimEnd('!') is [.., >= '\u2010' or ')' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')] before && line.Length - before.Length <= 2;
    }

    /// <summary>A line without blanks, marks of emphasis and tags at its end.</summary>
    private static ReadOnlySpan<char> Text(ReadOnlySpan<char> line)
    {
        while (true)
        {
            var text = line.TrimEnd().TrimEnd("*_\\");
            if (text is [.., '>'] && text.LastIndexOf('<') is >= 0 and var tag && text.Length - tag <= LongestTag && !text[(tag + 1)..^1].ContainsAnyInRange('\u0080', '\uFFFF'))
                text = text[..tag];
            if (text.Length == line.Length)
                return line;
            line = text;
        }
    }

    /// <summary><c>非:,</c> was <c>非常好，</c>: no author has a mark right behind one of these.</summary>
    public static bool IsMarkBeforeMark(ReadOnlySpan<char> line, int i) =>
        line[i] is ':' or ';' or '<' && i > 0 && i + 1 < line.Length && (IsHan(line[i - 1]) || (line[i] == '<' && line[i - 1] is ')' or ']' or '”' or '」' or '》' or '）')) && line[i + 1] is ',' or ':' or ';' or '!' or '?' or '，' or '。' or '：' or '；' or '！' or '？' or '、';

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
