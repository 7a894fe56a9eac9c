using AiInsights.Hanzi.Matching;

namespace AiInsights.Hanzi.Parity;

/// <summary>A configuration without segmentation: one stage over the whole text.</summary>
internal sealed class StageEngine(MatchTable table) : Engine
{
    public override int Convert(ReadOnlySpan<char> source, TextBuffer target, PlaceMap? places, bool isLast) =>
        Pass.Run(table, source, target, places, isLast);
}
