using System.Collections.Immutable;
using AiInsights.Mine.Curation;

namespace AiInsights.Mine.Proof;

/// <summary>Words credited to one speaker that stand in another one's turn.</summary>
internal static class WrongTurn
{
    public static void Check(string speaker, QuotePlace quote, Place place, ImmutableDictionary<string, string> speakers, DiagnosticBag bag)
    {
        if (quote.Turn is not { } turn || turn.Speaker == speaker)
            return;
        bag.Add(DiagnosticCodes.QuoteOfAnother, place.Path, place.Line, place.Column,
            $"The words stand in turn {turn.N} of {quote.Article.Id}, where {speakers.GetValueOrDefault(turn.Speaker, turn.Label)} speaks, not {speakers.GetValueOrDefault(speaker, speaker)}.");
    }
}
