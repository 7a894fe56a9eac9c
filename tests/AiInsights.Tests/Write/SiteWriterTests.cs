using System.Text;
using AiInsights.Render;
using AiInsights.Tests.Support;
using AiInsights.Write;

namespace AiInsights.Tests.Write;

public sealed class SiteWriterTests : IDisposable
{
    private readonly TempFolder _temp = new();
    private readonly DiagnosticBag _bag = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void A_new_site_holds_the_files_and_a_sorted_list_of_them()
    {
        var result = Write(("index.html", "home"), ("data/b.json", "{}"), ("data/a.json", "[]"));
        Assert.Equal(new WriteResult(4, 0, 0, result.Bytes), result);
        var site = _temp.Read("site");
        Assert.Equal("home", site["index.html"]);
        Assert.Equal(["data/a.json", "data/b.json", "index.html"], site[".ai-insights-files"].Split('\n')[1..^1]);
        Assert.Equal(site.Values.Sum(static v => v.Length), result.Bytes);
        Assert.Equal(["site"], Directory.EnumerateFileSystemEntries(_temp.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_second_run_touches_nothing()
    {
        Write(("index.html", "home"), ("a/b.html", "b"));
        var longAgo = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        foreach (var path in Directory.EnumerateFileSystemEntries(_temp["site"], "*", SearchOption.AllDirectories).Append(_temp["site"]))
            File.SetLastWriteTimeUtc(path, longAgo);
        var result = Write(("index.html", "home"), ("a/b.html", "b"));
        Assert.Equal((0, 3, 0), (result.Written, result.Unchanged, result.Removed));
        Assert.All(Directory.EnumerateFileSystemEntries(_temp["site"], "*", SearchOption.AllDirectories).Append(_temp["site"]),
            path => Assert.Equal(longAgo, File.GetLastWriteTimeUtc(path)));
    }

    [Fact]
    public void Only_what_changed_is_written_and_what_is_no_longer_made_goes()
    {
        Write(("index.html", "home"), ("a.html", "old"), ("gone/c.html", "c"));
        var longAgo = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_temp["site/index.html"], longAgo);
        var result = Write(("index.html", "home"), ("a.html", "new"));
        // The list of files has changed too.
        Assert.Equal((2, 1, 1), (result.Written, result.Unchanged, result.Removed));
        Assert.Equal("new", _temp.Read("site")["a.html"]);
        Assert.False(Directory.Exists(_temp["site/gone"]));
        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(_temp["site/index.html"]));
    }

    [Fact]
    public void Files_of_somebody_else_in_the_site_are_kept_and_named()
    {
        Write(("index.html", "home"));
        _temp.Write("site/CNAME", "example.org");
        _temp.Write("site/notes/mine.txt", "mine");
        File.CreateSymbolicLink(_temp["site/link"], "CNAME");
        Write(("index.html", "other"));
        Assert.Equal("example.org", _temp.Read("site")["CNAME"]);
        Assert.Equal("mine", _temp.Read("site")["notes/mine.txt"]);
        Assert.Equal("CNAME", new FileInfo(_temp["site/link"]).LinkTarget);
        var kept = Assert.Single(_bag.ToSortedList());
        Assert.Equal("AI0805", kept.Code.Id);
        Assert.Contains("CNAME, link, notes/mine.txt", kept.Message, StringComparison.Ordinal);

        var result = Write(force: true, ("index.html", "other"));
        Assert.Equal(3, result.Removed);
        Assert.Equal([".ai-insights-files", "index.html"], _temp.Read("site").Keys);
    }

    [Fact]
    public void A_folder_that_no_build_made_is_refused_unless_forced()
    {
        _temp.Write("site/thesis.doc", "years of work");
        var error = Assert.Throws<OutputException>(() => Write(("index.html", "home")));
        Assert.Equal(("AI0802", true), (error.Diagnostic.Code.Id, error.Refused));
        Assert.Equal(["thesis.doc"], _temp.Read("site").Keys);
        Write(force: true, ("index.html", "home"));
        Assert.Equal([".ai-insights-files", "index.html"], _temp.Read("site").Keys);
    }

    [Theory]
    [InlineData("about.html")]
    [InlineData("about.html/mine.txt")]
    [InlineData("articles")]
    public void A_file_that_no_build_made_is_not_overwritten_by_a_new_page(string foreign)
    {
        Write(("index.html", "home"));
        _temp.Write("site/" + foreign, "mine");
        var error = Assert.Throws<OutputException>(() => Write(("index.html", "home"), ("about.html", "about"), ("articles/a.html", "a")));
        Assert.Equal(("AI0807", true), (error.Diagnostic.Code.Id, error.Refused));
        Assert.Equal("mine", _temp.Read("site")[foreign]);
        Write(force: true, ("index.html", "home"), ("about.html", "about"), ("articles/a.html", "a"));
        Assert.Equal([".ai-insights-files", "about.html", "articles/a.html", "index.html"], _temp.Read("site").Keys);
    }

    [Fact]
    public void A_link_planted_in_the_site_is_not_written_through()
    {
        _temp.Write("treasure/a.html", "gold");
        Write(("articles/a.html", "a"));
        Directory.Delete(_temp["site/articles"], recursive: true);
        Directory.CreateSymbolicLink(_temp["site/articles"], _temp["treasure"]);
        Assert.Throws<OutputException>(() => Write(("articles/a.html", "b")));
        Write(force: true, ("articles/a.html", "b"));
        Assert.Equal("gold", _temp.Read("treasure")["a.html"]);
        Assert.Equal("b", _temp.Read("site")["articles/a.html"]);
    }

    [Fact]
    public void A_read_only_folder_stays_as_it_was()
    {
        Write(("index.html", "home"));
        _temp.MakeReadOnly("site");
        var error = Assert.Throws<OutputException>(() => Write(("index.html", "new")));
        Assert.Equal(("AI0803", false), (error.Diagnostic.Code.Id, error.Refused));
        Assert.Equal("home", _temp.Read("site")["index.html"]);
        Assert.Equal(["site"], Directory.EnumerateFileSystemEntries(_temp.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void What_a_killed_build_left_behind_goes_with_the_next()
    {
        Write(("index.html", "home"));
        _temp.Write(".site.staging-123/index.html", "half");
        _temp.Write(".site.staging-mine/index.html", "somebody else's");
        _temp.Write("site/.ai-insights-staging/0", "half");
        Write(("index.html", "home"));
        Assert.Equal([".site.staging-mine", "site"], Directory.EnumerateFileSystemEntries(_temp.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal([".ai-insights-files", "index.html"], _temp.Read("site").Keys);
    }

    [Fact]
    public void An_old_site_that_lost_its_name_is_put_back_before_anything_else()
    {
        Write(("index.html", "home"), ("CNAME", "x"));
        Directory.Move(_temp["site"], _temp[".site.old-7"]);
        _temp.Write(".site.staging-7/index.html", "half");
        var result = Write(("index.html", "home"), ("CNAME", "x"));
        Assert.Equal(0, result.Written);
        Assert.Equal(["site"], Directory.EnumerateFileSystemEntries(_temp.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_folder_whose_parent_cannot_be_written_is_written_file_by_file()
    {
        var site = _temp["around/site"];
        Directory.CreateDirectory(site);
        _temp.MakeReadOnly("around");
        Write(site, ("index.html", "home"), ("a/b.html", "b"));
        var result = Write(site, ("index.html", "new"));
        Assert.Equal((2, 0, 1), (result.Written, result.Unchanged, result.Removed));
        Assert.Equal([".ai-insights-files", "index.html"], _temp.Read("around/site").Keys);
        Assert.False(Directory.Exists(Path.Combine(site, "a")));
        Assert.All(_bag.ToSortedList(), static d => Assert.Equal("AI0806", d.Code.Id));
    }

    [Fact]
    public void Builds_at_the_same_time_leave_one_whole_site()
    {
        var sites = Enumerable.Range(0, 8).Select(static n => Enumerable.Range(0, 20).Select(i => ($"{i}.html", $"{n}")).ToArray()).ToList();
        Parallel.ForEach(sites, new ParallelOptions { MaxDegreeOfParallelism = 4 }, files => Write(files));
        var pages = _temp.Read("site").Where(static f => f.Key != ".ai-insights-files").Select(static f => f.Value).ToList();
        Assert.Equal(20, pages.Count);
        Assert.Single(pages.Distinct());
    }

    [Fact]
    public void A_build_that_waits_too_long_for_another_says_so()
    {
        using var other = BuildLock.Take(_temp["site"], TimeSpan.Zero, default);
        var error = Assert.Throws<OutputException>(() => BuildLock.Take(_temp["site"], TimeSpan.FromMilliseconds(50), default));
        Assert.Equal(("AI0804", false), (error.Diagnostic.Code.Id, error.Refused));
    }

    [Fact]
    public void An_interrupted_build_leaves_the_old_site_and_nothing_else()
    {
        Write(("index.html", "home"));
        using var interrupted = new CancellationTokenSource();
        interrupted.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() =>
            SiteWriter.Write(_temp["site"], Files(("index.html", "new")), Options(false), _bag, interrupted.Token));
        Assert.Equal("home", _temp.Read("site")["index.html"]);
        Assert.Equal(["site"], Directory.EnumerateFileSystemEntries(_temp.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_reader_never_misses_a_file_while_the_site_is_written()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Needs an exchange in one step");
        Write(("index.html", "0"), ("a/b.html", "0"));
        using var done = new CancellationTokenSource();
        var reads = 0;
        // A thread of its own that has read once before the first write: with the pool's it might first get a turn when all is over.
        using var reading = new ManualResetEventSlim();
        var reader = Task.Factory.StartNew(
            () =>
            {
                do
                {
                    Assert.NotEmpty(File.ReadAllText(_temp["site/a/b.html"]));
                    reads++;
                    reading.Set();
                }
                while (!done.IsCancellationRequested);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        Assert.True(reading.Wait(TimeSpan.FromMinutes(1)));
        Assert.True(reads > 0);
    }

    [Theory]
    [InlineData("../out.html")]
    [InlineData("/etc/x")]
    [InlineData("a//b")]
    [InlineData("a\\b")]
    [InlineData("a/./b")]
    public void A_path_that_leaves_the_site_is_a_fault_of_ours(string path) =>
        Assert.Throws<ArgumentException>(() => Write((path, "x")));

    [Fact]
    public void Two_files_under_one_name_are_a_fault_of_ours_whatever_their_case() =>
        Assert.Throws<ArgumentException>(() => Write(("A.html", "x"), ("a.html", "y")));

    private WriteResult Write(params (string Path, string Text)[] files) => Write(force: false, files);

    private WriteResult Write(bool force, params (string Path, string Text)[] files) =>
        SiteWriter.Write(_temp["site"], Files(files), Options(force), _bag);

    private WriteResult Write(string folder, params (string Path, string Text)[] files) =>
        SiteWriter.Write(folder, Files(files), Options(false), _bag);

    private BuildOptions Options(bool force) => new() { Seeds = _temp["seeds"], Templates = _temp["templates"], Out = _temp["site"], Force = force };

    private static List<SiteFile> Files(params (string Path, string Text)[] files) =>
        [.. files.Select(static f => new SiteFile(f.Path, Encoding.UTF8.GetBytes(f.Text)))];
}
