using System.Collections.Immutable;

namespace AiInsights.Mend.FrameSlips;

/// <summary>Finds where in a suspicious line a search is worth its cost.</summary>
internal static class SlipScanner
{
    private const int Reach = 8;

    /// <summary>How much likelier (natural logarithm) the quick look must find a slip for the search to begin, where two characters may have become one.</summary>
    private const float WorthwhileShort = -5;

    /// <summary>What a character costs of which one byte is known, and the two that vanished as one pair.</summary>
    private const float HalfKnown = -4, BothGone = -8;

    /// <summary>How much likelier (natural logarithm) what stands there may be than two characters for one, as neighbours alone say, for the search to begin.</summary>
    private const float Slack = 2;

    /// <summary>How much less than alone a character says behind one of which a byte is known.</summary>
    private const float SomewhatKnown = 0.6f;

    /// <summary>How far behind a lone letter a character may be that ends with it: words and sentences know what two neighbours do not.</summary>
    private const float SplitDepth = 3;

    /// <summary>Whether a line may hold a slip at all.</summary>
    public static bool IsSuspicious(ReadOnlySpan<char> line) => SlipGate.IsSuspicious(line);

    /// <summary>The stretches of units to search, in order, not overlapping.</summary>
    public static List<(int From, int To)> Windows(SlipUnit[] units, SearchBudget? budget = null)
    {
        var windows = new List<(int From, int To)>();
        var open = 0;
        foreach (var unit in units)
            open += unit.Character == '[' ? 1 : unit.Character == ']' ? -1 : 0;
        var balanced = open == 0;
        var isOddBefore = true;
        for (var u = 0; u < units.Length; u++)
        {
            // Each pair of neighbours is asked once, not by both of them.
            var isOdd = IsOddPair(units, u);
            var fitsNone = isOddBefore && isOdd;
            isOddBefore = isOdd;
            if ((balanced && units[u].Character is '[' or ']') || !IsWorthwhile(units, u, fitsNone, budget))
                continue;
            var (from, to) = (Math.Max(0, u - Reach), Math.Min(units.Length, u + 1 + Reach));
            if (windows.Count > 0 && windows[^1].To >= from)
                windows[^1] = (windows[^1].From, to);
            else
                windows.Add((from, to));
        }

        return windows;
    }

    private static bool IsWorthwhile(SlipUnit[] units, int u, bool fitsNone, SearchBudget? budget)
    {
        ref readonly var unit = ref units[u];
        switch (unit.Kind)
        {
            case SlipUnitKind.Lost:
                return true;
            case SlipUnitKind.Annotation:
                // A converter annotates Chinese characters: a reading behind anything else says that a character is missing.
                return u == 0 || units[u - 1].Kind != SlipUnitKind.Pair || !Pinyin.PinyinReadings.Has(unit.Reading!, units[u - 1].Character);
            case SlipUnitKind.Ascii when unit.EndsLine || SlipTraces.IsMarkBeforeMark(units, u):
                return true;
            case SlipUnitKind.Ascii when IsLone(units, u) && (IsBehindStrayMark(units, u) || IsSplitPerhaps(units, u)):
                return true;
            case SlipUnitKind.Pair:
                return GbkPairs.IsPrivate(unit.Character) || units[u].SplitsWord || units[u].IsOfOtherScript || SlipTraces.IsForeign(units, u) || ((SlipGate.IsRare(unit.Character) || (fitsNone && !SlipGate.IsMark(unit.Character))) && budget?.Look() != false && ReadsBetterShifted(units, u));
            default:
                return false;
        }
    }

    /// <summary>A letter or mark that a second byte may have become: between characters or before a mark that may have been made ASCII, with no blank.</summary>
    public static bool IsLone(SlipUnit[] units, int u) =>
        units[u] is { Kind: SlipUnitKind.Ascii, Character: >= '\x40' and < '\x7F' } && u > 0 && u + 1 < units.Length
        && IsOpenBefore(units, u)
        && (units[u + 1].Kind is SlipUnitKind.Pair or SlipUnitKind.Annotation || (units[u + 1].Character == ' ' && IsBehindStrayMark(units, u)) || (SlipSearch.IsMark(units[u + 1]) && units[u - 1].Kind == SlipUnitKind.Pair));

    /// <summary>Whether a letter stands behind one of the marks that no author has right behind Chinese and before a letter: <c>案&lt;s 1200</c> was <c>案。約 1200</c>.</summary>
    public static bool IsBehindStrayMark(SlipUnit[] units, int u) =>
        u > 1 && units[u - 1] is { Kind: SlipUnitKind.Ascii, Character: '<' or '>' or ';' } && units[u - 2].Kind == SlipUnitKind.Pair;

    /// <summary>Whether what stands before a letter is Chinese, a mark that may have been made ASCII, or behind such a one another (<c>!=o</c> was <c>常。給</c>).</summary>
    public static bool IsOpenBefore(SlipUnit[] units, int u) =>
        units[u - 1].Kind != SlipUnitKind.Ascii || SlipSearch.IsMark(units[u - 1]) || (u > 1 && SlipSearch.IsMark(units[u - 2]) && SlipGate.IsPunctuation(units[u - 1].Character));

    /// <summary>Whether a character is rare, or fits neither of its neighbours.</summary>
    public static bool IsOdd(SlipUnit[] units, int u) =>
        units[u].Kind == SlipUnitKind.Pair && (SlipGate.IsRare(units[u].Character) || units[u].SplitsWord || units[u].IsOfOtherScript || SlipTraces.IsForeign(units, u)
        || (!SlipGate.IsMark(units[u].Character) && IsOddPair(units, u - 1) && IsOddPair(units, u)));

    private static bool IsOddPair(SlipUnit[] units, int u) =>
        u < 0 || u + 1 >= units.Length || units[u].Kind != SlipUnitKind.Pair || units[u + 1].Kind != SlipUnitKind.Pair
        || SlipGate.IsMark(units[u].Character) || SlipGate.IsMark(units[u + 1].Character)
        || SlipGate.IsOdd(units[u].Character, units[u + 1].Character);

    /// <summary>A quick look without the search, at pairs of neighbours only: whether a slip is possible.</summary>
    private static bool ReadsBetterShifted(SlipUnit[] units, int u) =>
        IsBeforeSplitWord(units, u) || RunGain(units, u) is var gain && (gain > 0 || (gain > WorthwhileShort && IsOneOfTwo(units, u)));

    /// <summary>段琒caling was 段，Scaling: the capital had become a second byte.</summary>
    private static bool IsBeforeSplitWord(SlipUnit[] units, int u) =>
        units[u].Trail < 0x80 && char.IsAsciiLetter((char)units[u].Trail)
        && u + 1 < units.Length && units[u + 1].Kind == SlipUnitKind.Ascii && char.IsAsciiLetter(units[u + 1].Character);

    /// <summary>
    /// By how much the characters between the bytes of neighbours follow one another better than the neighbours
    /// themselves, the ends of the run taken for well known.
    /// </summary>
    private static float RunGain(SlipUnit[] units, int u)
    {
        const float Never = float.NegativeInfinity;
        var model = SlipModel.Shared;
        int first = Math.Max(0, u - 3), end = Math.Min(units.Length, u + 8);
        var last = first > 0 ? model.Symbol(units[first - 1].Character) : model.LineEnd;
        float written = 0, shifted = Never, back = Never;
        int shiftedLast = SlipModel.Unknown, backLast = SlipModel.Unknown;
        for (var i = first; i < end; i++)
        {
            ref readonly var unit = ref units[i];
            var symbol = model.Symbol(unit.Character);
            if (unit.Kind is SlipUnitKind.Annotation or SlipUnitKind.Other || symbol == SlipModel.Skipped)
                continue;
            var asWritten = Behind(last, symbol);
            // In frame again behind the slip: this unit is as written.
            var (nextBack, nextBackLast) = (Math.Max(back + Behind(backLast, symbol), shifted + HalfKnown + SlipCosts.DropOneByte + Behind(SlipModel.Unknown, symbol)), symbol);
            // Out of frame: the byte left over and this unit's first one.
            var (nextShifted, nextShiftedLast) = (written + (SlipSearch.IsMark(unit) ? SlipCosts.StartAtMark : SlipCosts.Start) + HalfKnown, SlipModel.Unknown);
            if (i > first && shifted > Never)
            {
                var c = GbkPairs.Decode(units[i - 1].Trail, unit.Lead);
                var between = c == '\0' ? shifted + BothGone : shifted + Behind(shiftedLast, model.Symbol(c));
                if (between > nextShifted)
                    (nextShifted, nextShiftedLast) = (between, c == '\0' ? SlipModel.Unknown : model.Symbol(c));
                if (unit.Kind == SlipUnitKind.Ascii && unit.Character >= 0x40 && GbkPairs.Decode(units[i - 1].Trail, unit.Character) is var split and not '\0'
                    && shifted + Behind(shiftedLast, model.Symbol(split)) is var ended && ended > nextBack)
                    (nextBack, nextBackLast) = (ended, model.Symbol(split));
            }

            (written, last, shifted, shiftedLast, back, backLast) = (written + asWritten, symbol, nextShifted, nextShiftedLast, nextBack, nextBackLast);
        }

        return Math.Max(shifted, back) - written;

        // Behind a character that is known by one byte only the next one is about as likely as behind any known one.
        float Behind(int before, int symbol) => before < 0 ? SomewhatKnown * model.Alone(symbol) : model.Behind(before, symbol);
    }

    /// <summary>
    /// Whether two characters may have become one, the first one's second byte and the second one's first: tried with
    /// all the characters that have these bytes.
    /// </summary>
    private static bool IsOneOfTwo(SlipUnit[] units, int u)
    {
        var model = SlipModel.Shared;
        var unit = units[u];
        int before = u > 0 ? Known(units[u - 1].Character) : model.LineEnd, next = u + 1 < units.Length ? Known(units[u + 1].Character) : model.LineEnd;
        var symbol = Known(unit.Character);
        var least = model.Behind(before, symbol) + model.Behind(symbol, next) - SlipCosts.Start - SlipCosts.DropBeforeAscii - Slack;
        // What comes first is found in one place and what comes second in many: only of what may beat it with the best first one.
        List<(int Symbol, float Score)> ofTrail = [], ofLead = [], seconds = [];
        var likeliest = Math.Max(Firsts(SlipGuesses.WithTrail(unit.Lead), ofTrail), Firsts(SlipGuesses.WithLead(unit.Lead), ofLead));
        foreach (var second in likeliest > least ? SlipGuesses.WithLead(unit.Trail) : [])
        {
            if (!IsCommon(second))
                break;
            if ((likeliest + SlipModel.Odd > least || !model.IsOddPair(second.Symbol, next)) && model.Behind(second.Symbol, next) is var score && likeliest + score > least)
                seconds.Add((second.Symbol, score));
        }

        return IsBeaten(ofTrail, least) || IsBeaten(ofLead, least - SlipCosts.TrailRather);

        float Firsts(ImmutableArray<SlipGuess> guesses, List<(int Symbol, float Score)> firsts)
        {
            var best = float.NegativeInfinity;
            foreach (var first in guesses)
            {
                if (!IsCommon(first))
                    break;
                var score = model.Behind(before, first.Symbol);
                best = Math.Max(best, score);
                if (score > least)
                    firsts.Add((first.Symbol, score));
            }

            return best;
        }

        bool IsBeaten(List<(int Symbol, float Score)> firsts, float least)
        {
            foreach (var first in firsts)
            {
                foreach (var second in seconds)
                {
                    if (first.Score + second.Score is var outer && outer > least && (outer + SlipModel.Odd > least || !model.IsOddPair(first.Symbol, second.Symbol))
                        && outer + model.Behind(first.Symbol, second.Symbol) > least)
                        return true;
                }
            }

            return false;
        }

        // The guesses come the commonest first, and a rare one is not found by neighbours alone.
        bool IsCommon(SlipGuess guess) => model.Alone(guess.Symbol) > -10;
    }

    /// <summary>
    /// A quick look at a lone letter or mark: whether some character that ends with it fits between its neighbours so much
    /// better that a slip is possible.
    /// </summary>
    private static bool IsSplitPerhaps(SlipUnit[] units, int u)
    {
        var model = SlipModel.Shared;
        int before = Known(units[u - 1].Character), comma = Known('，'), next = Known(units[u + 1].Character), x = Known(units[u].Character);
        var trail = units[u].Character;
        if (units[u - 1].Kind == SlipUnitKind.Lost)
            return true;
        if (GbkPairs.Decode(units[u - 1].Trail, trail) is var c and not '\0' && model.Alone(Known(c)) > -10.5f)
            return true;
        var written = (x < 0 ? SlipCosts.Strange : model.Behind(before, x) + SlipCosts.Lone(trail)) + model.Behind(x, next);
        foreach (var (_, symbol) in SlipGuesses.WithTrail(trail))
        {
            if (Math.Max(model.Behind(before, symbol), model.Behind(comma, symbol) - 2) + model.Behind(symbol, next) + SlipCosts.Start > written - SplitDepth)
                return true;
        }

        return false;
    }

    private static int Known(char c) => Math.Max(SlipModel.Shared.Symbol(c), SlipModel.Unknown);
}
