using System.Text.Json;
using AiInsights.Model;
using AiInsights.Plan;

namespace AiInsights.Write;

/// <summary>
/// Pages that the last build published and that now stand at another address: readers still have the old one. What a page is about is known
/// by the old site's data files: an article by its seeds, anything else by its name or its words.
/// </summary>
internal static class LostAddresses
{
    /// <summary>Reports each, with the line that makes the old address lead on. Reads the site of the last build and changes nothing.</summary>
    /// <param name="folder">The site folder, before it is written.</param>
    /// <param name="old">What the last build published there.</param>
    /// <param name="paths">What is published now.</param>
    /// <param name="digest">What is shown now.</param>
    /// <param name="siteFile">Shown path of the curation file that holds redirects.</param>
    /// <param name="bag">Receives the findings.</param>
    public static void Report(string folder, IReadOnlySet<string> old, IReadOnlySet<string> paths, Digest digest, string siteFile, DiagnosticBag bag)
    {
        if (old.IsSubsetOf(paths))
            return;
        var articles = digest.Articles.SelectMany(static a => a.Seeds.Select(seed => (seed, Routes.Article(a.Id)))).DistinctBy(static x => x.seed).ToDictionary(StringComparer.Ordinal);
        Moved("documents", "articles/", static e => Texts(e, "seeds"), articles);
        Moved("topics", "topics/", static e => Texts(e, "name"), ByKey(digest.Topics, static t => t.Name, static t => Routes.Topic(t.Id)));
        Moved("speakers", "speakers/", static e => Texts(e, "name"), ByKey(digest.Speakers, static s => s.Name, static s => Routes.Speaker(s.Id)));
        Moved("questions", "questions/", static e => Texts(e, "text"), ByKey(digest.Questions, static q => q.Text, static q => Routes.Question(q.Id)));
        Moved("predictions", "predictions/", static e => Texts(e, "quote"), ByKey(digest.Predictions, static p => p.Quote, static p => Routes.Prediction(p.Id)));

        void Moved(string data, string pages, Func<JsonElement, IEnumerable<string>> keys, Dictionary<string, string> now)
        {
            if (!old.Any(path => path.StartsWith(pages, StringComparison.Ordinal) && !paths.Contains(path)))
                return;
            foreach (var entry in Entries(Path.Combine(folder, "data", data + ".json")))
            {
                if (Texts(entry, "url").FirstOrDefault() is not { } from || paths.Contains(from) || !old.Contains(from))
                    continue;
                if (keys(entry).Select(now.GetValueOrDefault).FirstOrDefault(to => to is not null && paths.Contains(to)) is { } to)
                    bag.Add(DiagnosticCodes.AddressMoved, siteFile, 0, 0, $"`{from}` was published and is now `{to}`. Add to `redirects`: `- {{ from: {from}, to: {to} }}`");
            }
        }
    }

    private static Dictionary<string, string> ByKey<T>(IEnumerable<T> items, Func<T, string> key, Func<T, string> page) =>
        items.DistinctBy(key, StringComparer.Ordinal).ToDictionary(key, page, StringComparer.Ordinal);

    /// <summary>The entries of a data file; none when it is not there or is not what a build writes.</summary>
    private static List<JsonElement> Entries(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return json.RootElement.ValueKind == JsonValueKind.Array ? [.. json.RootElement.EnumerateArray().Where(static e => e.ValueKind == JsonValueKind.Object).Select(static e => e.Clone())] : [];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            return [];
        }
    }

    /// <summary>A text, the texts of a list, or the first text of a name in several scripts.</summary>
    private static IEnumerable<string> Texts(JsonElement entry, string name)
    {
        if (!entry.TryGetProperty(name, out var value))
            return [];
        return value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => [.. value.EnumerateArray().Where(static v => v.ValueKind == JsonValueKind.String).Select(static v => v.GetString()!)],
            JsonValueKind.Object => Texts(value, "zh-Hans"),
            _ => [],
        };
    }
}
