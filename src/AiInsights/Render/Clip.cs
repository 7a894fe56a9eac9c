using System.Buffers;

namespace AiInsights.Render;

/// <summary>Cuts passages out of Chinese text: at ends of sentences where there are some, else between characters, never inside one.</summary>
public static class Clip
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("。！？；!?\n");
    private static readonly SearchValues<char> Pauses = SearchValues.Create("，、,：:）」”");

    /// <summary>The beginning of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">The greatest number of UTF-16 units to keep, an ellipsis not counted.</param>
    public static string Start(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var (_, end) = Around(text, (0, 0), longest);
        return text[..end] + "…";
    }

    /// <summary>The bounds of a passage that holds a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">Start and length of what must be seen.</param>
    /// <param name="longest">About how many UTF-16 units to keep; a longer place is kept whole.</param>
    public static (int Start, int End) Around(string text, (int Start, int Length) place, int longest)
    {
        if (text.Length <= longest)
            return (0, text.Length);
        var placeStart = Math.Clamp(place.Start, 0, text.Length);
        var placeEnd = Math.Clamp(placeStart + place.Length, placeStart, text.Length);

        // The sentence that holds the place; when that begins too early, the last pause before it, else a third of the room.
        var before = Math.Max(0, longest / 3);
        var start = 0;
        if (placeStart > before)
        {
            var from = placeStart - before;
            var sentence = text.AsSpan(from, before).LastIndexOfAny(Ends);
            var pause = text.AsSpan(from, before).IndexOfAny(Pauses);
            start = sentence >= 0 ? from + sentence + 1 : pause >= 0 ? from + pause + 1 : from;
        }

        while (start < placeStart && (Ends.Contains(text[start]) || text[start] is ' ' or '”' or '」'))
            start++;

        var end = Math.Min(text.Length, Math.Max(placeEnd, start + longest));
        if (end < text.Length)
        {
            var tail = text.AsSpan(placeEnd, end - placeEnd);
            var sentence = tail.LastIndexOfAny(Ends);
            var pause = tail.LastIndexOfAny(Pauses);
            if (sentence >= tail.Length / 2)
                end = placeEnd + sentence + 1;
            else if (pause >= tail.Length / 2)
                end = placeEnd + pause;
        }

        return (OnEdge(text, start), OnEdge(text, end));
    }

    /// <summary>The place itself, or one before it when it lies inside a character of two units.</summary>
    private static int OnEdge(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
}
