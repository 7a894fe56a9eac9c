using AiInsights.Plan;
using AiInsights.Render;
using AiInsights.Render.Pages;
using AiInsights.Templating;

namespace AiInsights.Benchmarks.Templating;

/// <summary>The article pages of a checkout, up to the point where only the templates are left to run.</summary>
internal sealed class ArticlePages
{
    private readonly Template _layout;
    private readonly List<(PageScope Scope, TemplateObject Words)> _scopes = [];

    /// <summary>Reads the seeds and plans the pages.</summary>
    /// <param name="checkout">A folder with <c>seeds/</c> and <c>templates/</c>.</param>
    public ArticlePages(string checkout)
    {
        var options = new BuildOptions { Seeds = Path.Combine(checkout, "seeds"), Templates = Path.Combine(checkout, "templates") };
        var bag = new DiagnosticBag();
        var digest = SiteBuilder.Compose(options, bag).Digest;
        var plan = SitePlan.Create(digest, options, bag);
        var folder = new TemplateFolder(options.Templates);
        var set = new TemplateSet(TemplateOptions.Html with { Loader = folder, RelaxedMemberAccess = false, Now = digest.AsOf.ToDateTime(TimeOnly.MinValue) });
        var index = new DigestIndex(digest);
        var words = Words.Load(folder, plan.Scripts, new FindingsOnce(bag))["zh-Hans"];
        var text = new ScriptText("zh-Hans", Conversion.To("zh-Hans", []));
        _layout = set.Get("layouts/base.html");
        foreach (var page in plan.Pages.Where(p => p.Kind == PageKind.Article))
            _scopes.Add((new PageScope(index, plan, text, words.Text, options, page), words.ForTemplates));
        Models = [.. _scopes.Select(s => ModelOf(s.Scope, s.Words))];
    }

    /// <summary>What the templates are given, one a page.</summary>
    public IReadOnlyList<TemplateObject> Models { get; }

    /// <summary>Makes the models anew: the part of a page's time that is not the templates'.</summary>
    public IReadOnlyList<TemplateObject> MakeModels() => [.. _scopes.Select(s => ModelOf(s.Scope, s.Words))];

    /// <summary>Renders one page.</summary>
    public void Render(System.Buffers.IBufferWriter<byte> bytes, TemplateObject model) => _layout.Render(bytes, model);

    private static TemplateObject ModelOf(PageScope scope, TemplateObject words)
    {
        var (name, view) = PageViews.Of(scope);
        return new TemplateObject
        {
            ["page"] = PageFrame.Build(scope, name, view),
            ["site"] = PageFrame.Site(scope),
            ["ui"] = words,
            ["view"] = view,
        };
    }
}
