using System.Text;
using AiInsights.Cli;
using AiInsights.Cli.Serve;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Cli;

/// <summary>What happens between two saves: only what changed is made again, and a fault costs one state, not the session.</summary>
public sealed class RebuildLoopTests : IDisposable
{
    private readonly TinySite _site = new TinySite().OwnTemplates();
    private readonly SiteFeed _feed = new();
    private readonly StringWriter _error = new();
    private readonly RebuildLoop _loop;

    public RebuildLoopTests() => _loop = new RebuildLoop(
        new CliConsole(Stream.Null, TextWriter.Null, _error, IsTerminal: false, HasColor: false),
        new BuildOptions { Seeds = _site.Folder["seeds"], Templates = _site.Templates, Out = _site.Folder["site"], Cache = _site.Folder[".ai-insights-cache"] },
        _feed);

    public void Dispose()
    {
        _site.Dispose();
        _error.Dispose();
    }

    [Fact]
    public void What_is_served_is_what_is_written()
    {
        _loop.Build(default);
        AssertServed();
        _site.Seed("a.md", TinySite.Article.Replace("重要", "要紧", StringComparison.Ordinal));
        _loop.Build(default);
        AssertServed();
        Assert.Contains(_feed.Current.Files, static f => f.Key.StartsWith("articles/", StringComparison.Ordinal) && Encoding.UTF8.GetString(f.Value.Span).Contains("要紧", StringComparison.Ordinal));
        // Another session begins with what the first has left on the disk.
        var feed = new SiteFeed();
        new RebuildLoop(new CliConsole(Stream.Null, TextWriter.Null, _error, IsTerminal: false, HasColor: false),
            new BuildOptions { Seeds = _site.Folder["seeds"], Templates = _site.Templates, Out = _site.Folder["site"], Cache = _site.Folder[".ai-insights-cache"] }, feed).Build(default);
        Assert.Equal(_feed.Current.Files.Keys.Order(StringComparer.Ordinal), feed.Current.Files.Keys.Order(StringComparer.Ordinal));
        Assert.All(_feed.Current.Files, f => Assert.True(f.Value.Span.SequenceEqual(feed.Current.Files[f.Key].Span)));
    }

    [Fact]
    public async Task A_page_is_told_once_of_each_build_and_swaps_a_style_sheet_without_loading_anew()
    {
        _loop.Build(default);
        using var stop = new CancellationTokenSource();
        var told = new List<(int Version, bool StyleOnly)>();
        await using var messages = _feed.Follow(stop.Token).GetAsyncEnumerator(stop.Token);
        await Hear(1);
        File.AppendAllText(_site.Folder["templates/assets/" + Style()], "\nbody{outline:0}\n");
        _loop.Build(default);
        await Hear(2);
        _site.Seed("a.md", TinySite.Article.Replace("重要", "要紧", StringComparison.Ordinal));
        _loop.Build(default);
        await Hear(2);
        Assert.Equal([1, 2, 3], told.Select(static t => t.Version).Distinct());
        Assert.True(told.First(static t => t.Version == 2).StyleOnly);
        Assert.False(told.First(static t => t.Version == 3).StyleOnly);

        async Task Hear(int count)
        {
            for (var i = 0; i < count; i++)
            {
                Assert.True(await messages.MoveNextAsync());
                told.Add((messages.Current.Site.Version, messages.Current.StyleOnly));
            }
        }
    }

    [Fact]
    public void An_error_is_shown_and_goes_when_it_is_cured()
    {
        _loop.Build(default);
        var good = _feed.Current.Files["index.html"].ToArray();
        var page = _site.Folder["templates/pages/home.html"];
        var sound = File.ReadAllText(page);
        File.WriteAllText(page, sound + "{{ if }}");
        _loop.Build(default);
        Assert.Contains(_feed.Current.Findings, static f => f.Contains("home.html", StringComparison.Ordinal));
        File.WriteAllText(page, sound);
        _loop.Build(default);
        Assert.Empty(_feed.Current.Findings);
        Assert.Equal(good, _feed.Current.Files["index.html"].ToArray());
    }

    [Fact]
    public void A_site_that_cannot_be_written_is_told_of_and_pages_stay()
    {
        _loop.Build(default);
        File.WriteAllText(_site.Folder["site/articles/mine.html"], "mine");
        Directory.Delete(_site.Folder["site/search"], recursive: true);
        File.WriteAllText(_site.Folder["site/search"], "in the way");
        _site.Seed("a.md", TinySite.Article.Replace("重要", "要紧", StringComparison.Ordinal));
        _loop.Build(default);
        Assert.NotEmpty(_feed.Current.Findings);
        Assert.Contains("index.html", _feed.Current.Files.Keys);
        File.Delete(_site.Folder["site/search"]);
        _loop.Build(default);
        Assert.Empty(_feed.Current.Findings);
        AssertServed();
        Assert.Equal("mine", File.ReadAllText(_site.Folder["site/articles/mine.html"]));
    }

    [Fact]
    public async Task Many_writes_at_once_and_a_file_written_bit_by_bit_are_one_change()
    {
        using var watcher = new FolderWatcher([_site.Folder["seeds"]]);
        var change = watcher.WaitForChange(TestContext.Current.CancellationToken);
        await Task.Run(() =>
        {
            using var file = new FileStream(_site.Folder["seeds/slow.md"], FileMode.Create);
            for (var i = 0; i < 10; i++)
            {
                file.Write(Encoding.UTF8.GetBytes($"第{i}句。\n"));
                file.Flush();
                _site.Seed($"many-{i}.md", TinySite.Article);
                Thread.Sleep(10);
            }
        }, TestContext.Current.CancellationToken);
        await change;
        Assert.Contains("第9句", File.ReadAllText(_site.Folder["seeds/slow.md"]), StringComparison.Ordinal);
        var next = watcher.WaitForChange(TestContext.Current.CancellationToken);
        await Task.Delay(300, TestContext.Current.CancellationToken);
        Assert.False(next.IsCompleted);
        Directory.CreateDirectory(_site.Folder["seeds/new"]);
        _site.Seed("new/in-a-new-folder.md", TinySite.Article);
        await next;
    }

    private static string Style() => Path.GetFileName(Directory.EnumerateFiles(Repository.Path("templates/assets"), "*.css").Order(StringComparer.Ordinal).First());

    private void AssertServed()
    {
        var written = _site.Files.Where(static f => !f.Key.StartsWith('.') && !f.Key.EndsWith("mine.html", StringComparison.Ordinal)).Select(static f => f.Key).ToList();
        Assert.Equal(written, _feed.Current.Files.Keys.Order(StringComparer.Ordinal));
        Assert.All(written, path => Assert.True(_feed.Current.Files[path].Span.SequenceEqual(File.ReadAllBytes(_site.Folder["site/" + path])), path));
    }
}
