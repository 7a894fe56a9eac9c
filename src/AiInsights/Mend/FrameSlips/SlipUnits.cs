using AiInsights.Mend.Pinyin;

namespace AiInsights.Mend.FrameSlips;

/// <summary>Cuts a line into units.</summary>
internal static class SlipUnits
{
    /// <summary>All units of a line.</summary>
    public static SlipUnit[] Cut(string line)
    {
        var units = new SlipUnit[line.Length];
        var count = 0;
        int? balance = null;
        for (var i = 0; i < line.Length; i += units[count++].Length)
        {
            units[count] = line[i] == '(' || SlipGate.IsReadingLetter(line[i]) ? Annotation(line, i) ?? Character(line, i) : Character(line, i);
            if (SlipTraces.IsSplitWord(line, i, ref balance))
                units[count] = units[count] with { SplitsWord = true };
            if (SlipSymbols.IsNeverTraditional(line[i]) && SlipTraces.IsOfOtherScript(line, i))
                units[count] = units[count] with { IsOfOtherScript = true };
        }

        if (SlipTraces.LacksClosingQuote(line) || SlipTraces.MayHideLastCharacter(line))
        {
            var u = count - 1;
            while (units[u].Character != '!')
                u--;
            for (; units[u].Character == '!'; u--)
                units[u] = units[u] with { EndsLine = true };
        }

        return count == units.Length ? units : units[..count];
    }

    private static SlipUnit Character(string line, int i)
    {
        var c = line[i];
        if (c == '\uFFFD')
            return new SlipUnit(SlipUnitKind.Lost, 1, c, i, 0, 0);
        if (c < 0x80)
            return new SlipUnit(SlipUnitKind.Ascii, 1, c, i, 0xA3, (byte)(c | 0x80));
        var code = GbkPairs.Encode(c);
        return code == 0
            ? new SlipUnit(SlipUnitKind.Other, 1, c, i, 0, 0)
            : new SlipUnit(SlipUnitKind.Pair, 1, c, i, (byte)(code >> 8), (byte)code);
    }

    /// <summary><c>(xiàn)</c>, or <c>xiàn)</c> where the bracket may have been swallowed with a broken byte.</summary>
    private static SlipUnit? Annotation(string line, int i)
    {
        if (i == 0)
            return null;
        var swallowed = line[i] != '(';
        if (swallowed && (!SlipGate.IsReadingLetter(line[i]) || char.IsAsciiLetter(line[i - 1]) || line[i - 1] == '('))
            return null;
        var from = swallowed ? i : i + 1;
        var close = line.IndexOf(')', from, Math.Min(9, line.Length - from));
        if (close < 0 || PinyinSyllable.Parse(line.AsSpan(from, close - from)) is not { } reading)
            return null;
        return new SlipUnit(SlipUnitKind.Annotation, (byte)(close + 1 - i), '\0', i, 0, 0, (short)PinyinReadings.Number(reading));
    }
}
