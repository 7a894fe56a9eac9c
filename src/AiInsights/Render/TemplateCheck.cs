using AiInsights.Render.Views;
using AiInsights.Templating;
using AiInsights.Templating.Checking;

namespace AiInsights.Render;

/// <summary>Tests the templates against what their pages are given, the branches that no page of this digest takes too.</summary>
public static class TemplateCheck
{
    private const string Layout = "layouts/base.html";

    /// <summary>The template of each kind of page, and the view it is given.</summary>
    internal static IReadOnlyList<(string Template, Type View)> Pages { get; } =
    [
        ("pages/about.html", typeof(AboutView)),
        ("pages/article.html", typeof(ArticleView)),
        ("pages/articles.html", typeof(ListView)),
        ("pages/home.html", typeof(HomeView)),
        ("pages/not-found.html", typeof(ListView)),
        ("pages/prediction.html", typeof(PredictionView)),
        ("pages/predictions.html", typeof(LedgerView)),
        ("pages/question.html", typeof(QuestionView)),
        ("pages/questions.html", typeof(QuestionsView)),
        ("pages/search.html", typeof(ListView)),
        ("pages/sources.html", typeof(SourcesView)),
        ("pages/speaker.html", typeof(SpeakerView)),
        ("pages/speakers.html", typeof(SpeakersView)),
        ("pages/timeline.html", typeof(TimelineView)),
        ("pages/topic.html", typeof(TopicView)),
        ("pages/topics.html", typeof(TopicsView)),
    ];

    /// <summary>Reports what does not fit. What rendering has reported at the same place is not said again.</summary>
    public static void Report(BuildOptions options, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(bag);
        var folder = new TemplateFolder(options.Templates);
        var templates = new TemplateSet(TemplateOptions.Html with { Loader = folder, RelaxedMemberAccess = false });
        var words = Words.Load(folder, options.Scripts, new FindingsOnce(new DiagnosticBag())).Values.First().ForTemplates;
        var known = bag.ToSortedList().Select(static d => (d.Path, d.Line, d.Column)).ToHashSet();
        foreach (var (name, view) in Pages.Prepend((Layout, typeof(ListView))))
        {
            // A page without its template is reported when it is rendered.
            if (folder.GetPath(name, string.Empty) is null)
                continue;
            var model = new TemplateModel(TemplateType.OfNames(("page", typeof(PageView)), ("site", typeof(SiteView)), ("ui", typeof(TemplateObject)), ("view", view)), Ui(words));
            foreach (var finding in new TemplateChecker(model).Check(templates.Get(name)))
            {
                if (!known.Contains((finding.Path, finding.Position.Line, finding.Position.Column)))
                    bag.Add(finding.IsWarning ? DiagnosticCodes.TemplateDoubt : DiagnosticCodes.TemplateMisfit, finding.Path, finding.Position.Line, finding.Position.Column, finding.Text);
            }
        }
    }

    private static TemplateType Ui(TemplateObject words) => TemplateType.OfNames(typeof(TemplateObject), [.. words.Keys.Select(static key => (key, typeof(string)))]);
}
