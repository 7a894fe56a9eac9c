using System.Text;
using AiInsights.Render;

namespace AiInsights.Tests.Render;

public class PageLinksTests
{
    private static IReadOnlyList<Diagnostic> Find(string link, Uri? baseUrl = null, string more = "")
    {
        var bag = new DiagnosticBag();
        PageLinks.Report([Page("index.html", "<p id=\"one\">"), Page("a/b.html", $"\n<a href=\"{link}\">x</a>{more}"), Page("a/c&d.html", "<h2 id='零'>"), Page("a/e.css", string.Empty)], "site", baseUrl, bag);
        return bag.ToSortedList();
    }

    private static SiteFile Page(string path, string html) => new(path, Encoding.UTF8.GetBytes(html));

    [Theory]
    [InlineData("../index.html")]
    [InlineData("../#one")]
    [InlineData("./c&amp;d.html#%E9%9B%B6")]
    [InlineData("c%26d.html?q=1#零")]
    [InlineData("e.css")]
    [InlineData("#")]
    [InlineData("https://example.org/nowhere.html")]
    [InlineData("//example.org/nowhere.html")]
    [InlineData("mailto:a@example.org")]
    public void A_link_that_leads_somewhere_or_out_is_no_finding(string link) => Assert.Empty(Find(link));

    [Theory]
    [InlineData("index.html", "AI0502")]
    [InlineData("../a/nowhere.html#one", "AI0502")]
    [InlineData("/nowhere.html", "AI0502")]
    [InlineData("../index.html#two", "AI0503")]
    [InlineData("#one", "AI0503")]
    public void A_dead_end_is_reported_at_its_line(string link, string code)
    {
        var finding = Assert.Single(Find(link));
        Assert.Equal((code, "site/a/b.html", 2), (finding.Code.Id, finding.Path, finding.Line));
        Assert.Contains(link, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!-- <a href=\"nowhere.html\"> -->")]
    [InlineData("<script>const a = '<a href=\"nowhere.html\">';</script>")]
    [InlineData("<a data-href=\"nowhere.html\" title=\"href='nowhere.html'\">")]
    public void What_is_no_link_is_not_followed(string html) => Assert.Empty(Find("../index.html", null, html));

    [Fact]
    public void An_address_from_the_root_is_followed_below_the_base_address()
    {
        Assert.Empty(Find("/digest/index.html", new("https://example.org/digest/")));
        Assert.Empty(Find("/other/index.html", new("https://example.org/digest/")));
        Assert.Single(Find("/digest/nowhere.html", new("https://example.org/digest/")));
    }
}
