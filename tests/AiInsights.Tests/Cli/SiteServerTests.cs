using System.Net;
using System.Text;
using System.Text.Json;
using AiInsights.Cli.Serve;
using AiInsights.Render;
using AiInsights.Tests.Support;
using Microsoft.AspNetCore.Builder;

namespace AiInsights.Tests.Cli;

/// <summary>The local server answers this machine alone, and only for the site.</summary>
public sealed class SiteServerTests : IAsyncLifetime
{
    private readonly SiteFeed _feed = new();
    private readonly HttpClient _client = new();
    private WebApplication? _server;
    private Uri _address = new("http://127.0.0.1/");

    public async ValueTask InitializeAsync()
    {
        Publish(("index.html", "<html><body>home</body></html>"), ("404.html", "<html><body>missing</body></html>"), ("assets/a.css", "a{}"), ("articles/index.html", "articles"));
        (_server, _address) = await SiteServer.Start(_feed, 0, default);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("/", "text/html; charset=utf-8", "home")]
    [InlineData("/index.html?x=1", "text/html; charset=utf-8", "home")]
    [InlineData("/articles/", "text/html; charset=utf-8", "articles")]
    [InlineData("/assets/a.css", "text/css; charset=utf-8", "a{}")]
    public async Task Files_of_the_site_are_served_with_their_type(string path, string type, string text)
    {
        using var answer = await _client.GetAsync(new Uri(_address, path));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains(text, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reload_script_is_in_the_answer_and_not_in_the_site()
    {
        Assert.Contains("/__ai-insights/reload.js", await _client.GetStringAsync(_address), StringComparison.Ordinal);
        Assert.Contains("EventSource", await _client.GetStringAsync(new Uri(_address, "/__ai-insights/reload.js")), StringComparison.Ordinal);
        Assert.DoesNotContain("__ai-insights", Encoding.UTF8.GetString(_feed.Current.Files["index.html"].Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/zh-hant/articles/no.html", "<a href=\"/zh-hant/index.html#x\"")]
    [InlineData("/articles/no.html", "<a href=\"/index.html#x\"")]
    public async Task The_page_for_what_is_missing_is_the_nearest_and_its_links_start_from_the_root(string path, string link)
    {
        const string Page = "<html data-root=\"{0}\"><link rel=\"stylesheet\" href=\"{0}assets/a.css\"><body><a href=\"index.html#x\">x</a><a href=\"https://example.org/\">y</a></body></html>";
        Publish(("404.html", Page.Replace("{0}", string.Empty, StringComparison.Ordinal)), ("zh-hant/404.html", Page.Replace("{0}", "../", StringComparison.Ordinal)));
        using var answer = await _client.GetAsync(new Uri(_address, path));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.All([link, "data-root=\"/\"", "href=\"/assets/a.css\"", "href=\"https://example.org/\""], part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_not_there_gives_the_page_for_it()
    {
        using var answer = await _client.GetAsync(new Uri(_address, "/nothing.html"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("missing", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:80")]
    [InlineData("127.0.0.1:1")]
    [InlineData("127.0.0.1.evil.example")]
    public async Task A_foreign_host_name_is_refused(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _address);
        request.Headers.Host = host;
        using var answer = await _client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Only_reading_is_answered(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), _address);
        using var answer = await _client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Theory]
    [InlineData("/a.html", "a.html")]
    [InlineData("/", "index.html")]
    [InlineData("/%E4%BA%BA.html?q#x", null)]
    [InlineData("/%E4%BA%BA.html", "人.html")]
    [InlineData("/%252e%252e/x", "%2e%2e/x")]
    [InlineData("/../etc/passwd", null)]
    [InlineData("/a/%2e%2e/b", null)]
    [InlineData("/a%2fb", null)]
    [InlineData("/a\\b", null)]
    [InlineData("/a%5cb", null)]
    [InlineData("/a%00b", null)]
    [InlineData("//evil.example/x", null)]
    [InlineData("http://evil.example/", null)]
    [InlineData("*", null)]
    public void Only_a_plain_path_names_a_file(string target, string? path) => Assert.Equal(path, SitePath.Of(target));

    [Fact]
    public async Task A_page_hears_of_the_next_build_and_of_its_findings()
    {
        using var stream = await _client.GetStreamAsync(new Uri(_address, "/__ai-insights/events"));
        using var lines = new StreamReader(stream);
        Assert.Contains("\"version\":1", await Next(lines), StringComparison.Ordinal);
        _feed.Publish(_feed.Current.Failed(["seeds/a.md(1,1): error AI0101: empty"]));
        var message = await Next(lines);
        Assert.Contains("\"version\":2", message, StringComparison.Ordinal);
        Assert.Contains("error AI0101", message, StringComparison.Ordinal);
        Assert.Contains("home", await _client.GetStringAsync(_address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_are_not_told_to_pages_of_others()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_address, "/__ai-insights/events"));
        request.Headers.Add("Origin", "https://evil.example");
        using var answer = await _client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("cross-site", "no-cors", HttpStatusCode.Forbidden)]
    [InlineData("same-site", "cors", HttpStatusCode.Forbidden)]
    [InlineData("cross-site", "navigate", HttpStatusCode.OK)]
    [InlineData("same-origin", "no-cors", HttpStatusCode.OK)]
    [InlineData("none", "navigate", HttpStatusCode.OK)]
    public async Task A_page_of_others_may_lead_here_but_take_nothing(string site, string mode, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _address);
        request.Headers.Add("Sec-Fetch-Site", site);
        request.Headers.Add("Sec-Fetch-Mode", mode);
        using var answer = await _client.SendAsync(request);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
    }

    [Fact]
    public async Task A_page_is_served_with_the_sums_that_it_hears_of_later()
    {
        using var stream = await _client.GetStreamAsync(new Uri(_address, "/__ai-insights/events?page=%2F"));
        using var lines = new StreamReader(stream);
        using var told = JsonDocument.Parse((await Next(lines))["data: ".Length..]);
        foreach (var what in (string[])["page", "styles", "rest"])
            Assert.Contains($"data-{what}=\"{told.RootElement.GetProperty(what).GetString()}\"", await _client.GetStringAsync(_address), StringComparison.Ordinal);
        // A page that is not there is known by the one that is shown for it.
        Assert.Equal(_feed.Current.Sum("a.html"), _feed.Current.Sum("b.html"));
        Assert.NotEqual(_feed.Current.Sum("404.html"), _feed.Current.Sum("a.html"));
        Assert.Contains($"data-page=\"{_feed.Current.Sum("a.html")}\"", await (await _client.GetAsync(new Uri(_address, "/a.html"))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_changed_style_sheet_spares_the_page()
    {
        var before = _feed.Current;
        var style = State(before, ("assets/a.css", "b{}"));
        Assert.Equal((before.Sum("index.html"), before.Rest), (style.Sum("index.html"), style.Rest));
        Assert.NotEqual(before.Styles, style.Styles);
        var page = State(before, ("index.html", "other"));
        Assert.NotEqual(before.Sum("index.html"), page.Sum("index.html"));
        Assert.Equal((before.Sum("articles/index.html"), before.Styles, before.Rest), (page.Sum("articles/index.html"), page.Styles, page.Rest));
        Assert.NotEqual(before.Rest, State(before, ("assets/a.js", "1")).Rest);
    }

    [Fact]
    public void What_was_shown_early_while_a_build_ran_is_newer_than_it()
    {
        SiteFile Page(string text) => new("index.html", Encoding.UTF8.GetBytes(text));
        _feed.Publish(now => now.With([Page("first edit")]));
        var running = new SiteMirror(_feed, static () => []);
        _feed.Publish(now => now.With([Page("second edit")]));
        Build(running, "first edit, built");
        Assert.Equal("second edit", Shown());
        // Another page of that build is its own.
        Assert.Equal("built", Encoding.UTF8.GetString(_feed.Current.Find("articles/index.html")!.Value.Span));
        Build(new SiteMirror(_feed, static () => []), "second edit, built");
        Assert.Equal("second edit, built", Shown());

        void Build(SiteMirror mirror, string text)
        {
            mirror.Take(Page(text));
            mirror.Take(new SiteFile("articles/index.html", "built"u8.ToArray()));
            mirror.PagesAreMade();
            mirror.Finish();
        }

        string Shown() => Encoding.UTF8.GetString(_feed.Current.Find("index.html")!.Value.Span);
    }

    [Fact]
    public async Task A_changed_file_and_a_file_in_a_new_folder_wake_the_watcher()
    {
        using var temp = new TempFolder();
        temp.Write("seeds/a.md", "a");
        using var watcher = new FolderWatcher([temp["seeds"]]);
        using var late = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        foreach (var path in (string[])["seeds/a.md", "seeds/new/deep/b.md"])
        {
            var change = watcher.WaitForChange(late.Token);
            temp.Write(path, "changed " + path);
            await change;
        }
        File.Delete(temp["seeds/a.md"]);
        await watcher.WaitForChange(late.Token);
    }

    private static ServedSite State(ServedSite before, (string Path, string Text) file) => before.Next(
        before.Files.Where(f => f.Key != file.Path).Select(static f => new SiteFile(f.Key, f.Value)).Append(new SiteFile(file.Path, Encoding.UTF8.GetBytes(file.Text))), []);

    private static async Task<string> Next(StreamReader lines)
    {
        string? line;
        do
            line = await lines.ReadLineAsync();
        while (line is { Length: 0 });
        return line ?? string.Empty;
    }

    private void Publish(params (string Path, string Text)[] files) =>
        _feed.Publish(_feed.Current.Next(files.Select(static f => new SiteFile(f.Path, Encoding.UTF8.GetBytes(f.Text))), []));
}
