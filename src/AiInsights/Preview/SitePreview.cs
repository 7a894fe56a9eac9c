using System.Buffers;
using System.Text.Json;
using AiInsights.Cache;
using AiInsights.Ingest;
using AiInsights.Mend;
using AiInsights.Merge;
using AiInsights.Mine;
using AiInsights.Mine.Structure;
using AiInsights.Model;
using AiInsights.Plan;
using AiInsights.Render;
using AiInsights.Render.Pages;
using AiInsights.Render.Reads;

namespace AiInsights.Preview;

/// <summary>
/// The pages of edited articles, and edited assets, while the build that makes them for good has yet to run: from what the last build of
/// this process knows of all others. It gives nothing rather than something doubtful.
/// </summary>
public static class SitePreview
{
    /// <summary>With more changes than that somebody has not edited a text but done something else.</summary>
    private const int Most = 8;

    private const string Assets = "assets/";

    /// <summary>The files that follow from what changed, as the next build will make them. Other files that change with them are left to it.</summary>
    /// <param name="options">Those of the build.</param>
    /// <param name="memory">What the last build left.</param>
    /// <param name="changed">Full paths of all files that changed since that build looked at them.</param>
    /// <returns>Null where only a build can tell: a seed is new, gone, broken, a copy of another one, or its article is put elsewhere; curation or a template changed.</returns>
    public static IReadOnlyList<SiteFile>? Of(BuildOptions options, BuildMemory memory, IReadOnlyCollection<string> changed)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(memory);
        ArgumentNullException.ThrowIfNull(changed);
        if (memory.Made is not { } made || changed.Count > Most)
            return null;
        var (articles, assets) = (new List<Article>(), new List<SiteFile>());
        foreach (var path in changed)
        {
            if (Below(options.Templates, path) is { } template)
            {
                if (Asset(made, template) is not { } asset)
                    return null;
                assets.Add(asset);
            }
            else if (Below(options.Seeds, path) is not { } seed || Read(made, options.Seeds, seed) is not { } article)
            {
                return null;
            }
            else
            {
                articles.Add(article);
            }
        }

        if (articles.Count == 0)
            return assets;
        return Place(made, articles, options) is { } own && Pages(made, own, options) is { } pages ? [.. pages, .. assets] : null;
    }

    /// <summary>Makes the pages of some articles as they stand, so that the first edit finds everything ready.</summary>
    public static void Rehearse(BuildOptions options, BuildMemory memory)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(memory);
        if (memory.Made?.Index.Digest.Articles is not { } all)
            return;
        // One of each form.
        foreach (var article in all.Where(static a => a.Seeds.Length == 1).DistinctBy(static a => a.Kind))
            Of(options, memory, [Path.GetFullPath(Path.Combine(options.Seeds, article.Seeds[0]))]);
    }

    private static string? Below(string folder, string path)
    {
        var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
        return name.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(name) ? null : name;
    }

    // An asset that is taken into pages as a template decides about all of them.
    private static SiteFile? Asset(MadeSite made, string template) =>
        template.StartsWith(Assets, StringComparison.Ordinal) && !made.Pages.Folder.HasLoadedAsset ? Render.Assets.Of(made.Pages.Folder, template[Assets.Length..]) : null;

    /// <summary>The article of a changed seed, if it is at the place of the one before.</summary>
    private static Article? Read(MadeSite made, string folder, string seed)
    {
        if (made.ArticleOf(seed) is not { } before)
            return null;
        var found = new DiagnosticBag();
        var path = SeedReader.DisplayPath(Path.Combine(folder, seed));
        var article = PerSeed.Run(path, found, () =>
            SeedReader.ReadBytes(folder, seed, found) is { } bytes && SeedReader.Decode(seed, path, bytes, found) is { } document
                ? ArticleBuilder.Build(Merger.MergeWork([WitnessReader.Read(Mender.Mend(document, found))]), made.Curation.Documents, made.Speakers, found)
                : null);
        return article is not null && found.Errors == 0 && IsPlacedAs(article, before) ? LocalImages.Attach(article with { Related = before.Related }, made.Images) : null;
    }

    // The address, the place in the order of articles, and who takes part: lists and looks of other pages follow from them.
    private static bool IsPlacedAs(Article article, Article before) =>
        article.Id == before.Id && article.Published == before.Published && article.Event?.Date == before.Event?.Date
        && Speakers(article).SequenceEqual(Speakers(before), StringComparer.Ordinal);

    private static IEnumerable<string> Speakers(Article article) => article.Turns.Select(static t => t.Speaker).Distinct(StringComparer.Ordinal);

    /// <summary>The articles with what is named in them and what people said of them, as a digest of their own; null when an entry of the ledger has moved.</summary>
    private static Digest? Place(MadeSite made, List<Article> articles, BuildOptions options)
    {
        var seeds = articles.Select(static a => a.Seeds[0]).ToHashSet(StringComparer.Ordinal);
        var curation = made.Curation with
        {
            Documents = [.. made.Curation.Documents.Where(d => seeds.Contains(d.Seed))],
            Predictions = [.. made.Curation.Predictions.Where(p => seeds.Contains(p.Seed))],
            Questions = [.. made.Curation.Questions.Where(q => q.Positions.Any(p => seeds.Contains(p.Seed)))],
        };
        var own = DigestBuilder.Build([.. articles], articles.ConvertAll(made.Naming.Find), curation, options with { AsOf = made.Index.Digest.AsOf }, new DiagnosticBag());
        return own.Articles.All(a => Entries(own, a.Id).SequenceEqual(Entries(made.Index.Digest, a.Id), StringComparer.Ordinal)) ? own : null;
    }

    /// <summary>What the ledger and the questions quote of an article, without what follows from other articles.</summary>
    private static IEnumerable<string> Entries(Digest digest, string article) =>
        digest.Predictions.Where(p => p.Document == article).Select(static p => JsonSerializer.Serialize(p with { Relations = [] }, ModelJson.Default.Prediction))
            .Concat(digest.Questions.SelectMany(q => q.Positions.Where(p => p.Document == article).Select(p => $"{q.Id}\n{p}")));

    private static List<SiteFile>? Pages(MadeSite made, Digest own, BuildOptions options)
    {
        var (index, plan) = (made.Index.With(new DigestIndex(own)), made.Plan.With(own.Articles));
        var found = new DiagnosticBag();
        var once = new FindingsOnce(found);
        var jobs = own.Articles.SelectMany(a => made.Pages.Scripts.Select(s => (Page: new PlannedPage(PageKind.Article, Routes.Article(a.Id), a.Id), s.Text, s.Words))).ToList();
        var files = new SiteFile?[jobs.Count];
        Parallel.For(0, jobs.Count, i =>
        {
            var (page, text, words) = jobs[i];
            var log = new ReadLog();
            var scope = new PageScope(index, plan, text, words.Text, options, page, log);
            var buffer = new ArrayBufferWriter<byte>(64 * 1024);
            if (plan.Has(page.Name) && made.Pages.TryMake(buffer, scope, words, found, once) && log.Facts.TrueForAll(IsAnswered))
                files[i] = new SiteFile(scope.Path, buffer.WrittenMemory);
        });
        return files.All(static f => f is not null) && found.Errors + found.Warnings == 0 ? [.. files.OfType<SiteFile>()] : null;
    }

    /// <summary>
    /// Whether the index of the last build, with the edited articles in it, has the answer of the next one: what follows from the article
    /// itself, from the curation, from which pages there are and who speaks, and what other articles say. Of how much all of them say it has not.
    /// </summary>
    private static bool IsAnswered(Fact fact) => fact.Kind is FactKind.Article or FactKind.Head or FactKind.Block or FactKind.StatementAt or FactKind.Anchor
        or FactKind.TopicsIn or FactKind.TopicName or FactKind.TopicsBelow or FactKind.Elsewhere or FactKind.Person or FactKind.Look
        or FactKind.PredictionsIn or FactKind.QuestionsIn or FactKind.Prediction or FactKind.Order or FactKind.Parts
        or FactKind.Site or FactKind.AsOf or FactKind.Count or FactKind.Page or FactKind.Redirects;
}
