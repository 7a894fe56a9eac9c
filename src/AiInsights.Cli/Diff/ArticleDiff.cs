using System.Text.Json;

namespace AiInsights.Cli.Diff;

/// <summary>What changed inside one article.</summary>
internal static class ArticleDiff
{
    /// <summary>Texts that came, went or were edited; insights and turns that came or went, or belong to somebody else.</summary>
    public static void Compare(List<Change> changes, string id, JsonElement before, JsonElement after)
    {
        var from = changes.Count;
        SiteDiff.Records(changes, "insight", before.Field("insights").ById(), after.Field("insights").ById(), ["title"], "title", id);
        Rejoin(changes, from);
        SiteDiff.Records(changes, "turn", before.Field("turns").ById(Turn), after.Field("turns").ById(Turn), ["speaker"], "speaker", id);
        var told = changes.Skip(from).SelectMany(static c => new[] { c.Before, c.After }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        Witnesses(changes, id, before, after, Texts(changes, id, before, after, told));
    }

    /// <summary>Where copies of the work differ, and how. A block whose text changed was told: that one copy now differs there goes without saying.</summary>
    private static void Witnesses(List<Change> changes, string id, JsonElement before, JsonElement after, HashSet<string> told)
    {
        var (old, now) = (Readings(before), Readings(after));
        foreach (var block in old.Keys.Union(now.Keys).Except(told).Order(StringComparer.Ordinal))
        {
            var was = old.GetValueOrDefault(block, []).Except(now.GetValueOrDefault(block, [])).ToList();
            var isNow = now.GetValueOrDefault(block, []).Except(old.GetValueOrDefault(block, [])).ToList();
            if (was.Count + isNow.Count > 0)
                changes.Add(new Change("witness", "changed", block, id, Before: Joined(was), After: Joined(isNow)));
        }
    }

    private static Dictionary<string, List<string>> Readings(JsonElement document) =>
        document.Field("collation") is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(static c => c.Text("block") is not null).GroupBy(static c => c.Text("block")!, StringComparer.Ordinal)
                .ToDictionary(static g => g.Key, static g => g.Select(static c => c.Text("readings") ?? string.Empty).ToList(), StringComparer.Ordinal)
            : [];

    private static string? Joined(List<string> readings) => readings.Count == 0 ? null : string.Join("; ", readings);

    private static string? Turn(JsonElement turn) => turn.Text("id") ?? turn.Text("n");

    /// <summary>Blocks with other words; returns their ids.</summary>
    private static HashSet<string> Texts(List<Change> changes, string id, JsonElement before, JsonElement after, HashSet<string> told)
    {
        var old = before.Field("blocks").ById();
        var now = after.Field("blocks").ById();
        var oldIds = old.ToDictionary(StringComparer.Ordinal);
        var newIds = now.Select(static b => b.Key).ToHashSet(StringComparer.Ordinal);
        var from = changes.Count;
        foreach (var (block, record) in now)
        {
            var text = record.Text("text") ?? string.Empty;
            if (!oldIds.TryGetValue(block, out var was))
                changes.Add(new Change("text", "added", block, id, After: text));
            else if (was.Text("text") is { } b && b != text)
                changes.Add(new Change("text", "changed", block, id, Before: b, After: text));
        }
        foreach (var (block, record) in old.Where(b => !newIds.Contains(b.Key)))
            changes.Add(new Change("text", "removed", block, id, Before: record.Text("text")));
        Rejoin(changes, from);
        var touched = changes.Skip(from).Select(static c => c.Id).ToHashSet(StringComparer.Ordinal);
        // The heading of an insight is the insight's title, which was told already.
        for (var i = changes.Count - 1; i >= from; i--)
        {
            if (new[] { changes[i].Before, changes[i].After }.OfType<string>().All(told.Contains))
                changes.RemoveAt(i);
        }
        return touched;
    }

    /// <summary>A thing whose first words were edited has a new id: it changed, it did not go and another come.</summary>
    private static void Rejoin(List<Change> changes, int from)
    {
        var removed = changes.Skip(from).Where(static c => c.Kind == "removed" && c.Before is not null).ToList();
        var added = changes.Skip(from).Where(static c => c.Kind == "added" && c.After is not null).ToList();
        foreach (var (r, a) in TextPairs.Match([.. removed.Select(static c => c.Before!)], [.. added.Select(static c => c.After!)]))
        {
            changes[changes.IndexOf(added[a])] = added[a] with { Kind = "changed", Before = removed[r].Before };
            changes.Remove(removed[r]);
        }
    }
}
