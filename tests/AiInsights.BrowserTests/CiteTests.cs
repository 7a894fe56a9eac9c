namespace AiInsights.BrowserTests;

/// <summary>What a reader copies to quote a statement.</summary>
public sealed class CiteTests(BuiltSite site)
{
    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("zh-Hant")]
    public async Task A_turn_is_cited_with_its_words_alone_and_found_in_the_original_in_its_own_script(string script)
    {
        await using var watched = await site.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(site.Address(SitePages.Path(site, "transcript", script)));
        var id = System.IO.Path.GetFileNameWithoutExtension(SitePages.Path(site, "transcript", script));
        var article = site.Digest.Articles.Single(a => a.Id == id);
        var turn = article.Turns[1];
        await page.ClickAsync($"#{turn.Id} [data-cite-button]");
        var text = await page.InputValueAsync(".cite-box textarea");

        // A quotation and its source on two lines; neither the speaker's mark nor the number of the turn is in it.
        var spoken = await page.EvaluateAsync<string>("id => [...document.getElementById(id).querySelectorAll('[data-block]:not(.pic)')].map(b => b.textContent.replace(/\\s+/g, ' ').trim()).join('\\n')", turn.Id);
        // Marks of the edition's own, and others where the words hold these already.
        var hans = string.Equals(script, "zh-Hans", StringComparison.Ordinal);
        var marks = hans ? (spoken.Contains('“', StringComparison.Ordinal) ? "「」" : "“”") : spoken.Contains('「', StringComparison.Ordinal) ? "『』" : "「」";
        Assert.StartsWith($"{marks[0]}{spoken}{marks[1]}\n—— ", text, StringComparison.Ordinal);
        Assert.EndsWith($"#{turn.Id}", text, StringComparison.Ordinal);
        Assert.Equal(turn.Blocks.Length, spoken.Split('\n').Length + article.Blocks.Count(b => turn.Blocks.Contains(b.Id) && b.Type == Model.BlockType.Image));
        if (article.SourceUrl is not null)
        {
            var first = article.Blocks.First(b => b.Id == turn.Blocks[0]).Text;
            var link = await page.GetAttributeAsync(".cite-box a", "href");
            Assert.Contains(":~:text=" + Uri.EscapeDataString(first[..Math.Min(24, first.Length)].Trim()).Replace("-", "%2D", StringComparison.Ordinal), link, StringComparison.Ordinal);
        }

        await page.ClickAsync(".cite-box button:nth-child(2)");
        Assert.StartsWith("> ", await page.InputValueAsync(".cite-box textarea"), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await page.Locator(".cite-box").CountAsync());
        Assert.Empty(watched.Faults);
    }

    [Theory]
    [InlineData("question", 1280)]
    [InlineData("prediction", 390)]
    [InlineData("list", 390)]
    public async Task The_citation_opens_beside_its_button_and_has_a_date(string kind, int width)
    {
        await using var watched = await site.OpenAsync(width);
        var page = watched.Page;
        await page.GotoAsync(site.Address(SitePages.Path(site, kind, "zh-Hans")));
        var button = page.Locator("[data-cite-button]:not(.beside *)").First;
        await button.ClickAsync();
        var (at, box) = ((await button.BoundingBoxAsync())!, (await page.Locator(".cite-box").BoundingBoxAsync())!);
        Assert.InRange(box.Y - (at.Y + at.Height), -20, 60);
        Assert.InRange(box.X, 0, width - box.Width);
        Assert.Matches("[0-9]{4}年", await page.InputValueAsync(".cite-box textarea"));
    }

    [Fact]
    public async Task A_paragraph_outside_of_points_and_turns_has_its_link_when_it_is_pointed_at()
    {
        await using var watched = await site.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(site.Address(SitePages.Path(site, "report", "zh-Hans")));
        var paragraph = page.Locator(".part > p[id]:not(.pic)").First;
        await paragraph.HoverAsync();
        Assert.Equal("#" + await paragraph.GetAttributeAsync("id"), await page.GetAttributeAsync(".beside a", "href"));
        await page.ClickAsync(".beside button");
        Assert.Equal((await paragraph.TextContentAsync())!.Trim()[..10], (await page.InputValueAsync(".cite-box textarea")).Substring(1, 10));
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task Every_such_paragraph_is_reached_and_cited_by_keyboard()
    {
        await using var watched = await site.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(site.Address(SitePages.Path(site, "report", "zh-Hans")));
        var all = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('article.text :is(p[id]:not(.pic), li[id], blockquote[id])')].filter(p => !p.closest('.turn, .insight')).map(p => p.id)");
        Assert.NotEmpty(all);

        // One place for all of them: what comes next by Tab is not the next paragraph.
        await page.FocusAsync(".beside button");
        var reached = new List<string>();
        for (var i = 0; i <= all.Length; i++)
        {
            var here = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.here')].map(e => e.id)");
            reached.Add(Assert.Single(here));
            Assert.True(await page.EvaluateAsync<bool>("(() => { const b = document.querySelector('.beside').getBoundingClientRect(); return b.top >= 0 && b.bottom <= innerHeight; })()"), here[0] + ": its buttons are out of sight");
            await page.Keyboard.PressAsync("ArrowDown");
        }

        Assert.Equal(all, reached.Distinct(StringComparer.Ordinal));
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#" + all[^1], await page.InputValueAsync(".cite-box textarea"), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#" + all[^1], page.Url, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Tab");
        Assert.False(await page.EvaluateAsync<bool>("document.querySelector('.beside').contains(document.activeElement)"));
        Assert.Empty(watched.Faults);
    }
}
