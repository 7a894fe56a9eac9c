namespace AiInsights.Hanzi.Matching;

/// <summary>Converts a normalized text; safe to use from several threads.</summary>
internal abstract class Engine
{
    /// <summary>
    /// Units that decide what happens at a place: more than any key has, and as many as 64 code points, the most that an
    /// ideographic description sequence has.
    /// </summary>
    public const int Lookahead = 128;

    /// <summary>Converts the beginning of a text that goes on unless this is the last of it.</summary>
    /// <returns>
    /// Units that are settled whatever follows: the result so far plus the result of the rest, given again with more
    /// text, is the result of the whole. May be 0; then more text is needed. All, when this is the last.
    /// </returns>
    public abstract int Convert(ReadOnlySpan<char> source, TextBuffer target, PlaceMap? places, bool isLast);
}
