using AiInsights.Model;

namespace AiInsights.Render.Data;

/// <summary>The machine-readable digest under <c>data/</c>; <c>docs/data-files.md</c> describes every field.</summary>
public static class DataFiles
{
    /// <summary>About how many bytes an entry of the large lists takes.</summary>
    private const int HeadBytes = 1400, InsightBytes = 300, MentionBytes = 110;

    /// <summary>Makes all data files.</summary>
    /// <param name="digest">What is published.</param>
    /// <param name="toTraditional">Simplified to Traditional, for the few fields that hold both scripts.</param>
    /// <param name="parallel">How many articles at once.</param>
    /// <param name="files">Takes the files as they are made.</param>
    public static void Create(Digest digest, Func<string, string> toTraditional, ParallelOptions parallel, ISiteFiles files) =>
        Create(digest, toTraditional, parallel, files, null);

    /// <summary>The same, where files stay whose keys are those of the last build.</summary>
    internal static void Create(Digest digest, Func<string, string> toTraditional, ParallelOptions parallel, ISiteFiles files, DataKeys? keys)
    {
        var articles = digest.Articles.OrderBy(static a => a.Id, StringComparer.Ordinal).ToList();
        var speakers = digest.Speakers.OrderBy(static s => s.Id, StringComparer.Ordinal).ToList();
        var predictions = digest.Predictions.OrderBy(static p => p.Id, StringComparer.Ordinal).ToList();
        var questions = digest.Questions.OrderBy(static q => q.Id, StringComparer.Ordinal).ToList();
        Action[] lists =
        [
            () => files.Add(new("data/index.json", Index(digest, articles))),
            () => Large("data/documents.json", keys?.OfHeads(articles), () => ReadableJson.List(articles, (json, a) => ArticleJson.WriteHead(json, a, toTraditional), articles.Count * HeadBytes)),
            () => Large("data/insights.json", keys?.OfInsights(articles), () => ReadableJson.Lines(articles.SelectMany(static a => a.Insights.Select(i => (a, i))), ArticleJson.WriteListedInsight, articles.Sum(static a => a.Insights.Length) * InsightBytes)),
            () => Large("data/topics.json", keys?.OfTopics(digest.Topics), () => ReadableJson.List(digest.Topics.OrderBy(static t => t.Id, StringComparer.Ordinal), (json, t) => PeopleJson.WriteTopic(json, t, toTraditional), digest.Topics.Sum(static t => t.Mentions.Length) * MentionBytes)),
            () => files.Add(new("data/speakers.json", ReadableJson.List(speakers, (json, s) => PeopleJson.WriteSpeaker(json, s, digest, toTraditional)))),
            () => files.Add(new("data/questions.json", ReadableJson.List(questions, PeopleJson.WriteQuestion))),
            () => files.Add(new("data/predictions.csv", PredictionCsv.Write(predictions))),
            () => files.Add(new("data/predictions.json", ReadableJson.List(predictions, PredictionJson.Write))),
        ];
        Parallel.ForEach(lists, parallel, static list => list());
        // One buffer a thread: a file is on its way to the disk before the next one is written.
        Parallel.ForEach(articles, parallel, static () => new ReadableJson(), (article, _, json) =>
        {
            var path = $"data/documents/{article.Id}.json";
            var key = keys?.Of(article) ?? default;
            if (keys is null || !files.TryKeep(path, key))
                files.Add(new SiteFile(path, json.Whole(to => ArticleJson.WriteWhole(to, article, toTraditional))), key);
            return json;
        }, static _ => { });

        void Large(string path, ContentSum? key, Func<ReadOnlyMemory<byte>> make)
        {
            if (key is not { } same || !files.TryKeep(path, same))
                files.Add(new(path, make()), key ?? default);
        }
    }

    private static byte[] Index(Digest digest, List<Article> articles) => ReadableJson.Object(json =>
    {
        json.Field("schema", static w => w.WriteNumberValue(1));
        json.Field("asOf", digest.AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.Field("documents", w => w.Texts(articles.Select(static a => a.Id)));
        json.Field("counts", w =>
        {
            w.WriteStartObject();
            foreach (var (name, count) in Counts(digest))
                w.WriteNumber(name, count);
            w.WriteEndObject();
        });
    });

    private static IEnumerable<(string Name, int Count)> Counts(Digest digest)
    {
        int Sum(Func<Article, int> count) => digest.Articles.Sum(count);
        yield return ("documents", digest.Articles.Length);
        yield return ("seeds", Sum(static a => a.Seeds.Length));
        yield return ("blocks", Sum(static a => a.Blocks.Length));
        yield return ("sections", Sum(static a => a.Sections.Length));
        yield return ("insights", Sum(static a => a.Insights.Length));
        yield return ("turns", Sum(static a => a.Turns.Length));
        yield return ("pullQuotes", Sum(static a => a.PullQuotes.Length));
        yield return ("topics", digest.Topics.Length);
        yield return ("speakers", digest.Speakers.Length);
        yield return ("predictions", digest.Predictions.Length);
        yield return ("questions", digest.Questions.Length);
        yield return ("positions", digest.Questions.Sum(static q => q.Positions.Length));
        yield return ("repairs", Sum(static a => a.Repairs.Length));
        yield return ("removed", Sum(static a => a.Removed.Length));
        yield return ("collation", Sum(static a => a.Collation.Length));
    }
}
