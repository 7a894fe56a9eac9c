using AiInsights.Tests.Support;

namespace AiInsights.Tests.Render;

/// <summary>Who and what an article names, on its page and on the pages of people, in both scripts.</summary>
public sealed class NamedOnPagesTests
{
    private const string Talk = """
        ---
        title: 圆桌：芯片会便宜吗
        date: 2025-01-27
        source: 示例媒体
        url: https://example.org/talk
        ---

        主持人：星河科技创始人钱小满认为，芯片会降价。两位怎么看？

        孙可：我同意。

        周向北：我不同意，价格还会涨。

        主持人：为什么？

        孙可：因为产能多了。

        周向北：因为需求也多了。孙可预测，产能明年翻倍，我不信。

        """;

    [Fact]
    public void An_article_lists_whom_it_names_with_role_view_and_place()
    {
        using var site = new TinySite(("talk.md", Talk));
        site.Build();
        var page = Assert.Single(Pages(site, "articles"));
        var named = page[page.IndexOf("ui-named", StringComparison.Ordinal)..page.IndexOf("ui-about-text", StringComparison.Ordinal)];
        Assert.Contains("钱小满", named, StringComparison.Ordinal);
        Assert.Contains("星河科技创始人", named, StringComparison.Ordinal);
        Assert.Contains("<blockquote>芯片会降价</blockquote>", named, StringComparison.Ordinal);
        Assert.Contains("主持人", named, StringComparison.Ordinal);
        Assert.Matches("href=\"#t-[a-z0-9]+\"", named);

        // Those who speak stand above their own words.
        Assert.DoesNotContain("周向北", named, StringComparison.Ordinal);
    }

    [Fact]
    public void A_speaker_page_tells_who_reports_a_view_of_theirs_in_both_scripts()
    {
        using var site = new TinySite(("talk.md", Talk));
        site.Build();
        foreach (var (folder, name, words) in new[] { ("speakers", "孙可", "产能明年翻倍"), ("zh-hant/speakers", "孫可", "產能明年翻倍") })
        {
            var reported = Assert.Single(Pages(site, folder), p => p.Contains($"<blockquote>{words}", StringComparison.Ordinal));
            Assert.Contains($"</span> {name}", reported, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Pages(TinySite site, string folder) =>
        Directory.EnumerateFiles(site.Folder["site/" + folder], "*.html").Where(static f => Path.GetFileName(f) != "index.html").Select(File.ReadAllText);
}
