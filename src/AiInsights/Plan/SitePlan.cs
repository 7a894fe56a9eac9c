using System.Collections.Frozen;
using System.Collections.Immutable;
using AiInsights.Model;

namespace AiInsights.Plan;

/// <summary>
/// Every address of the site, known before the first page is rendered. What does not fit — two pages with one address, an entry that names
/// nothing — is reported here all at once; a page that cannot stand is left out and links to it become plain text.
/// </summary>
public sealed class SitePlan
{
    private readonly FrozenSet<string> _names;
    private readonly Dictionary<string, HashSet<string>> _anchors;

    private SitePlan(ImmutableArray<PlannedPage> pages, ImmutableArray<string> scripts, Dictionary<string, HashSet<string>> anchors)
    {
        Pages = pages;
        Scripts = scripts;
        _names = pages.Select(static p => p.Name).ToFrozenSet(StringComparer.Ordinal);
        _anchors = anchors;
    }

    /// <summary>Orders of the ledger that have a page of their own: <c>predictions/by-year.html</c>, …</summary>
    public static ImmutableArray<string> PredictionViews { get; } = ["by-year", "by-said", "by-voice", "by-kind"];

    /// <summary>The pages of one script, in the order in which they are made.</summary>
    public ImmutableArray<PlannedPage> Pages { get; }

    /// <summary>The scripts, the default one first.</summary>
    public ImmutableArray<string> Scripts { get; }

    /// <summary>Old addresses that lead to a page there is.</summary>
    public ImmutableArray<Redirect> Redirects { get; private init; } = [];

    /// <summary>Whether there is such a page.</summary>
    /// <param name="name">The page's path in the default script.</param>
    public bool Has(string name) => _names.Contains(name);

    /// <summary>Whether an article's page has such an anchor.</summary>
    public bool HasAnchor(string article, string anchor) => _anchors.TryGetValue(article, out var anchors) && anchors.Contains(anchor);

    /// <summary>The paths of all pages in all scripts, in the order in which they are made.</summary>
    public IEnumerable<string> Paths() => Scripts.SelectMany(script => Pages.Select(page => Routes.InScript(page.Name, script)));

    /// <summary>Lays out the site and reports what cannot be reached.</summary>
    /// <param name="digest">What will be shown.</param>
    /// <param name="options">The scripts, and the folder of the seeds for the paths in findings.</param>
    /// <param name="bag">Receives collisions, dead links and dead fragments.</param>
    public static SitePlan Create(Digest digest, BuildOptions options, DiagnosticBag bag)
    {
        var seeds = options.Seeds.Replace('\\', '/').TrimEnd('/');
        var pages = Lay(digest, seeds, bag);
        var articles = digest.Articles.DistinctBy(static a => a.Id, StringComparer.Ordinal).ToArray();
        var sets = new HashSet<string>[articles.Length];
        Parallel.For(0, articles.Length, i => sets[i] = Anchors(articles[i], seeds, bag));
        var anchors = new Dictionary<string, HashSet<string>>(articles.Length, StringComparer.Ordinal);
        for (var i = 0; i < articles.Length; i++)
            anchors.Add(articles[i].Id, sets[i]);
        var plan = new SitePlan(pages, [.. options.Scripts], anchors);
        new LinkAudit(digest, plan, seeds, bag).Run();
        return new(pages, plan.Scripts, anchors) { Redirects = OldAddresses.Check(digest.Site.Redirects, plan, $"{seeds}/_curation/site.yml", bag) };
    }

    private static ImmutableArray<PlannedPage> Lay(Digest digest, string seeds, DiagnosticBag bag)
    {
        var pages = ImmutableArray.CreateBuilder<PlannedPage>();
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

        void Own(PageKind kind, string name, string? id = null)
        {
            taken.Add(name, name);
            pages.Add(new(kind, name, id));
        }

        void Add(PageKind kind, string id, string name, string path)
        {
            if (!Routes.IsSlug(id))
                bag.Add(DiagnosticCodes.BadSlug, path, 0, 0, $"`{id}` cannot be a file name; its page is left out. Use a-z, 0-9 and dashes.");
            else if (!taken.TryAdd(name, id))
                bag.Add(DiagnosticCodes.AddressCollision, path, 0, 0, $"`{name}` is already the address of `{taken[name]}`; the page of `{id}` is left out.");
            else
                pages.Add(new(kind, name, id));
        }

        Own(PageKind.Home, Routes.Home);
        var parts = ListPart.Of(digest.Articles);
        Own(PageKind.Articles, Routes.Articles);
        foreach (var part in parts)
            Own(PageKind.ArticlesPart, Routes.ArticlesPart(part.Id), part.Id);
        Own(PageKind.Topics, Routes.Topics);
        Own(PageKind.Speakers, Routes.Speakers);
        Own(PageKind.Predictions, Routes.Predictions);
        foreach (var view in PredictionViews)
            Own(PageKind.PredictionView, Routes.Prediction(view), view);
        Own(PageKind.Questions, Routes.Questions);
        Own(PageKind.Timeline, Routes.Timeline);
        Own(PageKind.Sources, Routes.Sources);
        foreach (var part in parts)
            Own(PageKind.SourcesPart, Routes.SourcesPart(part.Id), part.Id);
        Own(PageKind.Search, Routes.Search);
        Own(PageKind.About, Routes.About);
        Own(PageKind.NotFound, Routes.NotFound);

        foreach (var article in digest.Articles)
            Add(PageKind.Article, article.Id, Routes.Article(article.Id), article.Seeds.Length > 0 ? $"{seeds}/{article.Seeds[0]}" : seeds);
        foreach (var topic in digest.Topics)
            Add(PageKind.Topic, topic.Id, Routes.Topic(topic.Id), $"{seeds}/_curation/topics.yml");
        foreach (var speaker in digest.Speakers)
            Add(PageKind.Speaker, speaker.Id, Routes.Speaker(speaker.Id), $"{seeds}/_curation/speakers.yml");
        foreach (var prediction in digest.Predictions)
            Add(PageKind.Prediction, prediction.Id, Routes.Prediction(prediction.Id), $"{seeds}/_curation/predictions.yml");
        foreach (var question in digest.Questions)
            Add(PageKind.Question, question.Id, Routes.Question(question.Id), $"{seeds}/_curation/questions.yml");
        return pages.ToImmutable();
    }

    /// <summary>All anchors of an article's page. A heading may share its id with its section, an insight with its title, a turn with its first block.</summary>
    private static HashSet<string> Anchors(Article article, string seeds, DiagnosticBag bag)
    {
        var path = article.Seeds.Length > 0 ? $"{seeds}/{article.Seeds[0]}" : seeds;
        var blocks = new HashSet<string>(article.Blocks.Length, StringComparer.Ordinal);
        foreach (var block in article.Blocks)
        {
            if (!blocks.Add(block.Id))
                bag.Add(DiagnosticCodes.AnchorCollision, path, block.Source.Line, 0, $"The block id `{block.Id}` is used twice in `{article.Id}`.");
        }

        var groups = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in article.Sections.Select(static s => s.Id).Concat(article.Insights.Select(static i => i.Id)).Concat(article.Turns.Select(static t => t.Id)))
        {
            if (!groups.Add(id))
                bag.Add(DiagnosticCodes.AnchorCollision, path, 0, 0, $"The id `{id}` is used twice in `{article.Id}`.");
        }

        blocks.UnionWith(groups);
        return blocks;
    }
}
