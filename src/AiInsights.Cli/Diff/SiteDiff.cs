using System.Text.Json;

namespace AiInsights.Cli.Diff;

/// <summary>What changed in meaning between two sites. White space, layout and order of files are nothing.</summary>
internal static class SiteDiff
{
    private static readonly string[] ArticleFields = ["title", "kind", "publisher", "authors", "editor", "published", "event", "sourceUrl", "summary", "seeds", "truncated"];
    private static readonly string[] TopicFields = ["name", "definition", "aliases", "exclude", "parents"];
    private static readonly string[] SpeakerFields = ["name", "role", "affiliations", "aliases", "host"];

    /// <summary>All changes, in the order in which a reviewer reads them.</summary>
    public static IReadOnlyList<Change> Compare(SiteSnapshot before, SiteSnapshot after)
    {
        var changes = new List<Change>();
        var (was, isNow) = (before.Json("data/index.json").Text("asOf"), after.Json("data/index.json").Text("asOf"));
        if (was != isNow)
            changes.Add(new Change("as-of", "changed", "as-of", Before: was, After: isNow));

        var oldArticles = before.Json("data/documents.json").ById();
        var newArticles = after.Json("data/documents.json").ById();
        Records(changes, "article", oldArticles, newArticles, ArticleFields, "title");
        var beginnings = Beginnings(oldArticles).Intersect(Beginnings(newArticles), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, _) in newArticles.IntersectBy(oldArticles.Select(static a => a.Key), static a => a.Key))
        {
            var from = changes.Count;
            ArticleDiff.Compare(changes, id, before.Json($"data/documents/{id}.json"), after.Json($"data/documents/{id}.json"));
            if (beginnings.Contains(id) && changes.Skip(from).Any(static c => c.Area == "text"))
                told.Add(id);
        }

        // A summary that is the beginning of the text changes with it: that is told once.
        changes.RemoveAll(c => c is { Area: "article", Field: "summary" } && told.Contains(c.Id));

        Records(changes, "topic", before.Json("data/topics.json").ById(), after.Json("data/topics.json").ById(), TopicFields, "name");
        Speakers(changes, before.Json("data/speakers.json").ById(), after.Json("data/speakers.json").ById());
        PredictionDiff.Compare(changes, before, after);
        Questions(changes, before.Json("data/questions.json").ById(), after.Json("data/questions.json").ById());
        Repairs(changes, before, after);
        return changes;
    }

    private static IEnumerable<string> Beginnings(IReadOnlyList<KeyValuePair<string, JsonElement>> articles) =>
        articles.Where(static a => a.Value.Field("metadataFrom").Text("summary") == "inferred").Select(static a => a.Key);

    /// <summary>Records that came, went, or have other values in the named fields.</summary>
    public static void Records(
        List<Change> changes, string area, IReadOnlyList<KeyValuePair<string, JsonElement>> before, IReadOnlyList<KeyValuePair<string, JsonElement>> after,
        string[] fields, string title, string? document = null)
    {
        var old = before.ToDictionary(StringComparer.Ordinal);
        var now = after.ToDictionary(StringComparer.Ordinal);
        foreach (var (id, record) in before.Where(r => !now.ContainsKey(r.Key)))
            changes.Add(new Change(area, "removed", id, document, Before: record.Text(title)));
        foreach (var (id, record) in after)
        {
            if (!old.TryGetValue(id, out var was))
            {
                changes.Add(new Change(area, "added", id, document, After: record.Text(title)));
                continue;
            }
            foreach (var field in fields)
            {
                var (b, a) = (was.Text(field), record.Text(field));
                if (b != a)
                    changes.Add(new Change(area, "changed", id, document, field, b, a));
            }
        }
    }

    private static void Speakers(List<Change> changes, IReadOnlyList<KeyValuePair<string, JsonElement>> before, IReadOnlyList<KeyValuePair<string, JsonElement>> after)
    {
        var from = changes.Count;
        Records(changes, "speaker", before, after, SpeakerFields, "name");
        // Somebody who went and whose name another one now answers to was one person under two names.
        for (var i = from; i < changes.Count; i++)
        {
            var change = changes[i];
            if (change.Kind == "removed" && change.Before is { } name
                && after.FirstOrDefault(s => s.Value.Text("name") == name || Strings(s.Value.Field("aliases")).Contains(name)) is { Key: not null } other)
            {
                changes[i] = change with { Note = $"now one with {other.Key}" };
            }
        }
    }

    private static void Questions(List<Change> changes, IReadOnlyList<KeyValuePair<string, JsonElement>> before, IReadOnlyList<KeyValuePair<string, JsonElement>> after)
    {
        Records(changes, "question", before, after, ["text", "context"], "text");
        var old = before.ToDictionary(StringComparer.Ordinal);
        foreach (var (id, question) in after)
        {
            if (old.TryGetValue(id, out var was))
                Records(changes, "position", Positions(id, was), Positions(id, question), ["stance", "quote", "note"], "quote");
        }
    }

    private static IReadOnlyList<KeyValuePair<string, JsonElement>> Positions(string question, JsonElement record) =>
        record.Field("positions").ById(p => $"{question}/{p.Text("speaker")}/{p.Text("block")}");

    private static void Repairs(List<Change> changes, SiteSnapshot before, SiteSnapshot after)
    {
        var old = RepairsByKind(before);
        var now = RepairsByKind(after);
        foreach (var kind in old.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            var (b, a) = (old.GetValueOrDefault(kind), now.GetValueOrDefault(kind));
            if (b != a)
                changes.Add(new Change("repairs", "changed", kind, Before: b.ToString(System.Globalization.CultureInfo.InvariantCulture), After: a.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    private static Dictionary<string, int> RepairsByKind(SiteSnapshot site) =>
        site.Files.Keys.Where(static p => p.StartsWith("data/documents/", StringComparison.Ordinal))
            .SelectMany(p => site.Json(p).Field("repairs") is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Select(static r => r.Text("kind") ?? "?") : [])
            .GroupBy(static k => k, StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, static g => g.Count(), StringComparer.Ordinal);

    private static IEnumerable<string?> Strings(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Where(static e => e.ValueKind == JsonValueKind.String).Select(static e => e.GetString()) : [];
}
