using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace AiInsights.BrowserTests;

/// <summary>What holds for every kind of page in both scripts, opened from a folder on disk.</summary>
public sealed class PageTests(BuiltSite site)
{
    private static readonly string[] Literals = ["**", "------", "\\*", "<br", "![", "\uFFFD"];

    public static TheoryData<string, string> All => SitePages.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_page_asks_for_nothing_outside_reports_no_error_and_shows_no_markup(string kind, string script)
    {
        await using var watched = await site.OpenAsync();
        var path = SitePages.Path(site, kind, script);
        await watched.Page.GotoAsync(site.Address(path));
        Assert.Equal(script, await watched.Page.GetAttributeAsync("html", "lang"));
        var text = await watched.Page.InnerTextAsync("body");
        Assert.All(Literals, literal => Assert.DoesNotContain(literal, text, StringComparison.Ordinal));
        foreach (var width in new[] { 320, 390, 1280 })
        {
            await watched.Page.SetViewportSizeAsync(width, 900);
            var over = await watched.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(over <= 0, $"{path} is {over} px too wide at {width}");
        }

        Assert.Empty(watched.Faults);
    }

    /// <summary>Every page but the many predictions, of which each tenth: they differ in their words only.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("zh-hant")]
    public async Task No_page_of_the_site_is_wider_than_a_small_phone(string folder)
    {
        await using var watched = await site.OpenAsync(width: 320);
        var root = Path.Combine(site.Folder, folder);
        var pages = Directory.EnumerateFiles(root, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(static (path, i) => i % 10 == 0 || !Path.GetFileName(path).StartsWith("p-", StringComparison.Ordinal))
            .Where(path => folder.Length > 0 || !path.Contains("zh-hant", StringComparison.Ordinal));
        var wide = new List<string>();
        foreach (var path in pages)
        {
            await watched.Page.GotoAsync(new Uri(path).AbsoluteUri, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            if (await watched.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") > 0)
                wide.Add(path);
        }

        Assert.Empty(wide);
        Assert.Empty(watched.Faults);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("report")]
    [InlineData("transcript")]
    public async Task A_line_of_running_text_holds_32_to_40_characters_on_a_desktop(string kind)
    {
        await using var watched = await site.OpenAsync();
        await watched.Page.GotoAsync(site.Address(SitePages.Path(site, kind, "zh-Hans")));
        foreach (var width in new[] { 1024, 1280, 1920, 2560 })
        {
            await watched.Page.SetViewportSizeAsync(width, 900);
            var lines = await watched.Page.EvaluateAsync<double[]>(
                "() => [...document.querySelectorAll('.part > p, .turn > p, .insight > p')].filter(p => !p.className).map(p => p.clientWidth / parseFloat(getComputedStyle(p).fontSize))");
            Assert.NotEmpty(lines);
            Assert.All(lines, static characters => Assert.InRange(characters, 32, 40));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_script_switch_leads_to_the_same_page_and_back(string kind, string script)
    {
        await using var watched = await site.OpenAsync();
        var here = SitePages.Path(site, kind, script);
        var there = SitePages.Path(site, kind, string.Equals(script, "zh-Hans", StringComparison.Ordinal) ? "zh-Hant" : "zh-Hans");
        await watched.Page.GotoAsync(site.Address(here));
        await watched.Page.ClickAsync("[data-script-switch]");
        await watched.ExpectUrlAsync(url => string.Equals(url.Split('#')[0], site.Address(there), StringComparison.Ordinal));
        await watched.Page.ClickAsync("[data-script-switch]");
        await watched.ExpectUrlAsync(url => string.Equals(url.Split('#')[0], site.Address(here), StringComparison.Ordinal));
        Assert.Empty(watched.Faults);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Axe_finds_no_violation_in_either_theme(string kind, string script)
    {
        await using var watched = await site.OpenAsync();
        await watched.Page.GotoAsync(site.Address(SitePages.Path(site, kind, script)));
        await AssertNoViolationAsync(watched.Page);
    }

    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("zh-Hant")]
    public async Task Axe_finds_no_violation_while_results_are_shown(string script)
    {
        foreach (var kind in new[] { "search", "home" })
        {
            await using var watched = await site.OpenAsync();
            await watched.Page.GotoAsync(site.Address(SitePages.Path(site, kind, script)));
            await watched.Page.FillAsync("[data-search-input]", "模型");
            await watched.Page.WaitForSelectorAsync("[data-search-result]");
            if (string.Equals(kind, "home", StringComparison.Ordinal))
                await watched.Page.PressAsync("[data-search-input]", "ArrowDown");
            // Axe itself asks for style sheets once more, which a page from disk may not.
            Assert.Empty(watched.Faults);
            await AssertNoViolationAsync(watched.Page);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Pictures_of_the_page_are_kept(string kind, string script)
    {
        Directory.CreateDirectory(Repository.Artifacts);
        foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var watched = await site.OpenAsync(theme: theme);
            await watched.Page.GotoAsync(site.Address(SitePages.Path(site, kind, script)));
            foreach (var width in new[] { 390, 1280 })
            {
                await watched.Page.SetViewportSizeAsync(width, 1600);
                var picture = Path.Combine(Repository.Artifacts, $"{kind}-{script}-{width}-{theme}.png".ToLowerInvariant());
                await watched.Page.ScreenshotAsync(new() { Path = picture, Animations = ScreenshotAnimations.Disabled });
                Assert.True(new FileInfo(picture).Length > 5_000, picture + " shows nothing");
            }
        }
    }

    // The dark theme changes colours and nothing else, so only its contrast is looked at again.
    private static async Task AssertNoViolationAsync(IPage page)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        AssertNone(await page.RunAxe(), "light");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        AssertNone(await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } }), "dark");
    }

    private static void AssertNone(AxeResult result, string theme) =>
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(v =>
            $"{theme}: {v.Id}: {v.Help}\n  " + string.Join("\n  ", v.Nodes.Take(4).Select(static n => n.Html)))));
}
