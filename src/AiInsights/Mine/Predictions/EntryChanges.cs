using System.Collections.Immutable;
using AiInsights.Mine.Curation;
using AiInsights.Model;

namespace AiInsights.Mine.Predictions;

/// <summary>
/// The log of an entry, newest first. It tells of the curators' work, not of the world: like the day on which a criterion was written it is
/// shown whatever the day for which states hold.
/// </summary>
internal static class EntryChanges
{
    public static ImmutableArray<EntryChange> Of(ImmutableArray<CuratedChange> changes) =>
        [.. changes.OrderByDescending(static c => c.Date, StringComparer.Ordinal).Select(static c => new EntryChange(c.Date, c.What, c.Why))];
}
