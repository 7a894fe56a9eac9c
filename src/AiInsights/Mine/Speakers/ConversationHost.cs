using AiInsights.Model;

namespace AiInsights.Mine.Speakers;

/// <summary>Who leads a conversation when no curator says so: the one most of whose turns end in a question.</summary>
internal static class ConversationHost
{
    private const int FewestTurns = 3;

    /// <summary>Id of the speaker, or null when nobody asks in at least half of the turns. Guests who ask back now and then are none.</summary>
    public static string? Of(Article article, IReadOnlyDictionary<string, Block> blocks)
    {
        string? host = null;
        var best = 0.5;
        foreach (var turns in article.Turns.GroupBy(static t => t.Speaker, StringComparer.Ordinal))
        {
            var count = turns.Count();
            var share = turns.Count(Asks) / (double)count;
            if (count >= FewestTurns && (host is null ? share >= best : share > best))
                (host, best) = (turns.Key, share);
        }

        return host;

        bool Asks(Turn turn) => turn.Blocks.Select(id => blocks.GetValueOrDefault(id)?.Text.TrimEnd() ?? string.Empty)
            .LastOrDefault(static text => text.Length > 0) is { } last && last[^1] is '？' or '?';
    }
}
