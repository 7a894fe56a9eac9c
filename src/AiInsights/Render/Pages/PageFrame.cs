using AiInsights.Plan;
using AiInsights.Render.Views;
using AiInsights.Templating;

namespace AiInsights.Render.Pages;

/// <summary>What surrounds every page: head, sections, the way to the other script.</summary>
internal static class PageFrame
{
    private const int DescriptionLength = 140;

    private static readonly (PageKind Kind, string Name, string Word)[] Sections =
    [
        (PageKind.Articles, Routes.Articles, "nav_articles"),
        (PageKind.Topics, Routes.Topics, "nav_topics"),
        (PageKind.Speakers, Routes.Speakers, "nav_speakers"),
        (PageKind.Predictions, Routes.Predictions, "nav_predictions"),
        (PageKind.Questions, Routes.Questions, "nav_questions"),
        (PageKind.Timeline, Routes.Timeline, "nav_timeline"),
    ];

    private static readonly (PageKind Kind, string Name, string Word)[] Service =
    [
        (PageKind.About, Routes.About, "nav_about"),
        (PageKind.Sources, Routes.Sources, "nav_sources"),
        (PageKind.Search, Routes.Search, "nav_search"),
    ];

    public static PageView Build(PageScope scope, string template, ITemplateObject view)
    {
        var (heading, description) = Titles.Of(scope);
        var article = scope.Page.Kind == PageKind.Article ? scope.Index.Articles[scope.Page.Id!] : null;
        var site = scope.Text.Of(scope.Digest.Site.Title);
        var url = Routes.Absolute(scope.Options.BaseUrl, scope.Path);
        return new()
        {
            Kind = KindName(scope.Page.Kind),
            Id = scope.Page.Id,
            Lang = scope.Script,
            Title = scope.Page.Kind == PageKind.Home ? site : $"{heading} · {site}",
            Heading = heading,
            HeadingHtml = Titles.Html(scope, heading),
            Description = Clip.Start(description.Length > 0 ? description : heading, DescriptionLength),
            Template = template,
            Root = scope.Root,
            ScriptRoot = scope.Root + scope.PathOf(string.Empty),
            Url = url,
            Nav = Links(scope, Sections),
            FootNav = Links(scope, Service),
            Switches = [.. scope.Plan.Scripts.Where(s => s != scope.Script).Select(s => new LinkView
            {
                Href = scope.Link(scope.Plan.PathOf(scope.Page.Name, s)),
                Lang = s,
                Text = PageScope.ScriptName(s),
                Note = scope.Ui.Format("script_switch", PageScope.ScriptName(s)),
            })],
            Alternates = url is null || scope.Page.Kind == PageKind.NotFound ? [] : Alternates(scope),
            Home = scope.Link(scope.PathOf(Routes.Home)),
            Search = scope.Link(scope.PathOf(Routes.Search)),
            AsOfNote = scope.Ui.Format("as_of", IsoDates.Show(scope.Digest.AsOf)),
            StaleNote = scope.Ui.Format("stale", IsoDates.Show(scope.Digest.AsOf)),
            CitePublisher = scope.Text.Maybe(article?.Publisher),
            CiteDate = IsoDates.Show(PageScope.DateOf(article)),
            CiteScript = article is null ? null : article.OriginalScript == Model.Script.Hant ? "zh-Hant" : "zh-Hans",
            CiteSource = SafeLink.For(article?.SourceUrl),
            JsonLd = JsonLd.Of(scope, heading, description, url),
            SharePicture = Routes.Absolute(scope.Options.BaseUrl, $"assets/share-{(scope.Script == "zh-Hans" ? "zh-hans" : "zh-hant")}.png"),
            OgType = scope.Page.Kind switch { PageKind.Article => "article", PageKind.Speaker => "profile", _ => "website" },
            OgLocale = scope.Script switch { "zh-Hans" => "zh_CN", "zh-Hant-HK" => "zh_HK", _ => "zh_TW" },
        };
    }

    public static SiteView Site(PageScope scope) => new()
    {
        Title = scope.Text.Of(scope.Digest.Site.Title),
        Description = scope.Text.Of(scope.Digest.Site.Description),
        AsOf = IsoDates.Iso(scope.Digest.AsOf),
        AsOfText = IsoDates.Show(scope.Digest.AsOf),
        Author = scope.Text.Maybe(scope.Digest.Site.Author),
        Repository = SafeLink.For(scope.Digest.Site.Repository),
        ArticleCount = scope.Digest.Articles.Length,
        SpeakerCount = scope.Digest.Speakers.Length,
        TopicCount = scope.Digest.Topics.Length,
        PredictionCount = scope.Digest.Predictions.Length,
        QuestionCount = scope.Digest.Questions.Length,
    };

    /// <summary>The name of a kind of page for <c>data-page</c>.</summary>
    public static string KindName(PageKind kind) => kind switch
    {
        PageKind.NotFound => "404",
        PageKind.PredictionView => "predictions",
        PageKind.ArticlesPart => "articles",
        PageKind.SourcesPart => "sources",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static IReadOnlyList<LinkView> Links(PageScope scope, (PageKind Kind, string Name, string Word)[] pages) =>
        [.. pages.Select(p => new LinkView { Href = scope.Href(p.Name), Text = scope.Ui[p.Word], Current = p.Kind == scope.Page.Kind, Holds = p.Kind == SectionOf(scope.Page.Kind) })];

    /// <summary>The section that a page lies in.</summary>
    private static PageKind? SectionOf(PageKind kind) => kind switch
    {
        PageKind.Article or PageKind.ArticlesPart => PageKind.Articles,
        PageKind.Topic => PageKind.Topics,
        PageKind.Speaker => PageKind.Speakers,
        PageKind.Prediction or PageKind.PredictionView => PageKind.Predictions,
        PageKind.Question => PageKind.Questions,
        PageKind.SourcesPart => PageKind.Sources,
        _ => null,
    };

    private static List<LinkView> Alternates(PageScope scope)
    {
        var links = scope.Plan.Scripts
            .Select(s => new LinkView { Lang = s, Text = string.Empty, Href = Routes.Absolute(scope.Options.BaseUrl, scope.Plan.PathOf(scope.Page.Name, s)) })
            .ToList();
        links.Add(links[0] with { Lang = "x-default" });
        return links;
    }
}
