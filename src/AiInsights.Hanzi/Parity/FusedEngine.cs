using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AiInsights.Hanzi.Matching;

namespace AiInsights.Hanzi.Parity;

/// <summary>
/// A configuration whose segmentation is its first stage's phrase dictionary (s2tw, s2twp, s2hk, s2hkp): cutting and the
/// first stage are one pass. Phrases carry the value that all stages give; what lies between them is written character by
/// character, and meets the second stage only where one of its characters may begin something there.
/// </summary>
internal sealed class FusedEngine(MatchTable phrases, MatchTable next) : Engine
{
    private const int Slack = 64;

    public override int Convert(ReadOnlySpan<char> source, TextBuffer target, PlaceMap? places, bool isLast)
    {
        ref var text = ref MemoryMarshal.GetReference(source);
        ref var first = ref MemoryMarshal.GetArrayDataReference(phrases.FirstUnits);
        var count = source.Length;
        var run = new Run(0, target.Length, places is null ? null : new PlaceMap());
        var flags = 0u;
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
                    int length;
                    ReadOnlySpan<char> value;
                    if ((word & MatchTable.Continues) != 0 && i + 1 < count && phrases.MayBegin(unit, Unsafe.Add(ref text, i + 1))
                        && (length = phrases.LongestMatch(ref Unsafe.Add(ref text, i), count - i, out var reference)) > 0)
                    {
                        value = phrases.Value(reference);
                        if (length > 2 || !char.IsHighSurrogate(unit))
                        {
                            if ((flags & MatchTable.MeetsNextStage) != 0)
                            {
                                target.Length = written;
                                Finish(run, i, target, places);
                                written = target.Length;
                                output = ref MemoryMarshal.GetArrayDataReference(target.Reserve(count - i + Slack));
                            }
                            else if (run.Places is not null)
                            {
                                Settle(ref run, places!);
                            }
                            flags = 0;
                            for (var k = 0; k < value.Length; k++) Unsafe.Add(ref output, written + k) = value[k];
                            if (value.Length != length) places?.Add(i, length, written, value.Length);
                            written += value.Length;
                            i += length;
                            run = new Run(i, written, places is null ? null : new PlaceMap());
                            if (value.Length > length) break;
                            continue;
                        }
                        // A character beyond the basic plane: part of the run.
                        flags |= MatchTable.MeetsNextStage;
                    }
                    else if ((word & MatchTable.IsLongKey) != 0)
                    {
                        length = 1;
                        value = phrases.Value(phrases.LongValue(unit));
                        flags |= MatchTable.MeetsNextStage;
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
                    if (value.Length != length) run.Places?.Add(i - run.Source, length, written - run.Target, value.Length);
                    written += value.Length;
                    i += length;
                    if (value.Length > length) break;
                    continue;
                }
            Single:
                flags |= word;
                Unsafe.Add(ref output, written++) = (char)word;
                i++;
            }
            target.Length = written;
        }
        if ((flags & MatchTable.MeetsNextStage) == 0)
        {
            if (run.Places is not null) Settle(ref run, places!);
            return i;
        }
        if (!isLast)
        {
            // The run may go on, and the second stage may match across: it is given again.
            target.Length = run.Target;
            return run.Source;
        }
        Finish(run, i, target, places);
        return i;
    }

    private static void Settle(ref Run run, PlaceMap places) =>
        places.AddPasses(run.Places!, new PlaceMap(), new PlaceMap.Piece(run.Source, 0, run.Target, 0));

    // Takes the run back out of the target and puts it through the second stage.
    private void Finish(Run run, int sourceEnd, TextBuffer target, PlaceMap? places)
    {
        var length = target.Length - run.Target;
        Span<char> copy = length <= 128 ? stackalloc char[length] : new char[length];
        target.Text[run.Target..].CopyTo(copy);
        target.Length = run.Target;
        var second = places is null ? null : new PlaceMap();
        var alone = places is null ? target : new TextBuffer(length);
        Pass.Run(next, copy, alone, second);
        if (places is null) return;
        target.Append(alone.Text);
        places.AddPasses(run.Places!, second!, new PlaceMap.Piece(run.Source, sourceEnd - run.Source, run.Target, alone.Length));
        alone.Dispose();
    }

    // Where the run of unmatched characters began, in the source and in the target.
    private readonly record struct Run(int Source, int Target, PlaceMap? Places);
}
