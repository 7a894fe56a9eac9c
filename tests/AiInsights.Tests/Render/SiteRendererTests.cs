using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AiInsights.Model;
using AiInsights.Plan;
using AiInsights.Render;
using AiInsights.Tests.Support;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CuratedTerm = AiInsights.Mine.Curation.CuratedTerm;

namespace AiInsights.Tests.Render;

public class SiteRendererTests
{
    private static readonly string Templates = Repository.Path("templates");

    [Fact]
    public void Every_planned_page_is_made_in_every_script_without_a_finding()
    {
        var (files, plan, bag) = Render();

        Assert.Empty(bag.ToSortedList());
        Assert.Equal(plan.Paths().Order(StringComparer.Ordinal), files.Where(static f => f.Path.EndsWith(".html", StringComparison.Ordinal)).Select(static f => f.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_link_and_fragment_of_every_page_leads_somewhere()
    {
        var (files, _, _) = Render();
        var known = files.Select(static f => f.Path).ToHashSet(StringComparer.Ordinal);
        var pages = Pages(files);
        var ids = pages.ToDictionary(static p => p.Path, static p => p.Page.QuerySelectorAll("[id]").Select(static e => e.Id!).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var dead = new List<string>();
        foreach (var (path, page) in pages)
        {
            foreach (var link in page.QuerySelectorAll("[href], [src], [action]").Select(static e => e.GetAttribute("href") ?? e.GetAttribute("src") ?? e.GetAttribute("action")!))
            {
                if (link.StartsWith("https://", StringComparison.Ordinal) || link.Contains("data/", StringComparison.Ordinal))
                    continue;
                var target = Routes.Resolve(path, link);
                var fragment = link.Split('#') is [_, var id] ? Uri.UnescapeDataString(id) : null;
                if (target is null || !known.Contains(target) || (fragment is not null && !ids[target].Contains(fragment)))
                    dead.Add($"{path}: {link}");
            }
        }

        Assert.Empty(dead);
    }

    [Fact]
    public void No_id_stands_twice_on_a_page()
    {
        var twice = Pages(Render().Files).SelectMany(static p => p.Page.QuerySelectorAll("[id]").GroupBy(static e => e.Id).Where(static g => g.Count() > 1).Select(g => $"{p.Path}: {g.Key}"));

        Assert.Empty(twice);
    }

    [Fact]
    public void Hostile_text_stays_text_in_pages_feeds_and_structured_data()
    {
        var (files, _, _) = Render();
        foreach (var (path, page) in Pages(files))
        {
            Assert.All(page.QuerySelectorAll("script"), s => Assert.True(s.HasAttribute("src") || s.GetAttribute("type") == "application/ld+json", path));
            Assert.All(page.QuerySelectorAll("*").SelectMany(static e => e.Attributes), a => Assert.False(a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || a.Name == "style" || a.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase), $"{path}: {a.Name}"));
            Assert.All(page.QuerySelectorAll("img, iframe, object, embed, link[rel=stylesheet][href^=http]"), e => Assert.Fail($"{path}: {e.OuterHtml}"));
            using var data = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
            Assert.Equal("https://schema.org", data.RootElement.GetProperty("@context").GetString());
        }

        var feed = XDocument.Parse(Text(files, "feed.xml"));
        Assert.Contains(feed.Root!.Elements(), static e => e.Name.LocalName == "title" && e.Value.Contains(SampleDigest.Hostile, StringComparison.Ordinal));
        Assert.NotEmpty(XDocument.Parse(Text(files, "sitemap.xml")).Root!.Elements());
        Assert.NotNull(XDocument.Parse(Text(files, "opensearch.xml")).Root);
        using var json = JsonDocument.Parse(Text(files, "zh-hant/feed.json"));
        Assert.Equal("zh-Hant", json.RootElement.GetProperty("language").GetString());
    }

    [Fact]
    public void Pages_carry_the_marks_that_the_contract_names()
    {
        var pages = Pages(Render().Files);
        Assert.All(pages, p =>
        {
            var html = p.Page.DocumentElement;
            Assert.Equal(p.Path.StartsWith("zh-hant/", StringComparison.Ordinal) ? "zh-Hant" : "zh-Hans", html.GetAttribute("lang"));
            Assert.NotNull(html.GetAttribute("data-page"));
            Assert.NotNull(p.Page.QuerySelector("[data-script-switch]"));
            Assert.Single(p.Page.QuerySelectorAll("form[data-search-form] [data-search-input]"));
        });
        var talk = pages.Single(static p => p.Path == "articles/talk.html").Page;
        Assert.Equal(["b-0", "b-1", "b-2", "b-3"], talk.QuerySelectorAll("[data-block]").Select(static e => e.GetAttribute("data-block")));
        Assert.Equal(["1 zhang-hua", "2 li-ming"], talk.QuerySelectorAll("[data-turn]").Select(static e => $"{e.GetAttribute("data-turn")} {e.GetAttribute("data-speaker")}"));
        Assert.NotNull(talk.GetElementById("t-2"));
        Assert.NotNull(talk.QuerySelector("[data-repair='pinyin-annotation']"));
        Assert.Equal("overdue", pages.Single(static p => p.Path == "predictions/p-0001.html").Page.QuerySelector("[data-status]")!.GetAttribute("data-status"));
        Assert.Equal(["b-20", "b-21", "b-22"], pages.Single(static p => p.Path == "articles/list.html").Page.QuerySelectorAll("[data-block]").Select(static e => e.GetAttribute("data-block")));
    }

    [Fact]
    public void The_other_script_has_the_same_addresses_and_converted_words()
    {
        var pages = Pages(Render().Files);
        var hans = pages.Single(static p => p.Path == "articles/talk.html").Page;
        var hant = pages.Single(static p => p.Path == "zh-hant/articles/talk.html").Page;

        Assert.Equal(hans.QuerySelectorAll("main [id]").Select(static e => e.Id), hant.QuerySelectorAll("main [id]").Select(static e => e.Id));
        Assert.Contains("發展後的頭髮", hant.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("智能體需要", string.Concat(hant.QuerySelectorAll("#b-2 strong").Select(static e => e.TextContent)));
        Assert.Equal("../../articles/talk.html", hant.QuerySelector("[data-script-switch]")!.GetAttribute("href"));
    }

    [Fact]
    public void A_page_keeps_what_stood_before_and_says_what_was_changed()
    {
        var files = Render().Files;
        var prediction = Text(files, "predictions/p-0001.html");
        var words = (string[])["现行标准", "旧标准", "新理由", "旧理由", "复核人", "收回的话", "七成把握", "改了期限", "原话如此", "https://a.example/", "2025年4月1日 起已打不开"];

        Assert.All(words, w => Assert.Contains(w, prediction, StringComparison.Ordinal));
        Assert.True(prediction.IndexOf("现行标准", StringComparison.Ordinal) < prediction.IndexOf("旧标准", StringComparison.Ordinal));
        Assert.Contains("改了问法", Text(files, "questions/q-agent.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"ui-changes\"", Text(files, "predictions/p-0003.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_prediction_is_tied_from_both_ends_and_shown_beside_what_restates_it()
    {
        var files = Render().Files;

        Assert.Contains("有人重申", Text(files, "predictions/p-0001.html"), StringComparison.Ordinal);
        Assert.Contains("p-0001.html", Text(files, "predictions/p-0002.html"), StringComparison.Ordinal);
        var topic = new HtmlParser().ParseDocument(Text(files, "topics/agent.html"));
        Assert.Equal("../predictions/p-0002.html", topic.QuerySelector("#ui-predictions .again a")!.GetAttribute("href"));
        Assert.Contains("智能体需要算力", topic.QuerySelector("#ui-questions blockquote")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Topics_and_people_of_many_articles_quote_the_newest_and_name_the_others()
    {
        var sample = SampleDigest.Create();
        var talks = Enumerable.Range(0, 50).Select(i => sample.Articles[0] with { Id = $"talk-{i}", Title = $"第{i}场" }).ToList();
        var topic = sample.Topics[0] with { Mentions = [.. talks.Select(static a => new TopicMention(a.Id, "b-2", "智能体", 2, 3))] };
        var files = Render(digest: sample with { Articles = [.. talks], Topics = [topic], Predictions = [], Questions = [] }).Files;
        foreach (var path in new[] { "topics/agent.html", "zh-hant/speakers/li-ming.html" })
        {
            var page = new HtmlParser().ParseDocument(Text(files, path));
            var named = page.QuerySelectorAll(".links a").Select(static a => a.TextContent).ToList();
            var end = path.StartsWith("zh-", StringComparison.Ordinal) ? "場" : "场";
            Assert.Equal(Enumerable.Range(40, 10).Select(i => $"第{i}{end}"), named);
            Assert.Equal(40, page.QuerySelectorAll("h3 a[href*='talk-']").Length);
        }
    }

    [Fact]
    public void Words_that_a_curator_keeps_are_not_converted()
    {
        var (files, _, _) = Render(terms: [new() { Place = default, Term = "头发" }, new() { Place = default, Hans = "发展", Hant = "发達" }]);

        Assert.Contains("发達後的头发", Pages(files).Single(static p => p.Path == "zh-hant/articles/talk.html").Page.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_address_of_its_own_the_site_names_none()
    {
        var (files, _, _) = Render();
        Assert.All(Pages(files), static p => Assert.Empty(p.Page.QuerySelectorAll("link[rel=canonical], link[hreflang]")));

        var (based, _, _) = Render(baseUrl: "https://example.org/d/");
        var page = Pages(based).Single(static p => p.Path == "zh-hant/topics/agent.html").Page;
        Assert.Equal("https://example.org/d/zh-hant/topics/agent.html", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(["zh-Hans", "zh-Hant", "x-default"], page.QuerySelectorAll("link[hreflang]").Select(static e => e.GetAttribute("hreflang")));
        Assert.Equal("/d/assets/site.css", Pages(based).Single(static p => p.Path == "404.html").Page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"));
    }

    [Fact]
    public void The_same_digest_gives_the_same_bytes_however_many_threads_work()
    {
        var one = Render(jobs: 1).Files;
        var many = Render(jobs: 8).Files;

        Assert.Equal(one.Select(static f => f.Path), many.Select(static f => f.Path));
        Assert.All(one.Zip(many), static pair => Assert.True(pair.First.Content.Span.SequenceEqual(pair.Second.Content.Span), pair.First.Path));
    }

    [Fact]
    public void A_broken_template_costs_its_pages_and_gives_one_finding_with_its_place()
    {
        using var folder = new TemporaryTemplates(Templates);
        File.WriteAllText(Path.Combine(folder.Path, "pages", "topic.html"), "<p>\n{{ if }}");

        var (files, plan, bag) = Render(templates: folder.Path);

        var finding = Assert.Single(bag.ToSortedList());
        Assert.Equal(DiagnosticCodes.TemplateError, finding.Code);
        Assert.EndsWith("pages/topic.html", finding.Path, StringComparison.Ordinal);
        Assert.Equal(2, finding.Line);
        Assert.Equal(plan.Paths().Count() - 4, files.Count(static f => f.Path.EndsWith(".html", StringComparison.Ordinal)));
    }

    [Fact]
    public void Missing_templates_and_words_are_reported()
    {
        using var folder = new TemporaryTemplates(Templates);
        File.Delete(Path.Combine(folder.Path, "layouts", "base.html"));
        File.WriteAllText(Path.Combine(folder.Path, "strings", "zh-Hant.json"), "[1,");

        var codes = Render(templates: folder.Path).Bag.ToSortedList().Select(static d => d.Code).ToList();

        Assert.Contains(DiagnosticCodes.TemplateMissing, codes);
        Assert.Contains(DiagnosticCodes.BadWords, codes);
    }

    [Fact]
    public void Both_scripts_have_the_same_words_with_the_same_places_for_numbers()
    {
        var hans = Words("zh-Hans");
        var hant = Words("zh-Hant");

        Assert.Equal(hans.Keys.Order(StringComparer.Ordinal), hant.Keys.Order(StringComparer.Ordinal));
        Assert.All(hans, pair => Assert.Equal(pair.Value.Count(static c => c == '{'), hant[pair.Key].Count(static c => c == '{')));
    }

    [Fact]
    public void Styles_and_scripts_stay_within_sixty_kilobytes()
    {
        var size = Render().Files.Where(static f => f.Path.EndsWith(".css", StringComparison.Ordinal) || f.Path.EndsWith(".js", StringComparison.Ordinal)).Sum(static f => f.Content.Length);

        Assert.InRange(size, 1, 60_000);
    }

    private static Dictionary<string, string> Words(string script) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(Path.Combine(Templates, "strings", script + ".json")))!;

    private static (IReadOnlyList<SiteFile> Files, SitePlan Plan, DiagnosticBag Bag) Render(
        string? templates = null, string? baseUrl = null, int jobs = 0, IReadOnlyList<CuratedTerm>? terms = null, Digest? digest = null)
    {
        var bag = new DiagnosticBag();
        var options = new BuildOptions { Templates = templates ?? Templates, BaseUrl = baseUrl, Jobs = jobs };
        digest ??= SampleDigest.Create();
        var plan = SitePlan.Create(digest, options, bag);
        var files = new SiteInMemory();
        SiteRenderer.Render(digest, plan, options, terms ?? [], bag, files);
        return (files.ToSortedList(), plan, bag);
    }

    private static List<(string Path, IDocument Page)> Pages(IReadOnlyList<SiteFile> files)
    {
        var parser = new HtmlParser();
        return [.. files
            .Where(static f => f.Path.EndsWith(".html", StringComparison.Ordinal))
            .Select(f => (f.Path, (IDocument)parser.ParseDocument(Encoding.UTF8.GetString(f.Content.Span))))];
    }

    private static string Text(IReadOnlyList<SiteFile> files, string path) => Encoding.UTF8.GetString(files.Single(f => f.Path == path).Content.Span);

    /// <summary>A copy of the templates that a test may break.</summary>
    private sealed class TemporaryTemplates : IDisposable
    {
        public TemporaryTemplates(string from)
        {
            Path = Directory.CreateTempSubdirectory("templates-").FullName;
            foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            {
                var to = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(from, file));
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(to)!);
                File.Copy(file, to);
            }
        }

        public string Path { get; }

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
