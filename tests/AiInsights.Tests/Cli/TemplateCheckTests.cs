using AiInsights.Render;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Cli;

public sealed class TemplateCheckTests
{
    [Theory]
    [InlineData("pages/about.html", "{{ if false }}{{ view.nowhere }}{{ end }}", "Cannot get member with name nowhere.")]
    [InlineData("pages/about.html", "{{ if false }}{{ ui.serach_label }}{{ end }}", "Cannot get member with name serach_label. Did you mean `search_label`?")]
    [InlineData("partials/card.html", "{{ if false }}{{ $1.titel }}{{ end }}", "Cannot get member with name titel. Did you mean `title`?")]
    [InlineData("pages/article.html", "{{ if false }}{{ for p in view.parts; for g in p.groups; with g.speaker; nmae; end; end; end }}{{ end }}", "The variable or function `nmae` was not found")]
    [InlineData("pages/home.html", "{{ if false }}{{ site.title | string.upcas }}{{ end }}", "The function `string.upcas` was not found. Did you mean `upcase`?")]
    [InlineData("layouts/base.html", "{{ if false }}{{ include 'partials/none.html' }}{{ end }}", "The template `partials/none.html` to include does not exist")]
    public void Check_finds_what_no_page_comes_across(string template, string text, string message)
    {
        using var site = new TinySite().OwnTemplates();
        File.AppendAllText(Path.Combine(site.Templates, template), text);
        var result = site.Run("check");
        Assert.Equal(3, result.Status);
        var finding = Assert.Single(result.FindingsOf(DiagnosticCodes.TemplateMisfit));
        Assert.EndsWith(template, finding.Path, StringComparison.Ordinal);
        Assert.StartsWith(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_warns_of_values_printed_as_they_are()
    {
        using var site = new TinySite().OwnTemplates();
        File.AppendAllText(Path.Combine(site.Templates, "pages/about.html"), "{{ site.title | html.raw }}");
        Assert.Contains("without being escaped", Assert.Single(site.Run("check").FindingsOf(DiagnosticCodes.TemplateDoubt)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_projects_own_templates_fit()
    {
        using var site = new TinySite();
        var result = site.Run("check");
        Assert.Empty(result.FindingsOf(DiagnosticCodes.TemplateMisfit));
        Assert.Empty(result.FindingsOf(DiagnosticCodes.TemplateDoubt));
    }

    [Fact]
    public void Every_template_of_a_page_is_checked() =>
        Assert.Equal(
            Directory.GetFiles(Repository.Path("templates/pages")).Select(f => "pages/" + Path.GetFileName(f)).Order(StringComparer.Ordinal),
            TemplateCheck.Pages.Select(p => p.Template));
}
