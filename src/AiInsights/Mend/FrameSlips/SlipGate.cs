namespace AiInsights.Mend.FrameSlips;

/// <summary>
/// Whether a line may hold a slip at all: one look into a table for each character and one for each pair of neighbours.
/// A run read out of frame is made of rare characters or of common ones that never stand side by side, ends in a lone
/// letter, or leaves U+FFFD; nearly all lines have none of these.
/// </summary>
internal static class SlipGate
{
    /// <summary>A blank or another mark that says nothing of its neighbours.</summary>
    private const ushort Blank = 0xFFFF;

    /// <summary>A character that sound text hardly has.</summary>
    private const ushort Rare = 0xFFFE;

    /// <summary>What the symbol of a character that no Traditional text has is marked with; no symbol is as large.</summary>
    private const ushort Simplified = 0x4000, LargestMarked = 0x7FFF;

    // The symbols of the line in hand.
    [ThreadStatic]
    private static ushort[]? _line;

    // Which symbols are marks, letters or digits.
    private static readonly bool[] Marks = new bool[SlipModel.Common];

    // The model's symbol of a character, or one of the above; whatever GBK does not have says nothing.
    private static readonly ushort[] Symbols = CreateSymbols();

    /// <summary>Whether a character is rare in sound text.</summary>
    public static bool IsRare(char c) => Symbols[c] == Rare;

    /// <summary>Whether two neighbours hardly ever stand side by side, or one is rare.</summary>
    public static bool IsOdd(char last, char next) =>
        Unmarked(Symbols[last]) is var a && Unmarked(Symbols[next]) is var b && a != Blank && b != Blank
        && (a == Rare || b == Rare || SlipModel.Shared.IsOdd(a, b));

    /// <summary>Whether a line may hold a slip.</summary>
    /// <remarks>
    /// A character is odd when it fits neither of its neighbours. So of two pairs that share it one says enough, and every
    /// other pair is looked at; only where one is odd are those beside it looked at too.
    /// </remarks>
    public static bool IsSuspicious(ReadOnlySpan<char> line)
    {
        var model = SlipModel.Shared;
        var table = Symbols;
        if (_line is null || _line.Length < line.Length + 2)
            _line = new ushort[Math.Max(1024, line.Length + 2)];
        var symbols = _line;
        symbols[0] = (ushort)model.LineEnd;
        var count = 1;
        int? balance = null;
        var simplified = -SlipTraces.Nearby;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            var symbol = table[c];
            if (symbol >= Simplified)
            {
                if (symbol == Rare)
                    return true;
                if (symbol <= LargestMarked)
                {
                    // Simplified text has another such character near nearly all of them: most are not looked at.
                    if (i - simplified >= SlipTraces.Nearby && SlipTraces.IsOfOtherScript(line, i))
                        return true;
                    simplified = i;
                    symbol = Unmarked(symbol);
                }
            }

            if (c < 0x80 && ((c is >= '\x40' and < '\x7F' && IsLone(line, i)) || (c == ')' && HasLostItsBracket(line, i)) || SlipTraces.IsMarkBeforeMark(line, i)))
                return true;
            if (symbol != Blank)
                symbols[count++] = symbol;
            else if (c >= 0x80 && SlipTraces.IsForeign(line, i))
                return true;
            if (c < 0x80 && i > 0 && line[i - 1] >= '\u4E00' && SlipTraces.IsSplitWord(line, i - 1, ref balance))
                return true;
        }

        if (SlipTraces.LacksClosingQuote(line) || SlipTraces.MayHideLastCharacter(line))
            return true;
        symbols[count] = (ushort)model.LineEnd;
        for (var i = 1; i <= count; i += 2)
        {
            if (Marks[symbols[i]] ? IsOddBetween(symbols, i - 2)
                : model.IsOdd(symbols[i - 1], symbols[i]) && (Marks[symbols[i + 1]] || model.IsOdd(symbols[i], symbols[i + 1]) || IsOddBetween(symbols, i - 2)))
                return true;
        }

        return false;
    }

    private static bool IsOddBetween(ReadOnlySpan<ushort> symbols, int before) =>
        before >= 0 && !Marks[symbols[before + 1]] && SlipModel.Shared.IsOdd(symbols[before], symbols[before + 1]);

    /// <summary>Whether a character is a mark of the rows of marks or a full-width form, beside which nearly anything may stand.</summary>
    public static bool IsMark(char c) => c is < '\u2E80' or (>= '\u3000' and < '\u3040') or >= '\uFF00';

    /// <summary>Whether a character is an ASCII one that is neither letter nor digit nor blank: its full-width form may have been made ASCII.</summary>
    public static bool IsPunctuation(char c) => c is > ' ' and < '\x7F' && !char.IsAsciiLetterOrDigit(c);

    /// <summary>Whether a character may be part of a reading: <c>xiàn</c>.</summary>
    public static bool IsReadingLetter(char c) => char.IsAsciiLetterLower(c) || c is >= '\u00E0' and <= '\u01DC';

    private static ushort Unmarked(ushort symbol) => symbol <= LargestMarked ? (ushort)(symbol & ~Simplified) : symbol;

    /// <summary>A letter or mark that a second byte may have become: between characters beyond ASCII, or before a mark that may have been made ASCII, with no blank.</summary>
    private static bool IsLone(ReadOnlySpan<char> line, int i) =>
        i > 0 && i + 1 < line.Length
        && (line[i + 1] is >= '\u2E80' or '('
            ? line[i - 1] >= 0x80 || IsMadeAscii(line[i - 1]) || (i > 1 && IsPunctuation(line[i - 1]) && IsMadeAscii(line[i - 2]))
            : line[i + 1] == ' ' ? i > 1 && line[i - 1] is '<' or '>' or ';' && line[i - 2] >= '\u2E80'
            : IsMadeAscii(line[i + 1]) && line[i - 1] >= '\u2E80');

    /// <summary>Whether a character is one of the marks that a program makes ASCII.</summary>
    public static bool IsMadeAscii(char c) => c is ',' or '?' or '!' or ':' or ';' or '(' or ')' or '<' or '>';

    /// <summary>A reading whose opening bracket was swallowed: <c>技?shù)</c>.</summary>
    private static bool HasLostItsBracket(ReadOnlySpan<char> line, int close)
    {
        var i = close - 1;
        while (i > 0 && close - i < 8 && IsReadingLetter(line[i]))
            i--;
        return i < close - 1 && line[i] is '?' or '\uFFFD' or >= '\u2E80';
    }

    private static ushort[] CreateSymbols()
    {
        var model = SlipModel.Shared;
        var symbols = new ushort[65536];
        Array.Fill(symbols, Blank);
        symbols['\uFFFD'] = Rare;
        for (var c = '\0'; c < '\uFFFF'; c++)
        {
            if (c >= 0x80 && GbkPairs.Encode(c) == 0)
                continue;
            var folded = SlipSymbols.Fold(c);
            if (folded != '\0' && model.Index(folded) is >= 0 and < SlipModel.Common and var symbol)
            {
                symbols[c] = (ushort)(SlipSymbols.IsNeverTraditional(c) ? symbol | Simplified : symbol);
                Marks[symbol] |= IsMark(c);
            }
            else if (c >= 0x80 && folded != '\0' && !SlipSearch.IsOtherWriting(c))
                symbols[c] = Rare;
        }

        return symbols;
    }
}
