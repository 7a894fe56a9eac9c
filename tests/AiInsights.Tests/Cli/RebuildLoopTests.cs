using System.Diagnostics;
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
    public async Task A_page_is_told_of_each_build_and_what_became_another_one()
    {
        _loop.Build(default);
        var page = _feed.Current.Files.Keys.First(static f => f.StartsWith("articles/", StringComparison.Ordinal) && f != "articles/index.html");
        using var stop = new CancellationTokenSource();
        var told = new List<(int Version, string Page, string Styles, string Others)>();
        await using var messages = _feed.Follow(stop.Token).GetAsyncEnumerator(stop.Token);
        await Hear(1);
        File.AppendAllText(_site.Folder["templates/assets/" + Style()], "\nbody{outline:0}\n");
        _loop.Build(default);
        await Hear(2);
        _site.Seed("a.md", TinySite.Article.Replace("重要", "要紧", StringComparison.Ordinal));
        _loop.Build(default);
        await Hear(2);
        Assert.Equal([1, 2, 2, 3, 3], told.Select(static t => t.Version));
        // The style sheet is swapped, the page of the article loads anew, and neither happens a second time.
        Assert.Equal((told[0].Page, told[0].Others), (told[1].Page, told[1].Others));
        Assert.NotEqual(told[0].Styles, told[1].Styles);
        Assert.Equal(told[1], told[2]);
        Assert.NotEqual(told[2].Page, told[3].Page);
        Assert.Equal((told[2].Styles, told[2].Others), (told[3].Styles, told[3].Others));
        Assert.Equal(told[3], told[4]);

        async Task Hear(int count)
        {
            for (var i = 0; i < count; i++)
            {
                Assert.True(await messages.MoveNextAsync());
                var site = messages.Current;
                told.Add((site.Version, site.Sum(page), site.Styles, site.Rest));
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
        Assert.Contains(_site.Folder["seeds/new/in-a-new-folder.md"], await next);
    }

    [Fact]
    public async Task A_change_names_the_files_and_what_editors_put_beside_them_is_none()
    {
        _site.Seed("b.md", TinySite.Article);
        using var watcher = new FolderWatcher([_site.Folder["seeds"]]);
        var change = watcher.WaitForChange(TestContext.Current.CancellationToken);
        _site.Seed(".a.md.swp", "swap").Seed("a.md~", "backup").Seed(".git/index", "index");
        await Task.Delay(300, TestContext.Current.CancellationToken);
        Assert.False(change.IsCompleted);
        // As most editors save: written beside, then given the name.
        _site.Seed(".a.md.new", "换了。");
        File.Move(_site.Folder["seeds/.a.md.new"], _site.Folder["seeds/a.md"], overwrite: true);
        Assert.Equal([_site.Folder["seeds/a.md"]], await change);
        File.Delete(_site.Folder["seeds/b.md"]);
        Assert.Equal([_site.Folder["seeds/b.md"]], await watcher.WaitForChange(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_that_ends_in_the_middle_of_a_line_is_waited_for()
    {
        using var watcher = new FolderWatcher([_site.Folder["seeds"]]);
        var change = watcher.WaitForChange(TestContext.Current.CancellationToken);
        await using (var file = new FileStream(_site.Folder["seeds/half.md"], FileMode.Create, FileAccess.Write, FileShare.Read))
        {
            for (var i = 0; i < 8; i++)
            {
                var start = Stopwatch.GetTimestamp();
                file.Write(Encoding.UTF8.GetBytes($"第{i}句，还没有完"));
                file.Flush();
                Thread.Sleep(30);
                if (Stopwatch.GetElapsedTime(start) > TimeSpan.FromMilliseconds(70))
                    Assert.Skip("The machine is too busy to write again in time.");
                Assert.False(change.IsCompleted);
            }
            file.Write("。\n"u8);
        }
        await change;
        Assert.EndsWith("。\n", File.ReadAllText(_site.Folder["seeds/half.md"]), StringComparison.Ordinal);
    }

    private static string Style() => Path.GetFileName(Directory.EnumerateFiles(Repository.Path("templates/assets"), "*.css").Order(StringComparer.Ordinal).First());

    private void AssertServed()
    {
        var written = _site.Files.Where(static f => !f.Key.StartsWith('.') && !f.Key.EndsWith("mine.html", StringComparison.Ordinal)).Select(static f => f.Key).ToList();
        Assert.Equal(written, _feed.Current.Files.Keys.Order(StringComparer.Ordinal));
        Assert.All(written, path => Assert.True(_feed.Current.Files[path].Span.SequenceEqual(File.ReadAllBytes(_site.Folder["site/" + path])), path));
    }
}
