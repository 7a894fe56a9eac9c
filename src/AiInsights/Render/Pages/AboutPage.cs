using AiInsights.Render.Views;

namespace AiInsights.Render.Pages;

/// <summary>What the site is and how to read it.</summary>
internal static class AboutPage
{
    private static readonly string[] Kinds = ["forecast", "commitment", "expectation", "normative"];
    private static readonly string[] Files = ["index", "documents", "insights", "topics", "speakers", "predictions", "questions"];

    public static AboutView Build(PageScope scope) => new()
    {
        States = LedgerPages.Legend(scope),
        Kinds = [.. Kinds.Select(k => new FactView { Name = scope.Ui.Of("pkind", k), Text = scope.Ui.Of("pdef", k) })],
        Files = [.. Files.Select(f => new LinkView { Href = scope.Link($"data/{f}.json"), Text = $"data/{f}.json" })],
    };
}
