using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AiInsights.Hanzi.Matching;

/// <summary>
/// One stage over one text: at each place the longest match is replaced, anything else copied; complete ideographic
/// description sequences are copied whole.
/// </summary>
internal static class Pass
{
    // Reserved beyond what equal lengths need, so that one value that is longer than its key always fits.
    private const int Slack = 64;

    /// <summary>Over a whole text.</summary>
    public static void Run(MatchTable table, ReadOnlySpan<char> source, TextBuffer target, PlaceMap? places) =>
        Run(table, source, target, places, isLast: true);

    /// <summary>Over the beginning of a text that goes on unless this is the last of it.</summary>
    /// <returns>Units that are settled whatever follows; the rest is to be given again with more text.</returns>
    public static int Run(MatchTable table, ReadOnlySpan<char> source, TextBuffer target, PlaceMap? places, bool isLast)
    {
        ref var text = ref MemoryMarshal.GetReference(source);
        ref var first = ref MemoryMarshal.GetArrayDataReference(table.FirstUnits);
        var count = source.Length;
        var limit = isLast ? count : count - Engine.Lookahead;
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
                    int length;
                    ReadOnlySpan<char> value;
                    if ((word & MatchTable.Continues) != 0 && i + 1 < count && table.MayBegin(unit, Unsafe.Add(ref text, i + 1))
                        && (length = table.LongestMatch(ref Unsafe.Add(ref text, i), count - i, out var reference)) > 0)
                    {
                        value = table.Value(reference);
                    }
                    else if ((word & MatchTable.IsLongKey) != 0)
                    {
                        length = 1;
                        value = table.Value(table.LongValue(unit));
                    }
                    else if ((word & MatchTable.IsOperator) != 0 && (length = IdeographicDescription.Length(source[i..])) > 0)
                    {
                        value = source.Slice(i, length);
                    }
                    else
                    {
                        goto Single;
                    }
                    for (var k = 0; k < value.Length; k++) Unsafe.Add(ref output, written + k) = value[k];
                    if (value.Length == length && length <= Slack)
                    {
                        written += length;
                        i += length;
                        continue;
                    }
                    places?.Add(i, length, written, value.Length);
                    written += value.Length;
                    i += length;
                    break;
                }
            Single:
                Unsafe.Add(ref output, written++) = (char)word;
                i++;
            }
            target.Length = written;
        }
        return i;
    }
}
