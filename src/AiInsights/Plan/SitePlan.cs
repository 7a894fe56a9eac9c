using System.Collections.Concurrent;
using System.Collections.Immutable;
using AiInsights.Model;

namespace AiInsights.Plan;

/// <summary>
/// Every address of the site, known before the first page is rendered. What does not fit — two pages with one address, an entry that names
/// nothing — is reported here all at once; a page that cannot stand is left out and links to it become plain text.
/// </summary>
public sealed class SitePlan
{
    // What is frozen costs more to make than a build that makes few pages gives back.
    private readonly HashSet<string> _names;
    private readonly Dictionary<string, string> _folders;
    private readonly Dictionary<string, Article> _articles;
    // Of the articles whose anchors somebody asks for.
    private readonly ConcurrentDictionary<string, HashSet<string>> _anchors = new(StringComparer.Ordinal);

    private SitePlan(ImmutableArray<PlannedPage> pages, ImmutableArray<string> scripts, Dictionary<string, Article> articles)
    {
        Pages = pages;
        Scripts = scripts;
        _folders = scripts.Distinct(StringComparer.Ordinal).ToDictionary(static s => s, s => Routes.Folder(s, scripts[0]), StringComparer.Ordinal);
        _articles = articles;
        _names = new(pages.Length, StringComparer.Ordinal);
        foreach (var page in pages)
            _names.Add(page.Name);
    }

    private SitePlan(SitePlan before, IEnumerable<Article> articles)
    {
        (Pages, Scripts, Redirects, _names, _folders) = (before.Pages, before.Scripts, before.Redirects, before._names, before._folders);
        _articles = new(before._articles, StringComparer.Ordinal);
        foreach (var article in articles)
            _articles[article.Id] = article;
    }

    /// <summary>Orders of the ledger that have a page of their own: <c>predictions/by-year.html</c>, …</summary>
    public static ImmutableArray<string> PredictionViews { get; } = ["by-year", "by-said", "by-voice", "by-kind"];

    /// <summary>The pages of one script, in the order in which they are made.</summary>
    public ImmutableArray<PlannedPage> Pages { get; }

    /// <summary>The scripts, the default one first.</summary>
    public ImmutableArray<string> Scripts { get; }

    /// <summary>Old addresses that lead to a page there is.</summary>
    public ImmutableArray<Redirect> Redirects { get; private set; } = [];

    /// <summary>The path of a page in one script; the first script's pages stand at the root.</summary>
    public string PathOf(string name, string script) => _folders[script] + name;

    /// <summary>Whether there is such a page.</summary>
    /// <param name="name">The page's path in the default script.</param>
    public bool Has(string name) => _names.Contains(name);

    /// <summary>Whether an article's page has such an anchor.</summary>
    public bool HasAnchor(string article, string anchor) => _articles.TryGetValue(article, out var known) && _anchors.GetOrAdd(article, static (_, a) => Anchors(a), known).Contains(anchor);

    /// <summary>The article of an id, or null.</summary>
    internal Article? Article(string id) => _articles.GetValueOrDefault(id);

    /// <summary>The paths of all pages in all scripts, in the order in which they are made.</summary>
    public IEnumerable<string> Paths() => Scripts.SelectMany(script => Pages.Select(page => PathOf(page.Name, script)));

    /// <summary>The same pages, where some articles have come in the place of their earlier states: their anchors may be others.</summary>
    internal SitePlan With(IEnumerable<Article> articles) => new(this, articles);

    /// <summary>Lays out the site and reports what cannot be reached.</summary>
    /// <param name="digest">What will be shown.</param>
    /// <param name="options">The scripts, and the folder of the seeds for the paths in findings.</param>
    /// <param name="bag">Receives collisions, dead links and dead fragments.</param>
    public static SitePlan Create(Digest digest, BuildOptions options, DiagnosticBag bag)
    {
        var seeds = options.Seeds.Replace('\\', '/').TrimEnd('/');
        var pages = Lay(digest, seeds, bag);
        var articles = new Dictionary<string, Article>(digest.Articles.Length, StringComparer.Ordinal);
        foreach (var article in digest.Articles)
            articles.TryAdd(article.Id, article);
        Parallel.For(0, digest.Articles.Length, static () => new HashSet<string>(StringComparer.Ordinal), (i, _, seen) =>
        {
            // Of several with one id the first has the page.
            if (ReferenceEquals(articles[digest.Articles[i].Id], digest.Articles[i]))
                Collisions(digest.Articles[i], seeds, seen, bag);
            return seen;
        }, static _ => { });
        var plan = new SitePlan(pages, [.. options.Scripts], articles);
        LinkAudit.Run(digest, plan, seeds, bag);
        plan.Redirects = OldAddresses.Check(digest.Site.Redirects, plan, $"{seeds}/_curation/site.yml", bag);
        return plan;
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

    /// <summary>All anchors of an article's page.</summary>
    private static HashSet<string> Anchors(Article article)
    {
        var anchors = new HashSet<string>(article.Blocks.Length, StringComparer.Ordinal);
        foreach (var block in article.Blocks)
            anchors.Add(block.Id);
        foreach (var section in article.Sections)
            anchors.Add(section.Id);
        foreach (var insight in article.Insights)
            anchors.Add(insight.Id);
        foreach (var turn in article.Turns)
            anchors.Add(turn.Id);
        return anchors;
    }

    /// <summary>Reports anchors that an article has twice. A heading may share its id with its section, an insight with its title, a turn with its first block.</summary>
    private static void Collisions(Article article, string seeds, HashSet<string> seen, DiagnosticBag bag)
    {
        seen.Clear();
        foreach (var block in article.Blocks)
        {
            if (!seen.Add(block.Id))
                bag.Add(DiagnosticCodes.AnchorCollision, Path(), block.Source.Line, 0, $"The block id `{block.Id}` is used twice in `{article.Id}`.");
        }

        seen.Clear();
        foreach (var section in article.Sections)
            Group(section.Id);
        foreach (var insight in article.Insights)
            Group(insight.Id);
        foreach (var turn in article.Turns)
            Group(turn.Id);

        void Group(string id)
        {
            if (!seen.Add(id))
                bag.Add(DiagnosticCodes.AnchorCollision, Path(), 0, 0, $"The id `{id}` is used twice in `{article.Id}`.");
        }

        string Path() => article.Seeds.Length > 0 ? $"{seeds}/{article.Seeds[0]}" : seeds;
    }
}
