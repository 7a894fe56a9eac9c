using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AiInsights.Hanzi.Matching;

namespace AiInsights.Hanzi.Quality;

/// <summary>
/// Quality mode: instead of taking the longest match at each place, words are chosen together so that the whole stretch
/// is likeliest (改变|量子, not 改|变量|子). Words are the dictionaries' phrases, the overlay and a list of common words,
/// each with a cost; the cheapest way through overlapping words wins.
/// </summary>
/// <remarks>
/// A stretch is a run of units each of which stands beside the next in some word: no word crosses its ends, so choosing
/// within it is exact. Units are converted one by one as they are read; a stretch is worked out, and written again, only
/// where a word may begin in it that converts to something else than its characters.
/// </remarks>
internal sealed class LatticeEngine(MatchTable words, PairMarks pairs, byte[] unitCosts) : Engine
{
    /// <summary>In a word's mark: it converts to something else than its characters one by one.</summary>
    public const ushort Matters = 0x8000;

    // A stretch is cut here at the latest, whatever crosses; real ones have a dozen units.
    private const int LongestStretch = 256;
    private const int Slack = 64;
    private const int ByUnit = -1;

    public override int Convert(ReadOnlySpan<char> source, TextBuffer target, PlaceMap? places, bool isLast)
    {
        Unsafe.SkipInit(out Stretch stretch);
        ref var text = ref MemoryMarshal.GetReference(source);
        ref var first = ref MemoryMarshal.GetArrayDataReference(words.FirstUnits);
        var count = source.Length;
        // Where the stretch began, and what is known of it.
        var start = 0;
        var seen = 0u;
        var before = '\0';
        var i = 0;
        while (true)
        {
            // Room for all that is left if no length changes, so that units can be written unasked.
            ref var output = ref MemoryMarshal.GetArrayDataReference(target.Reserve(count - i + Slack));
            var written = target.Length;
            while (i < count)
            {
                var unit = Unsafe.Add(ref text, i);
                var word = Unsafe.Add(ref first, (nint)unit);
                var pair = pairs.Of(before, unit);
                // All ones where a stretch ends. Every second or third unit ends one, which no processor foresees: only where something
                // was seen in it is there a branch.
                var ends = (pair & PairMarks.Joined) - 1;
                if (((ends & seen) | (word & MatchTable.IsOperator)) != 0 || i - start == LongestStretch)
                {
                    if (seen != 0) break;
                    start = i;
                    pair = 0;
                    if ((word & MatchTable.IsOperator) != 0)
                    {
                        // All of a description sequence has to be seen.
                        if (!isLast && count - i < Lookahead) break;
                        if (IdeographicDescription.Length(source[i..]) is > 0 and var length)
                        {
                            source.Slice(i, length).CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref output, written), length));
                            written += length;
                            i += length;
                            start = i;
                            before = '\0';
                            continue;
                        }
                    }
                }
                start += (i - start) & (int)ends;
                seen |= (pair & PairMarks.Begins) | (word & MatchTable.IsLongKey);
                Unsafe.Add(ref output, written++) = (char)word;
                before = unit;
                i++;
            }
            target.Length = written;
            if (!isLast && (i == count || seen == 0))
            {
                // The stretch may go on: it is given again.
                target.Length -= i - start;
                return start;
            }
            if (seen != 0) Rewrite(source[start..i], start, ref stretch, target, places);
            if (i == count) return count;
            start = i;
            seen = 0;
            before = '\0';
        }
    }

    /// <summary>The words of a text with what each becomes.</summary>
    public IEnumerable<(string Word, string Value)> Words(string text)
    {
        using var target = new TextBuffer(text.Length);
        var stretch = default(Stretch);
        var result = new List<(string, string)>();
        for (var i = 0; i < text.Length;)
        {
            var rest = text.AsSpan(i);
            var sequence = IdeographicDescription.Length(rest);
            if (sequence > 0)
            {
                result.Add((rest[..sequence].ToString(), rest[..sequence].ToString()));
                i += sequence;
                continue;
            }
            rest = rest[..StretchLength(rest)];
            Choose(rest, ref stretch);
            for (var k = 0; k < rest.Length; k += stretch.Lengths[k])
            {
                target.Length = 0;
                WriteWord(rest.Slice(k, stretch.Lengths[k]), i + k, stretch.Values[k], target, null);
                result.Add((rest.Slice(k, stretch.Lengths[k]).ToString(), target.Text.ToString()));
            }
            i += rest.Length;
        }
        return result;
    }

    private int StretchLength(ReadOnlySpan<char> text)
    {
        var length = 1;
        while (length < text.Length && length < LongestStretch && (pairs.Of(text[length - 1], text[length]) & PairMarks.Joined) != 0
            && (words.FirstUnits[text[length]] & MatchTable.IsOperator) == 0) length++;
        return length;
    }

    // Takes the units of a stretch back out of the target and writes its words, if any of them matters.
    private void Rewrite(ReadOnlySpan<char> source, int start, ref Stretch stretch, TextBuffer target, PlaceMap? places)
    {
        if (!Choose(source, ref stretch)) return;
        target.Length -= source.Length;
        for (var k = 0; k < source.Length;)
        {
            var length = stretch.Lengths[k];
            WriteWord(source.Slice(k, length), start + k, stretch.Values[k], target, places);
            k += length;
        }
    }

    // Finds the cheapest words; says whether one of all that were found, or a unit, becomes something else than its units.
    private bool Choose(ReadOnlySpan<char> source, ref Stretch stretch)
    {
        Unsafe.SkipInit(out Matches found);
        ref var text = ref MemoryMarshal.GetReference(source);
        ref var match = ref Unsafe.As<Matches, MatchTable.Found>(ref found);
        ref var first = ref MemoryMarshal.GetArrayDataReference(words.FirstUnits);
        ref var costs = ref Unsafe.As<Numbers, int>(ref stretch.Costs);
        ref var lengths = ref Unsafe.As<Numbers, int>(ref stretch.BackLengths);
        ref var values = ref Unsafe.As<Numbers, int>(ref stretch.BackValues);
        ref var unitCost = ref MemoryMarshal.GetArrayDataReference(unitCosts);
        var matters = 0u;
        costs = 0;
        for (var end = 1; end <= source.Length; end++) Unsafe.Add(ref costs, end) = int.MaxValue;
        for (var at = 0; at < source.Length; at++)
        {
            var cost = Unsafe.Add(ref costs, at);
            var unit = Unsafe.Add(ref text, at);
            if (at + 1 < source.Length && words.MayBegin(unit, Unsafe.Add(ref text, at + 1)))
            {
                var count = words.AllMatches(ref Unsafe.Add(ref text, at), source.Length - at, ref match);
                for (var m = 0; m < count; m++)
                {
                    var one = Unsafe.Add(ref match, m);
                    matters |= (uint)one.Mark & Matters;
                    var total = cost + (one.Mark & MatchTable.CostBits);
                    var end = at + one.Length;
                    if (total >= Unsafe.Add(ref costs, end)) continue;
                    Unsafe.Add(ref costs, end) = total;
                    Unsafe.Add(ref lengths, end) = one.Length;
                    Unsafe.Add(ref values, end) = one.Value;
                }
            }
            matters |= Unsafe.Add(ref first, (nint)unit) & MatchTable.IsLongKey;
            var single = cost + Unsafe.Add(ref unitCost, (nint)unit);
            if (single >= Unsafe.Add(ref costs, at + 1)) continue;
            Unsafe.Add(ref costs, at + 1) = single;
            Unsafe.Add(ref lengths, at + 1) = 1;
            Unsafe.Add(ref values, at + 1) = ByUnit;
        }
        for (var end = source.Length; end > 0;)
        {
            var length = Unsafe.Add(ref lengths, end);
            stretch.Lengths[end - length] = length;
            stretch.Values[end - length] = Unsafe.Add(ref values, end);
            end -= length;
        }
        return matters != 0;
    }

    private void WriteWord(ReadOnlySpan<char> word, int start, int reference, TextBuffer target, PlaceMap? places)
    {
        if (reference == ByUnit)
        {
            WriteUnit(word[0], start, target, places);
            return;
        }
        var value = words.Value(reference);
        if (value.Length != word.Length) places?.Add(start, word.Length, target.Length, value.Length);
        target.Append(value);
    }

    private void WriteUnit(char unit, int start, TextBuffer target, PlaceMap? places)
    {
        var word = words.FirstUnits[unit];
        if ((word & MatchTable.IsLongKey) == 0)
        {
            target.Append([(char)word]);
            return;
        }
        var value = words.Value(words.LongValue(unit));
        places?.Add(start, 1, target.Length, value.Length);
        target.Append(value);
    }

    [InlineArray(64)]
    private struct Matches
    {
        private MatchTable.Found _first;
    }

    [InlineArray(LongestStretch + 1)]
    private struct Numbers
    {
        private int _first;
    }

    private struct Stretch
    {
        public Numbers Costs;
        public Numbers BackLengths;
        public Numbers BackValues;
        public Numbers Lengths;
        public Numbers Values;
    }
}
