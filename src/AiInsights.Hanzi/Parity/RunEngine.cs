using AiInsights.Hanzi.Matching;

namespace AiInsights.Hanzi.Parity;

/// <summary>
/// A configuration whose segmentation differs from its first stage (tw2s and its like): matched segments have their
/// final value in the table, what lies between goes through both stages.
/// </summary>
internal sealed class RunEngine(MatchTable segments, MatchTable first, MatchTable second) : Engine
{
    public override int Convert(ReadOnlySpan<char> source, TextBuffer target, PlaceMap? places, bool isLast)
    {
        if (!isLast) source = source[..SafeEnd(source)];
        using var between = new TextBuffer(256);
        var runStart = 0;
        for (var i = 0; i < source.Length;)
        {
            var length = segments.Match(source[i..], out var value);
            if (length == 0)
            {
                i += Math.Max(IdeographicDescription.Length(source[i..]), 1);
                continue;
            }
            ConvertRun(source[runStart..i], runStart, between, target, places);
            if (value.Length != length) places?.Add(i, length, target.Length, value.Length);
            target.Append(value);
            i += length;
            runStart = i;
        }
        ConvertRun(source[runStart..], runStart, between, target, places);
        return source.Length;
    }

    // The last place that no match of any stage can cross: behind a unit that no key contains, far from any description
    // sequence. Runs go through two stages, so a place between two segments would not do.
    private int SafeEnd(ReadOnlySpan<char> source)
    {
        for (var i = source.Length; i > 0; i--)
        {
            if (segments.KeysContain(source[i - 1]) || first.KeysContain(source[i - 1]) || second.KeysContain(source[i - 1])) continue;
            if (source[Math.Max(0, i - Lookahead)..i].ContainsAnyInRange('\u2FF0', '\u2FFF')) continue;
            return i;
        }
        return 0;
    }

    private void ConvertRun(ReadOnlySpan<char> run, int start, TextBuffer between, TextBuffer target, PlaceMap? places)
    {
        if (run.IsEmpty) return;
        var placesFirst = places is null ? null : new PlaceMap();
        var placesSecond = places is null ? null : new PlaceMap();
        var written = target.Length;
        between.Length = 0;
        Pass.Run(first, run, between, placesFirst);
        if (places is null)
        {
            Pass.Run(second, between.Text, target, null);
            return;
        }
        using var result = new TextBuffer(between.Length);
        Pass.Run(second, between.Text, result, placesSecond);
        target.Append(result.Text);
        places.AddPasses(placesFirst!, placesSecond!, new PlaceMap.Piece(start, run.Length, written, result.Length));
    }
}
