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
        Assert.StartsWith($"“{spoken}”\n—— ", text, StringComparison.Ordinal);
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
        var button = page.Locator("[data-cite-button]").First;
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
        Assert.StartsWith("“" + (await paragraph.TextContentAsync())!.Trim()[..10], await page.InputValueAsync(".cite-box textarea"), StringComparison.Ordinal);
        Assert.Empty(watched.Faults);
    }
}
