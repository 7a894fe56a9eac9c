using System.Text.Json;

namespace AiInsights.BrowserTests;

/// <summary>A site made of attacks, in a browser: nothing runs, nothing is asked for, nothing is changed by what is typed or linked.</summary>
public sealed class HostilePagesTests(BuiltSite site) : IDisposable
{
    /// <summary>Attributes that run, and addresses that lead elsewhere than a page may lead.</summary>
    private const string Dangers = """
        () => [...document.querySelectorAll("*")].flatMap(e => [...e.attributes].filter(a =>
            /^on/i.test(a.name) || (/^(href|src|action|formaction|data|poster|srcset)$/i.test(a.name) && /^\s*(?!https?:|mailto:|data:image\/)[a-z][a-z0-9+.-]*:/i.test(a.value)))
          .map(a => `${e.tagName} ${a.name}=${a.value}`))
        """;

    private static readonly List<string> Payloads = JsonSerializer.Deserialize<List<string>>(
        File.ReadAllText(Path.Combine(Repository.Root, "tests/AiInsights.Tests/Hostile/Cases/payloads.json")))!;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ai-insights-hostile-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task No_page_of_hostile_articles_runs_or_asks_for_anything()
    {
        var built = Build();
        await using var watched = await OpenAsync();
        foreach (var page in Directory.EnumerateFiles(built, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            await watched.Page.GotoAsync(new Uri(page).AbsoluteUri);
            Assert.Empty(await watched.Page.EvaluateAsync<string[]>(Dangers));
        }

        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task Nothing_that_is_typed_or_linked_runs_in_the_search()
    {
        var search = new Uri(Path.Combine(Build(), "search.html")).AbsoluteUri;
        await using var watched = await OpenAsync();
        await watched.Page.GotoAsync(search);
        await watched.Page.FillAsync("[data-search-input]", "文章");
        await watched.Page.WaitForSelectorAsync("[data-search-result]");
        foreach (var payload in Payloads)
        {
            await watched.Page.FillAsync("[data-search-input]", payload);
            Assert.Empty(await watched.Page.EvaluateAsync<string[]>(Dangers));
            var query = Uri.EscapeDataString(payload);
            await watched.Page.GotoAsync($"{search}#q={query}&kind={query}&topic={query}&speaker={query}&year={query}&{query}={query}");
            Assert.Empty(await watched.Page.EvaluateAsync<string[]>(Dangers));
        }

        Assert.Empty(watched.Faults);
    }

    private async Task<WatchedPage> OpenAsync()
    {
        var watched = await site.OpenAsync();
        // A dialog would mean that something ran; the page reports it as a console error, which the watch keeps.
        await watched.Page.AddInitScriptAsync("for (const name of ['alert', 'confirm', 'prompt']) window[name] = () => console.error(name + ' was called');");
        return watched;
    }

    private string Build()
    {
        var seeds = Directory.CreateDirectory(Path.Combine(_folder.FullName, "seeds")).FullName;
        for (var i = 0; i < Payloads.Count; i++)
        {
            var (line, quoted) = (Payloads[i].ReplaceLineEndings(" "), JsonSerializer.Serialize(Payloads[i]));
            File.WriteAllText(Path.Combine(seeds, $"m{i}.md"), $"""
                ---
                title: {quoted}
                authors: [{quoted}]
                source: {quoted}
                url: {quoted}
                tags: [{quoted}]
                date: 2025-01-01
                ---

                # {line}

                第{i}篇文章的正文各不相同，序号是{i * 7919}。

                {Payloads[i]}

                [{line}]({line}) ![{line}]({line}) `{line}` **{line}**
                """);
        }

        var built = Path.Combine(_folder.FullName, "site");
        SiteBuilder.Build(new BuildOptions { Seeds = seeds, Templates = Repository.Templates, Out = built }, new DiagnosticBag());
        return built;
    }
}
