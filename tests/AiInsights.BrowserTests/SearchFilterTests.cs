using Microsoft.Playwright;

namespace AiInsights.BrowserTests;

/// <summary>The filters beside the results: a large digest, of which only a part was loaded, counts and finds what a small one does.</summary>
public sealed class SearchFilterTests(BuiltSite site)
{
    private const string Counts = """
        () => [...document.querySelectorAll("[data-facet]")].map(b => [b.dataset.facet, b.value, b.closest("label").querySelector(".search-n").textContent].join(" ")).sort()
        """;

    [Theory]
    [InlineData("模型")]
    [InlineData("數據")]
    [InlineData("AI")]
    [InlineData("Agent 模型")]
    public async Task Once_the_reader_turns_to_the_filters_they_count_all_hits(string query)
    {
        await using var small = await OpenAsync(site.Folder, "#q=" + Uri.EscapeDataString(query));
        await using var large = await OpenAsync(site.LargeFolder, "#q=" + Uri.EscapeDataString(query));
        var expected = await small.Page.EvaluateAsync<string[]>(Counts);
        await large.Page.HoverAsync("[data-search-facets]");
        await large.Page.WaitForFunctionAsync("""() => ![...document.querySelectorAll(".search-n")].some(n => n.textContent.includes("+"))""");
        var counted = await large.Page.EvaluateAsync<string[]>(Counts);

        // Words that stand in several paragraphs of one point are one hit or several, which only reading tells; one word is one thing.
        if (query.Contains(' ', StringComparison.Ordinal))
            Assert.Equal(expected.Select(Value), counted.Select(Value));
        else
            Assert.Equal(expected, counted);
        Assert.Empty(large.Faults);
    }

    [Theory]
    [InlineData("#q=模型&kind=prediction")]
    [InlineData("#q=模型&speaker=yang-zhilin,zhu-jun")]
    [InlineData("#q=模型&topic=scaling-law&kind=turn")]
    [InlineData("#q=模型 训练&kind=insight")]
    [InlineData("#q=數據&year=2024&state=agree,qualified")]
    public async Task What_passes_the_filters_is_the_same_and_counted_exactly(string address)
    {
        await using var small = await OpenAsync(site.Folder, address);
        await using var large = await OpenAsync(site.LargeFolder, address);
        var expected = await AllAsync(small.Page);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, await AllAsync(large.Page));
        Assert.Equal(expected.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), await CountAsync(large.Page));
    }

    [Fact]
    public async Task Filters_alone_list_all_that_passes_them()
    {
        await using var large = await OpenAsync(site.LargeFolder, "#speaker=yang-zhilin&kind=turn");
        var turns = site.Digest.Articles.SelectMany(static a => a.Turns).Where(static t => string.Equals(t.Speaker, "yang-zhilin", StringComparison.Ordinal)).SelectMany(static t => t.Blocks).ToHashSet(StringComparer.Ordinal);
        var found = await AllAsync(large.Page);
        Assert.Equal(turns.Count, found.Length);
        Assert.All(found, link => Assert.Contains(Uri.UnescapeDataString(link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..]), turns));
    }

    private static string Value(string line) => line[..line.LastIndexOf(' ')];

    private async Task<WatchedPage> OpenAsync(string folder, string address)
    {
        var watched = await site.OpenAsync();
        await watched.Page.GotoAsync(new Uri(Path.Combine(folder, "search.html")).AbsoluteUri + address);
        await watched.Page.WaitForSelectorAsync("[data-search-result]");
        await watched.Page.WaitForSelectorAsync("[data-facet]");
        return watched;
    }

    private static async Task<string[]> AllAsync(IPage page)
    {
        while (true)
        {
            await page.WaitForTimeoutAsync(300);
            if (await page.Locator(".search-more").CountAsync() == 0)
                break;
            await page.ClickAsync(".search-more");
        }

        var links = await page.Locator("[data-search-result]").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))");
        Array.Sort(links, StringComparer.Ordinal);
        return links;
    }

    private static async Task<string> CountAsync(IPage page) => new([.. (await page.TextContentAsync("[data-search-count]"))!.Where(char.IsAsciiDigit)]);
}
