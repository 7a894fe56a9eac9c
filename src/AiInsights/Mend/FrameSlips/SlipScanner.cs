namespace AiInsights.Mend.FrameSlips;

/// <summary>
/// Finds where a search is worth its cost. A run read out of frame is made of rare characters, ends in a lone
/// letter, or leaves U+FFFD; a line without any of these, and that is nearly every line, costs one look at each
/// character. The model is not even loaded for it.
/// </summary>
internal static class SlipScanner
{
    private const int Reach = 8;
    private static readonly byte[] Rare = CreateRare();

    /// <summary>Whether a line may hold a slip at all.</summary>
    public static bool IsSuspicious(ReadOnlySpan<char> line)
    {
        var rare = Rare;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (rare[c] != 0 || (c is >= '\x40' and < '\x7F' && IsLone(line, i)))
                return true;
        }

        return false;
    }

    /// <summary>The stretches of units to search, in order, not overlapping.</summary>
    public static List<(int From, int To)> Windows(List<SlipUnit> units)
    {
        var windows = new List<(int From, int To)>();
        for (var u = 0; u < units.Count; u++)
        {
            if (!IsWorthwhile(units, u))
                continue;
            var (from, to) = (Math.Max(0, u - Reach), Math.Min(units.Count, u + 1 + Reach));
            if (windows.Count > 0 && windows[^1].To >= from)
                windows[^1] = (windows[^1].From, to);
            else
                windows.Add((from, to));
        }

        return windows;
    }

    private static bool IsWorthwhile(List<SlipUnit> units, int u)
    {
        var unit = units[u];
        switch (unit.Kind)
        {
            case SlipUnitKind.Lost:
                return true;
            case SlipUnitKind.Annotation:
                // A converter annotates Chinese characters: a reading behind anything else says that a character is missing.
                return u == 0 || units[u - 1].Kind != SlipUnitKind.Pair || !Pinyin.PinyinReadings.Has(unit.Reading!, units[u - 1].Character);
            case SlipUnitKind.Ascii:
                return unit.Character is >= '\x40' and < '\x7F' && u > 0 && u + 1 < units.Count
                    && (units[u - 1].Kind != SlipUnitKind.Ascii || units[u - 1].Character is ',' or '?' or '!' or ':' or ';')
                    && units[u + 1].Kind is SlipUnitKind.Pair && IsSplitPerhaps(units, u);
            case SlipUnitKind.Pair when Rare[unit.Character] != 0:
                return GbkPairs.IsPrivate(unit.Character) || ReadsBetterShifted(units, u);
            default:
                return false;
        }
    }

    /// <summary>
    /// A quick look without the search: whether the characters between the bytes of neighbours are so much commoner
    /// than the neighbours themselves that a slip is possible.
    /// </summary>
    private static bool ReadsBetterShifted(List<SlipUnit> units, int u)
    {
        var model = SlipModel.Shared;
        if (u > 0 && units[u - 1].Kind is SlipUnitKind.Lost)
            return true;
        // 段琒caling was 段，Scaling: the capital had become a second byte.
        if (u + 1 < units.Count && units[u].Trail < 0x80 && units[u + 1].Kind == SlipUnitKind.Ascii && char.IsAsciiLetter(units[u + 1].Character))
            return true;
        // The best run around u: what is gained inside it to the left and to the right.
        float left = 0, right = 0, sum = 0;
        for (var i = u - 1; i >= Math.Max(0, u - 6) && units[i].Kind is SlipUnitKind.Pair or SlipUnitKind.Ascii && Gain(units[i], units[i + 1], units[i]) is > -50 and var gain; i--)
            left = Math.Max(left, sum += gain);
        sum = 0;
        for (var i = u; i + 1 < Math.Min(units.Count, u + 7) && units[i + 1].Kind is SlipUnitKind.Pair or SlipUnitKind.Ascii && Gain(units[i], units[i + 1], units[i + 1]) is > -50 and var gain; i++)
        {
            right = Math.Max(right, sum += gain);
            if (units[i + 1].Kind == SlipUnitKind.Ascii)
                break;
        }

        return left + right - Score(model, units[u].Character) - 12 > 3;
    }

    /// <summary>
    /// A quick look at a lone letter or mark: whether some character that ends with it fits between its neighbours so much
    /// better that a slip is possible.
    /// </summary>
    private static bool IsSplitPerhaps(List<SlipUnit> units, int u)
    {
        var model = SlipModel.Shared;
        int before = Symbol(units[u - 1].Character), comma = Symbol('，'), next = Symbol(units[u + 1].Character), x = Symbol(units[u].Character);
        var trail = units[u].Character;
        if (units[u - 1].Kind == SlipUnitKind.Lost)
            return true;
        if (GbkPairs.Decode(units[u - 1].Trail, trail) is var c and not '\0' && model.Alone(Symbol(c)) > -10.5f)
            return true;
        var history = SlipHistory.After(before);
        var written = (x < 0 ? SlipCosts.Strange : model.Score(ref history, x) + (char.IsAsciiLetterUpper(trail) ? SlipCosts.LoneCapital : SlipCosts.LoneLetter)) + Behind(x, next);
        foreach (var candidate in GbkPairs.WithTrail(trail))
        {
            var symbol = Symbol(candidate.Character);
            if (Math.Max(Behind(before, symbol), Behind(comma, symbol) - 2) + Behind(symbol, next) + SlipCosts.Start > written - 1)
                return true;
        }

        return false;

        float Behind(int last, int symbol)
        {
            var start = SlipHistory.After(last);
            return model.Score(ref start, symbol);
        }

        int Symbol(char character) => SlipSymbols.Fold(character) is var f and not '\0' ? model.Index(f) : SlipModel.Unknown;
    }

    /// <summary>The character across the border of two units against one of the units.</summary>
    private static float Gain(SlipUnit first, SlipUnit second, SlipUnit replaced)
    {
        int trail = second.Kind == SlipUnitKind.Ascii && second.Character >= 0x40 ? second.Character : second.Lead;
        return GbkPairs.Decode(first.Trail, trail) is var c and not '\0'
            ? Score(SlipModel.Shared, c) - Score(SlipModel.Shared, replaced.Character)
            : -100;
    }

    private static float Score(SlipModel model, char c) => model.Alone(model.Index(SlipSymbols.Fold(c)));

    /// <summary>A letter or mark that a second byte may have become: between characters beyond ASCII, with no blank.</summary>
    private static bool IsLone(ReadOnlySpan<char> line, int i) =>
        i > 0 && i + 1 < line.Length && (line[i - 1] >= 0x80 || line[i - 1] is ',' or '?' or '!' or ':' or ';') && (line[i + 1] >= 0x80 || line[i + 1] == '(');

    private static byte[] CreateRare()
    {
        var rare = new byte[65536];
        rare['\uFFFD'] = 1;
        for (var c = '\u0080'; c < '\uFFFF'; c++)
        {
            var code = GbkPairs.Encode(c);
            if (code == 0)
                continue;
            var (lead, trail) = (code >> 8, code & 0xFF);
            var level1 = lead is >= 0xB0 and <= 0xD7 && trail >= 0xA1;
            var mark = (lead == 0xA1 && trail >= 0xA1) || lead == 0xA3 || (lead == 0xA2 && trail is >= 0xB1 and <= 0xE2);
            rare[c] = (byte)(level1 || mark || IsLevelOne(SlipSymbols.Fold(c)) ? 0 : 1);
        }

        return rare;
    }

    private static bool IsLevelOne(char simplified) =>
        GbkPairs.Encode(simplified) is var code && (code >> 8) is >= 0xB0 and <= 0xD7 && (code & 0xFF) >= 0xA1;
}
