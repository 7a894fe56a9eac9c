using System.Globalization;
using AiInsights.Hanzi;
using AiInsights.Model;
using AiInsights.Plan;
using AiInsights.Render.Reads;
using AiInsights.Render.Views;
using AiInsights.Templating;

namespace AiInsights.Render.Pages;

/// <summary>One page in one script: its words, its texts, and links as they run from it.</summary>
/// <param name="index">The digest.</param>
/// <param name="plan">Its pages.</param>
/// <param name="text">The script of the page.</param>
/// <param name="ui">The site's words in it.</param>
/// <param name="options">What was asked for.</param>
/// <param name="page">The page.</param>
/// <param name="log">Takes what the page asks, or null where nobody wants to know.</param>
internal sealed class PageScope(DigestIndex index, SitePlan plan, ScriptText text, UiText ui, BuildOptions options, PlannedPage page, ReadLog? log = null)
{
    /// <summary>As many characters as tell a place from others; a link has to be short.</summary>
    private const int FragmentLength = 24;

    private static readonly HanziConverter Simplify = HanziConverter.For("t2s");

    public IndexReads Index { get; } = new(index, log);

    public PlanReads Plan { get; } = new(plan, log);

    public ScriptText Text { get; } = text;

    public UiText Ui { get; } = ui;

    public BuildOptions Options { get; } = options;

    public PlannedPage Page { get; } = page;

    public DigestReads Digest => Index.Digest;

    public string Script => Text.Script;

    /// <summary>Path of the page from the root of the site.</summary>
    public string Path { get; } = plan.PathOf(page.Name, text.Script);

    /// <summary>
    /// Way to the root of the site. A host serves the 404 page at any depth, so its links start from the host's root when that is known.
    /// </summary>
    public string Root { get; } = page.Kind == PageKind.NotFound && BasePath(options.BaseUrl) is { } basePath
        ? basePath
        : Routes.ToRoot(plan.PathOf(page.Name, text.Script));

    /// <summary>Path of a page or file of this script from the root of the site.</summary>
    public string PathOf(string name) => Plan.PathOf(name, Script);

    /// <summary>Link to a page of this script; null when there is none, so that a template writes plain text.</summary>
    public string? Href(string name, string? fragment = null) => Plan.Has(name) ? Link(PathOf(name), fragment) : null;

    /// <summary>Link to a file of the site, by its path from the root.</summary>
    public string Link(string path, string? fragment = null) =>
        Page.Kind == PageKind.NotFound && BasePath(Options.BaseUrl) is { } basePath
            ? basePath + path + (fragment is null ? string.Empty : "#" + Routes.EscapeFragment(fragment))
            : Routes.Relative(Path, path, fragment);

    /// <summary>Link to a statement; to its article when the anchor is gone.</summary>
    public string? StatementHref(string article, string anchor) =>
        Href(Routes.Article(article), Plan.HasAnchor(article, anchor) ? anchor : null);

    public static string Number(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A name of a script in its own writing.</summary>
    public static string ScriptName(string script) => script switch { "zh-Hans" => "简体", "zh-Hant" => "繁體", _ => script };

    public SpeakerChip Chip(string id, string? label = null)
    {
        var speaker = Index.Person(id);
        var name = Text.Of(speaker?.Name ?? label ?? id);
        return new()
        {
            Id = id,
            Name = name,
            Letter = StringInfo.GetNextTextElement(name),
            Look = Index.Look(id),
            Href = Href(Routes.Speaker(id)),
            Role = speaker is null ? null : RoleOf(speaker),
            Host = speaker?.Host ?? false,
        };
    }

    /// <summary>Other names, each once: curators list them in both scripts and with small and large letters.</summary>
    public string Aliases(IEnumerable<string> aliases, string name) =>
        string.Join(Ui["list_sep"], aliases
            .Select(a => Text.Of(Simplify.Convert(a)))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(a => !string.Equals(a, Text.Of(name), StringComparison.OrdinalIgnoreCase)));

    /// <summary>Affiliation and role as stated, joined.</summary>
    public string? RoleOf(Speaker speaker)
    {
        // A role that names the affiliation already says both.
        var both = speaker.Role is { } role && speaker.Affiliation is { } affiliation && !role.Contains(affiliation, StringComparison.Ordinal)
            ? affiliation + " " + role
            : speaker.Role ?? speaker.Affiliation;
        return Text.Maybe(both);
    }

    /// <summary>Title of an article as a heading.</summary>
    public Markup Title(ArticleHead article) => Text.Heading(article.Title, article.Names);

    /// <summary>Who speaks in an article and who is named in it.</summary>
    public IEnumerable<string> Names(Article article) =>
        article.Turns.Select(static t => t.Speaker).Distinct(StringComparer.Ordinal).Select(s => Index.Person(s)?.Name ?? s)
            .Concat(article.Authors)
            .Concat(article.Mentions.Select(static m => m.Name));

    public IReadOnlyList<LinkView> TopicLinks(IEnumerable<string> topics) =>
        [.. topics.Select(id => new LinkView { Href = Href(Routes.Topic(id)), Text = Text.Of(Index.TopicName(id) ?? id) })];

    public LinkView ArticleLink(string id) =>
        new() { Href = Href(Routes.Article(id)), Text = Text.Of(Index.Head(id)?.Title ?? id) };

    /// <summary>
    /// The first words of a statement as its original has them, for a link that finds the place there; null where the page is in the original's script
    /// or the original's address or words are not known.
    /// </summary>
    public string? OriginalWords(ArticleHead article, string? text) =>
        text is null || article is not { OriginalScript: Model.Script.Hans, SourceUrl: not null } || Script == "zh-Hans"
            ? null
            : new(text.AsSpan(0, Math.Min(text.Length, FragmentLength)).TrimEnd());

    /// <summary>The newest date known of an article: publication, else event.</summary>
    public static string? DateOf(Article? article) => article?.Published ?? article?.Event?.Date;

    /// <summary>Where a statement stands in its article, as read.</summary>
    public string Where(Statement statement)
    {
        if (statement.Turn is { } turn)
            return Ui.Format("turn_n", turn.N);
        if (statement.Insight is { } insight)
            return int.TryParse(insight.Label, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? Ui.Format("point_n", insight.Number) : Text.Of(insight.Label);
        return Text.Of(statement.Section ?? string.Empty);
    }

    /// <summary>The host of a web address, or null.</summary>
    public static string? HostOf(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.Host : null;

    /// <summary>The path part of the site's own address, with slashes at both ends.</summary>
    private static string? BasePath(string? baseUrl) =>
        Uri.TryCreate(baseUrl, UriKind.Absolute, out var uri) ? uri.AbsolutePath.TrimEnd('/') + "/" : null;
}
