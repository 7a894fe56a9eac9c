using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>The frame of one page.</summary>
public sealed record PageView : ITemplateObject
{
    private static readonly TemplateType<PageView> Members = new TemplateType<PageView>()
        .Member("kind", static x => x.Kind)
        .Member("id", static x => x.Id)
        .Member("lang", static x => x.Lang)
        .Member("title", static x => x.Title)
        .Member("heading", static x => x.Heading)
        .Member("heading_html", static x => x.HeadingHtml)
        .Member("description", static x => x.Description)
        .Member("template", static x => x.Template)
        .Member("root", static x => x.Root)
        .Member("script_root", static x => x.ScriptRoot)
        .Member("url", static x => x.Url)
        .Member("nav", static x => x.Nav)
        .Member("foot_nav", static x => x.FootNav)
        .Member("switches", static x => x.Switches)
        .Member("alternates", static x => x.Alternates)
        .Member("home", static x => x.Home)
        .Member("search", static x => x.Search)
        .Member("json_ld", static x => x.JsonLd)
        .Member("as_of_note", static x => x.AsOfNote)
        .Member("stale_note", static x => x.StaleNote)
        .Member("cite_publisher", static x => x.CitePublisher)
        .Member("cite_date", static x => x.CiteDate)
        .Member("cite_script", static x => x.CiteScript)
        .Member("cite_source", static x => x.CiteSource)
        .Member("share_picture", static x => x.SharePicture)
        .Member("og_type", static x => x.OgType)
        .Member("og_locale", static x => x.OgLocale);

    /// <summary>For data-page.</summary>
    public required string Kind { get; init; }

    /// <summary>For data-id.</summary>
    public string? Id { get; init; }

    /// <summary>Script tag of the page.</summary>
    public required string Lang { get; init; }

    /// <summary>Title of the window.</summary>
    public required string Title { get; init; }

    /// <summary>Title as the page's own, for citations.</summary>
    public required string Heading { get; init; }

    /// <summary>The same for the page itself: what belongs together in it stays on one line.</summary>
    public required Markup HeadingHtml { get; init; }

    /// <summary>For machines and previews.</summary>
    public required string Description { get; init; }

    /// <summary>Template of the body.</summary>
    public required string Template { get; init; }

    /// <summary>Way up to the root of the site: empty, ../ or ../../</summary>
    public required string Root { get; init; }

    /// <summary>Way up to the root of this script's pages.</summary>
    public required string ScriptRoot { get; init; }

    /// <summary>Absolute address, or null without a base address.</summary>
    public string? Url { get; init; }

    /// <summary>The main sections.</summary>
    public IReadOnlyList<LinkView> Nav { get; init; } = [];

    /// <summary>The pages about the site.</summary>
    public IReadOnlyList<LinkView> FootNav { get; init; } = [];

    /// <summary>The same page in each other script.</summary>
    public IReadOnlyList<LinkView> Switches { get; init; } = [];

    /// <summary>Absolute addresses by language, for hreflang; empty without a base address.</summary>
    public IReadOnlyList<LinkView> Alternates { get; init; } = [];

    /// <summary>Link to the home page of this script.</summary>
    public required string Home { get; init; }

    /// <summary>Link to the search page of this script.</summary>
    public required string Search { get; init; }

    /// <summary>Structured data, escaped for a script element.</summary>
    public required Markup JsonLd { get; init; }

    /// <summary>The date for which states hold, in words.</summary>
    public required string AsOfNote { get; init; }

    /// <summary>What a late reader is told.</summary>
    public required string StaleNote { get; init; }

    /// <summary>Publisher, for citations.</summary>
    public string? CitePublisher { get; init; }

    /// <summary>Date, for citations.</summary>
    public string? CiteDate { get; init; }

    /// <summary>Script of the original, for links to places in it.</summary>
    public string? CiteScript { get; init; }

    /// <summary>Address of the original, for citations.</summary>
    public string? CiteSource { get; init; }

    /// <summary>Type for OpenGraph.</summary>
    public required string OgType { get; init; }

    /// <summary>Absolute address of the picture that previews show, in the script of the page; null without a base address.</summary>
    public string? SharePicture { get; init; }

    /// <summary>Locale for OpenGraph.</summary>
    public required string OgLocale { get; init; }

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
