using Microsoft.Playwright;

namespace AiInsights.BrowserTests;

/// <summary>What readers with other hands, eyes and settings need of a page.</summary>
public sealed class ReadingTests(BuiltSite site)
{
    public static TheoryData<string, string> All => SitePages.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Nothing_moves_while_a_page_appears(string kind, string script)
    {
        foreach (var touch in new[] { false, true })
        {
            // A busy machine may paint half a head once; what the page itself moves, it moves each time.
            if ((await MovedAsync(SitePages.Path(site, kind, script), touch)).Length > 0)
                Assert.Empty(await MovedAsync(SitePages.Path(site, kind, script), touch));
        }
    }

    /// <summary>A browser that paints half a head has no buttons yet, before which the search box would stand elsewhere.</summary>
    [Fact]
    public async Task The_search_box_waits_for_what_stands_behind_it()
    {
        await using var watched = await site.OpenAsync();
        await watched.Page.GotoAsync(site.Address(SitePages.Path(site, "question", "zh-Hant")));
        const string Visibility = "getComputedStyle(document.querySelector('.find')).visibility";
        Assert.Equal("visible", await watched.Page.EvaluateAsync<string>(Visibility));
        Assert.Equal("hidden", await watched.Page.EvaluateAsync<string>($"document.querySelector('.tools').remove(), {Visibility}"));
    }

    /// <summary>Links within sentences and tables are as high as their line; what stands alone has room for a finger.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public async Task What_stands_alone_is_large_enough_for_a_finger(string kind, string script)
    {
        await using var watched = await site.OpenAsync(390, touch: true);
        await watched.Page.GotoAsync(site.Address(SitePages.Path(site, kind, script)));
        var small = await watched.Page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll(':is(.head, .foot, .acts, .refs, .tally, .toc, .more-link, .people, .find) :is(a, button, input), summary, .switch, .who')]
              .filter(e => e.offsetParent && !e.closest('.beside') && e.getBoundingClientRect().height < 43.9)
              .map(e => e.getBoundingClientRect().height + ' ' + e.outerHTML.slice(0, 120))
            """);
        Assert.Empty(small);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Twice_the_size_of_text_needs_no_scrolling_sideways(string kind, string script)
    {
        await using var watched = await site.OpenAsync(640);
        await watched.Page.GotoAsync(site.Address(SitePages.Path(site, kind, script)));
        await watched.Page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        Assert.InRange(await watched.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"), int.MinValue, 0);
    }

    [Theory]
    [InlineData("transcript")]
    [InlineData("search")]
    public async Task Without_scripts_no_control_is_dead_and_every_index_is_linked(string kind)
    {
        await using var watched = await site.OpenAsync(scripts: false);
        await watched.Page.GotoAsync(site.Address(SitePages.Path(site, kind, "zh-Hans")));
        Assert.Equal(0, await watched.Page.Locator("button:visible, input:not([type=checkbox]):visible").CountAsync());
        Assert.Equal(6, await watched.Page.Locator("nav a[href$='index.html']:visible, nav a[href$='timeline.html']:visible").CountAsync());
        if (string.Equals(kind, "search", StringComparison.Ordinal))
            Assert.True(await watched.Page.Locator("main ul a:visible").CountAsync() > 6);
    }

    /// <summary>Where the lines of a heading break, none of its kept words is on two of them.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public async Task Names_and_numbers_in_headings_stay_on_one_line(string kind, string script)
    {
        await using var watched = await site.OpenAsync();
        await watched.Page.GotoAsync(site.Address(SitePages.Path(site, kind, script)));
        foreach (var width in new[] { 320, 390, 1280 })
        {
            await watched.Page.SetViewportSizeAsync(width, 900);
            Assert.Equal(0, await watched.Page.EvaluateAsync<int>("[...document.querySelectorAll('.nb')].filter(e => new Set([...e.getClientRects()].map(r => Math.round(r.bottom))).size > 1).length"));
        }
    }

    [Fact]
    public async Task Forced_colours_leave_bars_and_the_statement_that_a_link_names()
    {
        await using var watched = await site.OpenAsync();
        await watched.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        var id = site.Digest.Articles.First(static a => a.Turns.Length > 0).Turns[1].Id;
        await watched.Page.GotoAsync(site.Address($"articles/{site.Digest.Articles.First(static a => a.Turns.Length > 0).Id}.html", "#" + id));
        Assert.Equal("solid", await watched.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector(':target')).outlineStyle"));
        await watched.Page.GotoAsync(site.Address("predictions/index.html"));
        Assert.NotEqual("rgba(0, 0, 0, 0)", await watched.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.g-bar')).fill"));
    }

    /// <summary>How much what moved while a page appeared, and from where to where.</summary>
    private async Task<string[]> MovedAsync(string path, bool touch)
    {
        await using var watched = await site.OpenAsync(touch ? 320 : 1280, touch: touch);
        await watched.Page.AddInitScriptAsync("""
            window.moved = [];
            const place = r => [r.x, r.y, r.width, r.height].join(' ');
            const name = n => n ? (n.outerHTML ?? n.textContent).slice(0, 100) : 'gone';
            new PerformanceObserver(l => {
              for (const e of l.getEntries())
                moved.push(`${e.value}: ${e.sources.map(s => `${name(s.node)} from ${place(s.previousRect)} to ${place(s.currentRect)}`).join('; ')}`);
            }).observe({ type: 'layout-shift', buffered: true });
            """);
        await watched.Page.GotoAsync(site.Address(path));
        await watched.Page.EvaluateAsync("new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))");
        return await watched.Page.EvaluateAsync<string[]>("window.moved");
    }
}
