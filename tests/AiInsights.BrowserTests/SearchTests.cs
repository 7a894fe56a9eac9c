using AiInsights.Hanzi;
using AiInsights.Search;
using Microsoft.Playwright;

namespace AiInsights.BrowserTests;

/// <summary>The search as a reader uses it, opened from a folder on disk, compared with a scan of the text.</summary>
public sealed class SearchTests(BuiltSite site)
{
    private const string Input = "[data-search-input]";
    private const string Result = "[data-search-result]";

    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("zh-Hant")]
    public async Task Typing_any_passage_in_either_script_finds_every_statement_that_holds_it_and_no_other(string script)
    {
        await using var watched = await OpenSearchAsync(script);
        foreach (var query in Passages.Take(site.Digest, 30, seed: script[^1]))
        {
            await watched.Page.FillAsync(Input, query);
            var links = await ResultsAsync(watched.Page, query);
            Passages.AssertExact(site.Digest, query, links);
        }

        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task Hundreds_of_passages_of_one_to_eight_characters_are_found_exactly()
    {
        await using var watched = await OpenSearchAsync("zh-Hans");
        var queries = Passages.Take(site.Digest, 500, seed: 2025);
        var found = await FindAsync(watched.Page, queries);
        for (var i = 0; i < queries.Count; i++)
            Passages.AssertExact(site.Digest, queries[i], found[i]);
    }

    [Fact]
    public async Task The_browser_folds_every_statement_as_the_index_does()
    {
        await using var watched = await OpenSearchAsync("zh-Hant");
        await FindAsync(watched.Page, ["模型"]);
        var toHant = HanziConverter.For("s2tw");
        var texts = site.Digest.Articles.SelectMany(static a => a.Blocks).SelectMany(b => new[] { b.Text, toHant.Convert(b.Text) }).ToArray();
        var folded = await watched.Page.EvaluateAsync<string[]>("texts => texts.map(t => AiInsightsSearch.engine.fold(t))", texts);
        Assert.Equal(texts.Select(CharacterFold.Instance.Fold), folded);
    }

    [Fact]
    public async Task The_index_of_a_large_digest_gives_the_same_answers()
    {
        List<string> queries = [.. Passages.Take(site.Digest, 150, seed: 8), "的", "模型 数据", "模型 -数据", "\"scaling law\"", "AI 训练 数据", "具身 智能", "jszn", "scalng", "不存在的话"];
        await using var small = await OpenSearchAsync("zh-Hans");
        await using var large = await site.OpenAsync();
        await large.Page.GotoAsync(new Uri(Path.Combine(site.LargeFolder, "search.html")).AbsoluteUri);
        await large.Page.FillAsync(Input, "模");
        await large.Page.WaitForSelectorAsync(Result);
        var one = await FindAsync(small.Page, queries);
        var other = await FindAsync(large.Page, queries);
        for (var i = 0; i < queries.Count; i++)
            Assert.True(one[i].Order(StringComparer.Ordinal).SequenceEqual(other[i].Order(StringComparer.Ordinal)), $"“{queries[i]}”: {one[i].Length} and {other[i].Length}");
        Assert.Empty(large.Faults);
    }

    [Theory]
    [InlineData("search.html")]
    [InlineData("zh-hant/search.html")]
    public async Task Over_http_under_a_sub_path_the_answers_are_those_from_disk(string page)
    {
        using var server = new SubPathServer(site.Folder);
        List<string> queries = [.. Passages.Take(site.Digest, 40, seed: 77), "模型 -数据", "\"scaling law\"", "jszn", "yangzhilin", "scalng"];
        await using var disk = await OpenSearchAsync("zh-Hans");
        await using var hosted = await site.OpenAsync();
        await hosted.Page.GotoAsync(server.Root + page);
        await hosted.Page.FillAsync(Input, "模");
        await hosted.Page.WaitForSelectorAsync(Result);
        var one = await FindAsync(disk.Page, queries);
        var other = await FindAsync(hosted.Page, queries);
        for (var i = 0; i < queries.Count; i++)
            Assert.True(one[i].Order(StringComparer.Ordinal).SequenceEqual(other[i].Order(StringComparer.Ordinal)), $"“{queries[i]}”: {one[i].Length} and {other[i].Length}");
        Assert.DoesNotContain(hosted.Faults, fault => !fault.StartsWith("asked for " + server.Root, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_loaded_before_the_first_key_but_the_entry_file()
    {
        await using var watched = await site.OpenAsync();
        await watched.Page.GotoAsync(site.Address("index.html"));
        Assert.DoesNotContain(watched.Requests, static r => r.Contains("/search/", StringComparison.Ordinal) || r.EndsWith("assets/search.js", StringComparison.Ordinal));
        Assert.True(new FileInfo(Path.Combine(site.Folder, "assets", "search-boot.js")).Length <= 15_000);
        await watched.Page.FillAsync(Input, "模");
        await watched.Page.WaitForSelectorAsync(Result);
        Assert.Contains(watched.Requests, static r => r.EndsWith("search/meta.js", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("zh-Hant")]
    public async Task From_the_box_of_any_page_the_keyboard_leads_to_the_passage_which_is_marked_there(string script)
    {
        var article = site.Digest.Articles.First(static a => a.Turns.Length > 0);
        var block = article.Blocks.First(static b => b.Turn is not null && b.Text.Length > 60);
        var passage = block.Text[20..28];
        var typed = string.Equals(script, "zh-Hans", StringComparison.Ordinal) ? passage : HanziConverter.For("s2tw").Convert(block.Text)[20..28];
        await using var watched = await site.OpenAsync();
        await watched.Page.GotoAsync(site.Address(SitePages.Path(site, "topics", script)));
        await watched.Page.Keyboard.PressAsync("/");
        await watched.Page.Keyboard.InsertTextAsync(typed);
        var link = $"{Result}[href$='articles/{article.Id}.html#{block.Id}']";
        await watched.Page.WaitForSelectorAsync(link);
        for (var i = 0; i < 40 && await watched.Page.Locator(link + "[aria-selected=true]").CountAsync() == 0; i++)
            await watched.Page.Keyboard.PressAsync("ArrowDown");
        await watched.Page.WaitForSelectorAsync(link + "[aria-selected=true]");
        await watched.Page.Keyboard.PressAsync("Enter");
        await watched.ExpectUrlAsync(url => url.EndsWith("#" + block.Id, StringComparison.Ordinal));
        var mark = watched.Page.Locator($"[id='{block.Id}'] mark").First;
        await mark.WaitForAsync();
        Assert.Equal(script, await watched.Page.GetAttributeAsync("html", "lang"));
        var marked = string.Concat(await watched.Page.Locator($"[id='{block.Id}'] mark").AllTextContentsAsync());
        Assert.Contains(CharacterFold.Instance.Fold(typed), CharacterFold.Instance.Fold(marked), StringComparison.Ordinal);
        Assert.True(await mark.EvaluateAsync<bool>("e => { const b = e.getBoundingClientRect(); return b.top >= 0 && b.bottom <= innerHeight; }"));
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task Escape_closes_the_panel_and_Ctrl_K_comes_back_to_the_box()
    {
        await using var watched = await site.OpenAsync();
        await watched.Page.GotoAsync(site.Address("about.html"));
        await watched.Page.Keyboard.PressAsync("Control+k");
        await watched.Page.Keyboard.InsertTextAsync("模型");
        await watched.Page.WaitForSelectorAsync(Result);
        Assert.Equal("true", await watched.Page.GetAttributeAsync(Input, "aria-expanded"));
        await watched.Page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await watched.Page.Locator(Result).CountAsync());
        Assert.Equal("false", await watched.Page.GetAttributeAsync(Input, "aria-expanded"));
        await watched.Page.Keyboard.PressAsync("ArrowDown");
        await watched.Page.WaitForSelectorAsync(Result);
        await watched.Page.Keyboard.PressAsync("Enter");
        await watched.ExpectUrlAsync(static url => url.Contains("search.html#q=", StringComparison.Ordinal));
        await watched.Page.WaitForSelectorAsync(Result);
        Assert.Equal("模型", await watched.Page.InputValueAsync(Input));
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task Nothing_is_looked_up_while_an_input_method_composes()
    {
        await using var watched = await OpenSearchAsync("zh-Hans");
        await watched.Page.FillAsync(Input, "模型");
        await watched.Page.WaitForSelectorAsync(Result);
        var before = await watched.Page.TextContentAsync("[data-search-count]");
        await watched.Page.EvaluateAsync("""
            () => {
              const i = document.querySelector("[data-search-input]");
              i.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
              i.value = "模型ju shen";
              i.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }));
            }
            """);
        Assert.Equal(before, await watched.Page.TextContentAsync("[data-search-count]"));
        await watched.Page.EvaluateAsync("""
            () => {
              const i = document.querySelector("[data-search-input]");
              i.value = "不存在的话语";
              i.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true, data: "" }));
            }
            """);
        await Assertions.Expect(watched.Page.Locator("[data-search-count]")).ToHaveTextAsync("0 条结果");
    }

    [Fact]
    public async Task The_whole_state_of_a_search_is_in_its_address()
    {
        await using var watched = await OpenSearchAsync("zh-Hans");
        await watched.Page.FillAsync(Input, "模型");
        await watched.Page.WaitForSelectorAsync("[data-facet=kind][value=turn]");
        var all = await CountAsync(watched.Page);
        var promised = int.Parse((await watched.Page.Locator("label:has([data-facet=kind][value=turn]) .search-n").TextContentAsync())!, System.Globalization.CultureInfo.InvariantCulture);
        await watched.Page.CheckAsync("[data-facet=kind][value=turn]");
        Assert.Equal(promised, await CountAsync(watched.Page));
        Assert.InRange(promised, 1, all - 1);
        var address = watched.Page.Url;
        await using var again = await site.OpenAsync();
        await again.Page.GotoAsync(address);
        await again.Page.WaitForSelectorAsync(Result);
        Assert.Equal(promised, await CountAsync(again.Page));
        Assert.Equal("模型", await again.Page.InputValueAsync(Input));
        Assert.True(await again.Page.IsCheckedAsync("[data-facet=kind][value=turn]"));
        Assert.All(await again.Page.Locator(Result).EvaluateAllAsync<string[]>("all => all.map(a => a.dataset.kind)"), static kind => Assert.Equal("turn", kind));

        await again.Page.ClickAsync("[data-search-facets] button");
        await Assertions.Expect(again.Page.Locator("[data-search-count]")).ToHaveTextAsync($"{all} 条结果");
        Assert.DoesNotContain("kind=", again.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facets_are_offered_for_kind_topic_speaker_source_year_and_state()
    {
        await using var watched = await OpenSearchAsync("zh-Hant");
        await watched.Page.FillAsync(Input, "模型");
        await watched.Page.WaitForSelectorAsync("[data-facet]");
        var facets = await watched.Page.Locator("[data-facet]").EvaluateAllAsync<string[]>("all => [...new Set(all.map(a => a.dataset.facet))]");
        Assert.Equal(["kind", "topic", "speaker", "source", "year", "state"], facets);
    }

    [Fact]
    public async Task A_name_is_found_by_its_reading_by_initials_and_by_its_Latin_spelling()
    {
        await using var watched = await OpenSearchAsync("zh-Hans");
        foreach (var speaker in site.Digest.Speakers)
        {
            var syllables = speaker.Name.Select(static c => Readings.Of(c)[^1]).ToList();
            foreach (var query in new[] { string.Concat(syllables), string.Concat(syllables.Select(static s => s[0])), string.Join(' ', syllables) })
            {
                var found = (await FindAsync(watched.Page, [query]))[0];
                if (string.Equals(query, string.Concat(syllables), StringComparison.Ordinal))
                    Assert.Contains($"speakers/{speaker.Id}.html", found);
            }

            if (speaker.LatinName is { } latin)
                Assert.Contains($"speakers/{speaker.Id}.html", (await FindAsync(watched.Page, [latin]))[0]);
        }

        var topic = site.Digest.Topics.First(static t => t.Name.Length == 4 && t.Name.All(static c => Readings.Of(c).Length == 1));
        var reading = topic.Name.Select(static c => Readings.Of(c)[0]).ToList();
        foreach (var query in new[] { string.Concat(reading), string.Concat(reading.Select(static s => s[0])), reading[0] + reading[1][0] + reading[2][0] })
            Assert.Contains($"topics/{topic.Id}.html", (await FindAsync(watched.Page, [query]))[0]);
    }

    [Fact]
    public async Task A_misspelt_Latin_word_is_offered_its_neighbour()
    {
        await using var watched = await OpenSearchAsync("zh-Hans");
        await watched.Page.FillAsync(Input, "scalng");
        await Assertions.Expect(watched.Page.Locator(".search-notes a").First).ToHaveTextAsync("scaling");
        await watched.Page.Locator(".search-notes a").First.ClickAsync();
        await watched.Page.WaitForSelectorAsync(Result);
    }

    [Fact]
    public async Task Several_words_are_all_there_quotes_keep_blanks_and_a_dash_excludes()
    {
        await using var watched = await OpenSearchAsync("zh-Hans");
        var found = await FindAsync(watched.Page, ["模型 训练", "\"scaling law\"", "模型 -训练", "模型"]);
        Passages.AssertEach(site.Digest, found[0], static text => text.Contains("模型", StringComparison.Ordinal) && text.Contains("训练", StringComparison.Ordinal));
        Passages.AssertEach(site.Digest, found[1], static text => text.Contains("scaling law", StringComparison.Ordinal));
        Passages.AssertEach(site.Digest, found[2], static text => text.Contains("模型", StringComparison.Ordinal) && !text.Contains("训练", StringComparison.Ordinal));
        Assert.NotEmpty(found[0]);
        Assert.NotEmpty(found[1]);
        Assert.Subset(found[3].ToHashSet(StringComparer.Ordinal), found[2].ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_query_is_text_and_never_markup()
    {
        await using var watched = await OpenSearchAsync("zh-Hans");
        foreach (var query in new[] { "<img src=x onerror=alert(1)>", "\"", "-", "(", "\\", "[a-", "' OR 1=1", "%E6%A8" })
            await watched.Page.FillAsync(Input, query);
        await watched.Page.GotoAsync(site.Address("search.html", "#q=%3Cimg%20src=x%3E&kind=%E6%A8&topic=%3Cb%3E"));
        Assert.Equal(0, await watched.Page.Locator("[data-search-results] img, [data-search-facets] b").CountAsync());
        Assert.Empty(watched.Faults);
    }

    private async Task<WatchedPage> OpenSearchAsync(string script)
    {
        var watched = await site.OpenAsync();
        await watched.Page.GotoAsync(site.Address(SitePages.Path(site, "search", script)));
        await watched.Page.FillAsync(Input, "模");
        await watched.Page.WaitForSelectorAsync(Result);
        return watched;
    }

    private static async Task<int> CountAsync(IPage page) =>
        int.Parse(new string([.. (await page.TextContentAsync("[data-search-count]"))!.Where(char.IsAsciiDigit)]), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What a reader sees after typing: all links, once they are as many as the page says.</summary>
    private static async Task<string[]> ResultsAsync(IPage page, string query)
    {
        await page.WaitForFunctionAsync("""
            q => location.hash === "#q=" + encodeURIComponent(q)
              && document.querySelectorAll("[data-search-result]").length === parseInt(document.querySelector("[data-search-count]").textContent)
            """, query.Trim());
        return await page.Locator(Result).EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))");
    }

    /// <summary>What the engine finds, without the time to show it.</summary>
    private static Task<string[][]> FindAsync(IPage page, IReadOnlyList<string> queries) => page.EvaluateAsync<string[][]>("""
        async queries => {
          const all = [];
          for (const q of queries) {
            const out = await new Promise(done => AiInsightsSearch.engine.find(q, done));
            while (out.more) await new Promise(done => out.more(() => done()));
            all.push(out.hits.map(h => h.h));
          }
          return all;
        }
        """, queries);
}
