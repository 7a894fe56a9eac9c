namespace AiInsights.BrowserTests;

/// <summary>What holds when the site is published on a host below a path.</summary>
public sealed class PublishedTests(BuiltSite site)
{
    /// <summary>What the Web Vitals call good is 0.1; a page whose parts stand still has 0.</summary>
    private const double MostShift = 0.01;

    [Fact]
    public async Task Every_kind_of_page_stands_still_asks_for_nothing_outside_and_reports_no_error()
    {
        await using var published = await PublishedSite.StartAsync(site.Folder);
        await using var watched = await published.OpenAsync();
        foreach (var kind in SitePages.Kinds)
        {
            foreach (var script in SitePages.Scripts)
            {
                var path = SitePages.Path(site, kind, script);
                await watched.Page.GotoAsync(PublishedSite.Root + path);
                Assert.Equal(script, await watched.Page.GetAttributeAsync("html", "lang"));
                var shift = await watched.Page.EvaluateAsync<double>(
                    """
                    () => new Promise(done => {
                      let sum = 0;
                      new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) sum += e.value; }).observe({ type: "layout-shift", buffered: true });
                      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(sum), 50)));
                    })
                    """);
                Assert.True(shift <= MostShift, $"{path} shifts by {shift}");
                Assert.True(watched.Faults.Count == 0, path + ": " + string.Join('\n', watched.Faults));
            }
        }
    }

    [Fact]
    public async Task Search_finds_and_leads_to_the_statement()
    {
        await using var published = await PublishedSite.StartAsync(site.Folder);
        await using var watched = await published.OpenAsync();
        await watched.Page.GotoAsync(PublishedSite.Root + "search.html");
        await watched.Page.FillAsync("[data-search-input]", "模型");
        // Topics and people may come first; a statement has an address inside an article.
        await watched.Page.ClickAsync("[data-search-result][href*='articles/'][href*='#']");
        await watched.ExpectUrlAsync(static url => url.StartsWith(PublishedSite.Root + "articles/", StringComparison.Ordinal) && url.Contains('#', StringComparison.Ordinal));
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task A_page_that_was_read_can_be_read_again_when_the_host_is_gone()
    {
        await using var published = await PublishedSite.StartAsync(site.Folder);
        await using var watched = await published.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(PublishedSite.Root + "index.html");
        await page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => true)");
        // The first visit came before the keeper; from now on it sees every request.
        await page.WaitForFunctionAsync("() => navigator.serviceWorker.controller !== null");
        await page.GotoAsync(PublishedSite.Root + "about.html");
        var heading = await page.InnerTextAsync("h1");
        await page.WaitForFunctionAsync("async () => !!(await caches.match(location.href)) && !!(await caches.match(document.querySelector('link[rel=stylesheet]').href))");

        await published.StopServerAsync();
        await page.ReloadAsync();
        Assert.Equal(heading, await page.InnerTextAsync("h1"));
        Assert.True(await page.EvaluateAsync<bool>("() => document.styleSheets.length > 0"));
    }
}
