namespace AiInsights.Mend;

/// <summary>
/// U+FFFD that a seed was saved with: some program before us met bytes that it could not read. Where no search says what stood there it stays,
/// marked, and the curator is told: a text with holes must not pass for a whole one.
/// </summary>
internal static class LostText
{
    /// <summary>Notes all of it that is in none of the stretches that were repaired or doubted.</summary>
    /// <param name="body">The body.</param>
    /// <param name="known">From where to where those stretches go.</param>
    /// <param name="state">Its trace takes the doubts.</param>
    public static void Tell(TracedText body, IEnumerable<(int From, int To)> known, MendState state)
    {
        var text = body.Text;
        var at = text.IndexOf('\uFFFD', StringComparison.Ordinal);
        if (at < 0)
            return;
        var covered = known.Order().ToList();
        var undecoded = state.Trace.File.Undecoded.ToHashSet();
        var (next, told) = (0, 0);
        for (var end = at; at >= 0; at = end < text.Length ? text.IndexOf('\uFFFD', end) : -1)
        {
            for (end = at + 1; end < text.Length && text[end] == '\uFFFD';)
                end++;
            while (next < covered.Count && covered[next].To <= at)
                next++;
            if (next < covered.Count && covered[next].From < end)
            {
                end = Math.Max(at + 1, Math.Min(end, covered[next].To));
                continue;
            }

            var origin = body.OriginOf(at);
            // Bytes of this very file that are no character, and gaps in a line that was turned back, are told where they were read.
            if (undecoded.Contains(origin) || IsTurnedBack(state, origin))
                continue;
            if (told++ == SeedLimits.LostPlaces)
            {
                state.OverLimit(origin, "text is lost in so many places that from here on they are no longer told one by one. Fetch the article again.");
                return;
            }

            state.Trace.Doubt(new(origin, end - at, DoubtKind.Lost, $"“{text[at..end]}” stands for text that was lost before the article was saved. It stays. Fetch the article again."));
        }
    }

    private static bool IsTurnedBack(MendState state, int origin)
    {
        foreach (var (start, length, _) in state.Trace.File.TurnedBack)
        {
            if (origin >= start && origin < start + length)
                return true;
        }

        return false;
    }
}
