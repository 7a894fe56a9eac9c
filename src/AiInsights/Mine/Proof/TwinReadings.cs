using AiInsights.Mine.Curation;

namespace AiInsights.Mine.Proof;

/// <summary>Quotes whose words another copy of the same work has otherwise: one of the two is wrong, and a reader of the other copy will not find them.</summary>
internal static class TwinReadings
{
    /// <summary>Reports the first place inside the quote at which copies differ by more than script, width and blanks.</summary>
    public static void Check(QuotePlace quote, Place place, DiagnosticBag bag)
    {
        foreach (var entry in quote.Article.Collation)
        {
            if (entry.Block != quote.Block.Id || entry.Kind != "substitution" || !entry.Readings.TryGetValue(quote.Block.Source.Seed, out var own))
                continue;
            var at = quote.Block.Text.IndexOf(own, StringComparison.Ordinal);
            foreach (var (seed, other) in entry.Readings)
            {
                if (at < 0 || FoldedText.Key(own) == FoldedText.Key(other) || !Meets(quote, at, own, other))
                    continue;
                bag.Add(DiagnosticCodes.TwinDiffers, place.Path, place.Line, place.Column,
                    $"“{own}” of {quote.Block.Source.Seed} is “{other}” in {seed}. See which one is right, and correct the other in documents.yml.");
                return;
            }
        }
    }

    // Readings carry some of the words around the difference: those do not count.
    private static bool Meets(QuotePlace quote, int at, string own, string other)
    {
        var before = 0;
        while (before < own.Length && before < other.Length && own[before] == other[before])
            before++;
        var after = 0;
        while (after < own.Length - before && after < other.Length - before && own[^(after + 1)] == other[^(after + 1)])
            after++;
        var from = at + before;
        var to = at + own.Length - after;
        return from < quote.Start + quote.Length && Math.Max(to, from + 1) > quote.Start;
    }
}
