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
/// A stretch is a chain of overlapping words: its ends are places that no word crosses, so choosing within it is exact.
/// It is worked out only where some word of it converts to something else than its characters one by one.
/// </remarks>
internal sealed class LatticeEngine(MatchTable words, byte[] unitCosts) : Engine
{
    /// <summary>In a word's mark: it converts to something else than its characters one by one.</summary>
    public const ushort Matters = 0x8000;

    // A stretch is cut here at the latest, whatever crosses; real ones have a dozen units.
    private const int LongestStretch = 256;
    private const int Slack = 64;
    private const int ByUnit = -1;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override int Convert(ReadOnlySpan<char> source, TextBuffer target, PlaceMap? places, bool isLast)
    {
        ref var text = ref MemoryMarshal.GetReference(source);
        ref var first = ref MemoryMarshal.GetArrayDataReference(words.FirstUnits);
        var stretch = new Stretch();
        var count = source.Length;
        var limit = isLast ? count : count - Lookahead;
        var i = 0;
        while (i < limit)
        {
            ref var output = ref MemoryMarshal.GetArrayDataReference(target.Reserve(count - i + Slack));
            var written = target.Length;
            while (i < limit)
            {
                var unit = Unsafe.Add(ref text, i);
                var word = Unsafe.Add(ref first, (nint)unit);
                if ((word & MatchTable.Unusual) != 0)
                {
                    if ((word & MatchTable.Continues) != 0 && i + 1 < count && words.MayBegin(unit, Unsafe.Add(ref text, i + 1)))
                    {
                        var length = Choose(ref Unsafe.Add(ref text, i), count - i, limit - i, ref stretch);
                        if (length < 0) goto Unsettled;
                        if (length > 0)
                        {
                            if (!stretch.Matters)
                            {
                                for (var k = 0; k < length; k++)
                                    Unsafe.Add(ref output, written++) = (char)Unsafe.Add(ref first, (nint)Unsafe.Add(ref text, i + k));
                                i += length;
                                continue;
                            }
                            target.Length = written;
                            Write(source.Slice(i, length), i, ref stretch, target, places);
                            i += length;
                            goto Again;
                        }
                    }
                    if ((word & MatchTable.IsLongKey) != 0)
                    {
                        target.Length = written;
                        WriteUnit(unit, i, target, places);
                        i++;
                        goto Again;
                    }
                    if ((word & MatchTable.IsOperator) != 0 && IdeographicDescription.Length(source[i..]) is > 0 and var sequence)
                    {
                        target.Length = written;
                        target.Append(source.Slice(i, sequence));
                        i += sequence;
                        goto Again;
                    }
                }
                Unsafe.Add(ref output, written++) = (char)word;
                i++;
            }
            target.Length = written;
        Again:
            continue;
        Unsettled:
            target.Length = written;
            return i;
        }
        return i;
    }

    /// <summary>The words of a text with what each becomes.</summary>
    public IEnumerable<(string Word, string Value)> Words(string text)
    {
        using var target = new TextBuffer(text.Length);
        var stretch = new Stretch { WantsWords = true };
        var result = new List<(string, string)>();
        for (var i = 0; i < text.Length;)
        {
            var rest = text.AsSpan(i);
            var length = Choose(ref MemoryMarshal.GetReference(rest), rest.Length, rest.Length, ref stretch);
            if (length <= 0)
            {
                var single = Math.Max(IdeographicDescription.Length(rest), 1);
                target.Length = 0;
                if (single == 1) WriteUnit(rest[0], 0, target, null);
                else target.Append(rest[..single]);
                result.Add((rest[..single].ToString(), target.Text.ToString()));
                i += single;
                continue;
            }
            for (var k = 0; k < length; k += stretch.Lengths[k])
            {
                target.Length = 0;
                WriteWord(rest.Slice(k, stretch.Lengths[k]), i + k, stretch.Values[k], target, null);
                result.Add((rest.Slice(k, stretch.Lengths[k]).ToString(), target.Text.ToString()));
            }
            i += length;
        }
        return result;
    }

    // Works out the stretch that begins here: its length, 0 where no word begins here, -1 where it may go on beyond what
    // is known of the text.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Choose(ref char text, int available, int limit, ref Stretch stretch)
    {
        var found = default(Matches);
        ref var match = ref Unsafe.As<Matches, MatchTable.Found>(ref found);
        ref var costs = ref Unsafe.As<Numbers, int>(ref stretch.Costs);
        ref var lengths = ref Unsafe.As<Numbers, int>(ref stretch.BackLengths);
        ref var values = ref Unsafe.As<Numbers, int>(ref stretch.BackValues);
        ref var unitCost = ref MemoryMarshal.GetArrayDataReference(unitCosts);
        var count = words.AllMatches(ref text, Math.Min(available, LongestStretch), ref match);
        if (count == 0) return 0;

        var reach = 0;
        var matters = 0;
        Unsafe.Add(ref costs, 0) = 0;
        var at = 0;
        while (true)
        {
            var cost = Unsafe.Add(ref costs, at);
            for (var m = 0; m < count; m++)
            {
                var one = Unsafe.Add(ref match, m);
                var end = at + one.Length;
                while (reach < end) Unsafe.Add(ref costs, ++reach) = int.MaxValue;
                matters |= one.Mark;
                var total = cost + (one.Mark & MatchTable.CostBits);
                if (total < Unsafe.Add(ref costs, end))
                {
                    Unsafe.Add(ref costs, end) = total;
                    Unsafe.Add(ref lengths, end) = one.Length;
                    Unsafe.Add(ref values, end) = one.Value;
                }
            }
            var single = cost + Unsafe.Add(ref unitCost, (nint)Unsafe.Add(ref text, at));
            at++;
            if (single < Unsafe.Add(ref costs, at))
            {
                Unsafe.Add(ref costs, at) = single;
                Unsafe.Add(ref lengths, at) = 1;
                Unsafe.Add(ref values, at) = ByUnit;
            }
            if (at == reach) break;
            if (at >= limit) return -1;
            var unit = Unsafe.Add(ref text, at);
            count = at + 1 < available && words.MayBegin(unit, Unsafe.Add(ref text, at + 1))
                ? words.AllMatches(ref Unsafe.Add(ref text, at), Math.Min(available, LongestStretch) - at, ref match)
                : 0;
        }
        stretch.Matters = (matters & Matters) != 0;
        if (!stretch.Matters && !stretch.WantsWords) return reach;
        for (var end = reach; end > 0;)
        {
            var length = Unsafe.Add(ref lengths, end);
            stretch.Lengths[end - length] = length;
            stretch.Values[end - length] = Unsafe.Add(ref values, end);
            end -= length;
        }
        return reach;
    }

    private void Write(ReadOnlySpan<char> source, int start, ref Stretch stretch, TextBuffer target, PlaceMap? places)
    {
        for (var k = 0; k < source.Length;)
        {
            var length = stretch.Lengths[k];
            WriteWord(source.Slice(k, length), start + k, stretch.Values[k], target, places);
            k += length;
        }
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
        public bool Matters;

        // Also where no word matters, for telling how a text was cut.
        public bool WantsWords;
    }
}
