namespace AiInsights.Hanzi.Matching;

/// <summary>Converts a normalized text; safe to use from several threads.</summary>
internal abstract class Engine
{
    public abstract void Convert(ReadOnlySpan<char> source, TextBuffer target, PlaceMap? places);
}
