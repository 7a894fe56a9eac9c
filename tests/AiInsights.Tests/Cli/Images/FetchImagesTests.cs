using System.Net;
using AiInsights.Cli.Images;
using AiInsights.Ingest.Images;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Cli.Images;

/// <summary>Pictures come to the site politely, once, and only when they are pictures.</summary>
public sealed class FetchImagesTests
{
    [Fact]
    public async Task A_picture_is_fetched_once_and_shown_from_the_site()
    {
        await using var server = await ImageServer.Start();
        using var site = Site(server, "a.png", "moved", "same.png");
        var result = Fetch(site);
        Assert.Equal((0, "3 pictures: 0 known before, 3 fetched, 0 not to be had\n"), (result.Status, result.Out));
        // Three addresses, one content, one file.
        var copy = Assert.Single(site.Folder.Read("seeds/_images").Keys, static n => n.EndsWith(".png", StringComparison.Ordinal));

        Assert.Equal(0, site.Build().Status);
        Assert.Contains("assets/images/" + copy, site.Files.Keys);
        var page = site.Files.Single(static f => f.Key.StartsWith("articles/2025", StringComparison.Ordinal)).Value;
        Assert.Contains($"<img src=\"../assets/images/{copy}\" width=\"1\" height=\"1\"", page, StringComparison.Ordinal);

        var asked = server.Asked.Count;
        Assert.Equal("3 pictures: 3 known before, 0 fetched, 0 not to be had\n", Fetch(site).Out);
        Assert.Equal(asked, server.Asked.Count);
    }

    [Fact]
    public async Task A_guest_says_its_name_and_asks_for_one_thing_at_a_time()
    {
        await using var server = await ImageServer.Start();
        using var site = Site(server, "a.png", "gone", "moved");
        Fetch(site);
        Assert.Equal("/robots.txt", server.Asked.First());
        Assert.Equal(1, server.AtOnce);
        Assert.All(server.Visitors, static v => Assert.StartsWith("ai-insights/", v.Agent, StringComparison.Ordinal));
        Assert.All(server.Visitors, static v => Assert.Empty(v.Referrer));
    }

    [Theory]
    [InlineData("gone", "HTTP 404")]
    [InlineData("page", "is no PNG")]
    [InlineData("file", "leads to file:")]
    [InlineData("ring", "redirections")]
    [InlineData("secret.png", "robots.txt")]
    [InlineData("huge", "larger than")]
    public async Task What_cannot_be_had_stays_a_card_and_is_not_asked_for_again(string path, string why)
    {
        await using var server = await ImageServer.Start();
        using var site = Site(server, path);
        var finding = Assert.Single(Fetch(site).FindingsOf(DiagnosticCodes.ImageNotFetched));
        Assert.Contains(why, finding.Message, StringComparison.Ordinal);
        Assert.EndsWith("a.md", finding.Path, StringComparison.Ordinal);
        Assert.True(finding.Line > 0);

        Assert.Equal((0, string.Empty), (site.Build().Status, site.Build().Error));
        var page = site.Files.Single(static f => f.Key.StartsWith("articles/2025", StringComparison.Ordinal)).Value;
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.Contains("class=\"pic\"", page, StringComparison.Ordinal);

        var asked = server.Asked.Count;
        Fetch(site);
        Assert.Equal(asked, server.Asked.Count);
        Fetch(site, "--retry");
        Assert.True(server.Asked.Count > asked);
    }

    [Fact]
    public async Task What_may_be_otherwise_tomorrow_is_asked_for_again()
    {
        await using var server = await ImageServer.Start();
        using var site = Site(server, "busy");
        Fetch(site);
        var asked = server.Asked.Count(static p => p == "/busy");
        Fetch(site);
        Assert.Equal(asked + 1, server.Asked.Count(static p => p == "/busy"));
    }

    [Fact]
    public async Task Machines_of_the_own_network_are_not_asked_unless_allowed()
    {
        await using var server = await ImageServer.Start();
        using var site = Site(server, "a.png");
        var result = site.Run("fetch-images", "--delay", "0");
        Assert.Contains("private network", Assert.Single(result.FindingsOf(DiagnosticCodes.ImageNotFetched)).Message, StringComparison.Ordinal);
        Assert.Empty(server.Asked);
    }

    [Theory]
    [InlineData("10.1.2.3", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.20.0.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:192.168.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("203.119.1.1", true)]
    [InlineData("2400:3200::1", true)]
    public void Private_addresses_are_known(string address, bool isPublic) => Assert.Equal(isPublic, PublicNetwork.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("mmbiz.qpic.cn", "https://mp.weixin.qq.com/")]
    [InlineData("pic3.zhimg.com", "https://www.zhihu.com/")]
    [InlineData("example.org", null)]
    [InlineData("qpic.cn.example.org", null)]
    public void Hosts_that_want_a_referrer_get_it(string host, string? referrer) => Assert.Equal(referrer, ImageHosts.ReferrerFor(host)?.AbsoluteUri);

    [Theory]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b.png", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: ai-insights\nDisallow:", "/a", true)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.png$", "/x/y.png", false)]
    [InlineData("User-agent: *\nDisallow: /*.png$", "/x/y.png?z", true)]
    public void Rules_of_a_host_are_respected(string robots, string path, bool allowed) => Assert.Equal(allowed, RobotsFile.Parse(robots).Allows(path));

    [Fact]
    public void A_broken_list_and_a_lost_copy_cost_the_picture_and_nothing_else()
    {
        using var site = new TinySite();
        site.Seed("_images/manifest.json", "[{");
        Assert.Single(site.Build().FindingsOf(DiagnosticCodes.ImageListBroken));
        Assert.Equal(4, Fetch(site).Status);
        site.Seed("_images/manifest.json", """[{"url":"https://example.org/a.png","file":"../../secret.png"},{"url":"https://example.org/b.png","file":"00000000000000000000000000000000.png"}]""");
        Assert.Equal(2, site.Build().FindingsOf(DiagnosticCodes.ImageLost).Count);
    }

    [Fact]
    public void The_format_is_read_from_the_bytes()
    {
        Assert.Equal(new ImageFormat("png", 1, 1), ImageFormat.Of(ImageServer.Png));
        Assert.Equal(new ImageFormat("gif", 3, 2), ImageFormat.Of("GIF89a\x03\0\x02\0"u8));
        Assert.Equal(new ImageFormat("jpg", 5, 4), ImageFormat.Of([0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 17, 8, 0, 4, 0, 5, 3, 0, 0, 0]));
        Assert.Equal(new ImageFormat("webp", 7, 6), ImageFormat.Of([.. "RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0"u8, 6, 0, 0, 5, 0, 0]));
        Assert.Null(ImageFormat.Of("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8));
    }

    private static TinySite Site(ImageServer server, params string[] pictures) =>
        new(("a.md", TinySite.Article + string.Concat(pictures.Select(p => $"\n![图]({server.Address}{p})\n\n图后还有一段正文，说的是别的事情，与 {p} 无关。\n"))));

    private static CliResult Fetch(TinySite site, params string[] more) => site.Run("fetch-images", ["--delay", "0", "--allow-private", .. more]);
}
