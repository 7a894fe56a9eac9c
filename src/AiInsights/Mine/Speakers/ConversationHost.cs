using AiInsights.Model;

namespace AiInsights.Mine.Speakers;

/// <summary>Who leads a conversation when no curator says so: the one most of whose turns end in a question.</summary>
internal static class ConversationHost
{
    private const int FewestTurns = 3;

    // Who opens a conversation mostly leads it, also where many of the turns only hand over to the next speaker.
    private const double EnoughOfTheFirst = 0.3;

    /// <summary>Id of the speaker, or null when nobody asks in at least half of the turns. Guests who ask back now and then are none.</summary>
    public static string? Of(Article article, IReadOnlyDictionary<string, Block> blocks)
    {
        string? host = null;
        var best = 0.5;
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var turns in article.Turns.GroupBy(static t => t.Speaker, StringComparer.Ordinal))
        {
            var count = turns.Count();
            var share = turns.Count(Asks) / (double)count;
            shares[turns.Key] = share;
            if (count >= FewestTurns && (host is null ? share >= best : share > best))
                (host, best) = (turns.Key, share);
        }

        if (host is not null || shares.Count < 2)
            return host;
        var first = article.Turns[0].Speaker;
        return shares[first] >= EnoughOfTheFirst && article.Turns.Count(t => t.Speaker == first) >= FewestTurns && shares.All(s => s.Key == first || 2 * s.Value <= shares[first])
            ? first
            : null;

        bool Asks(Turn turn) => turn.Blocks.Select(id => blocks.GetValueOrDefault(id)?.Text.TrimEnd() ?? string.Empty)
            .LastOrDefault(static text => text.Length > 0) is { } last && last[^1] is '？' or '?';
    }
}
