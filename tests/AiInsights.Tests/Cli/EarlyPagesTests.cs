using System.Diagnostics;
using System.Globalization;
using System.Text;
using AiInsights.Cli;
using AiInsights.Cli.Serve;
using AiInsights.Ingest;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Cli;

/// <summary>The page of an edited article is shown before its build: it is the one that the build makes, or it is not shown early.</summary>
public sealed class EarlyPagesTests : IDisposable
{
    private const string Talk = """
        ---
        title: 一场对话
        source: 示例媒体
        date: 2025-01-28
        url: https://example.org/talk
        ---

        # 一场对话

        **主持人：** 你们怎么看模型的成本？

        **张三：** 模型的成本会在两年内下降九成。芯片是另一回事。

        **李四：** 我不同意，芯片的价格会先涨起来。

        **张三：** 涨价只是一时的事，模型会更省。

        **李四：** 省下来的算力会被别的应用用掉，芯片还是不够。

        **主持人：** 那么应用会怎样？

        **张三：** 应用会比模型更多。

        **主持人：** 谢谢两位。

        """;

    private readonly TinySite _site = new TinySite().OwnTemplates();
    private readonly SiteFeed _feed = new();
    private readonly RebuildLoop _loop;

    public EarlyPagesTests()
    {
        _site.Seed("talk.md", Talk).Seed("other.md", Article("另一篇", "芯片比模型更重要，这是作者的看法。"));
        _site.Seed("_curation/topics.yml", "- {id: chips, name: 芯片}\n- {id: models, name: 模型}\n- {id: cost, name: 成本}\n");
        _site.Seed("_curation/speakers.yml", "- {id: zhang-san, name: 张三}\n- {id: li-si, name: 李四}\n");
        _site.Seed("_curation/predictions.yml", """
            - id: p-0001
              claim: 成本下降九成
              quote: 模型的成本会在两年内下降九成
              seed: talk.md
              voice: speaker
              speaker: zhang-san
              kind: forecast
              made-on: {date: '2025-01-28', precision: day, basis: publication}
              horizon: {text: 两年内, from: 2025-01-28, to: 2027-01-28, basis: stated}
              topics: [cost]
              resolvable: with-judgement
              resolvable-reason: 须由人判断

            """);
        _site.Seed("_curation/questions.yml", """
            - id: price
              text: 芯片会涨价吗
              topics: [chips]
              positions:
                - {speaker: li-si, stance: agree, quote: 芯片的价格会先涨起来, seed: talk.md}

            """);
        _site.Seed("_curation/documents.yml", """
            - seed: a.md
              annotations:
                - {quote: 应用会比模型更重要, note: 作者没有说为什么。}

            """);
        _loop = Loop(_feed);
        _loop.Build(default);
    }

    public void Dispose() => _site.Dispose();

    public static TheoryData<string, string, string> Edits => new()
    {
        { "a.md", "重要。", "要紧。芯片也一样，模型也是。" },
        { "a.md", "模型的推理成本", "人们说，**模型**的推理成本" },
        { "talk.md", "芯片是另一回事。", "芯片是另一回事，成本也是。" },
        { "talk.md", "谢谢两位。", "谢谢两位。\n\n**张三：** 还有一句：模型会更小。\n\n**李四：** 芯片也会。" },
        { "other.md", "更重要", "更贵" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void The_early_page_is_the_page_of_the_build_in_both_scripts(string seed, string before, string after)
    {
        var edited = Edit(seed, before, after);
        var shown = _feed.Current;
        _loop.Preview([edited]);
        Assert.Equal(2, _feed.Current.Early.Count);
        Assert.All(_feed.Current.Early, page => Assert.NotEqual(shown.Sum(page.Key), _feed.Current.Sum(page.Key)));
        Assert.Contains(_feed.Current.Early.Keys, static p => p.StartsWith("articles/", StringComparison.Ordinal));
        Assert.Contains(_feed.Current.Early.Keys, static p => p.StartsWith("zh-hant/articles/", StringComparison.OrdinalIgnoreCase));
        AssertEarlyIsBuilt(_feed.Current, $"{seed}: {after}");
    }

    public static TheoryData<string> Unsure => ["new seed", "seed gone", "title", "date", "speaker", "draft", "copy", "moved quote", "open front matter", "curation", "template", "empty", "many"];

    [Theory]
    [MemberData(nameof(Unsure))]
    public void What_only_a_build_can_tell_waits_for_it(string what)
    {
        var seeds = _site.Folder["seeds/"];
        string[] changed = what switch
        {
            "new seed" => [Write("new.md", Article("新的一篇", "全新的一句话。"))],
            "seed gone" => [Gone("other.md")],
            "title" => [Edit("a.md", "一篇文章", "换了题目")],
            "date" => [Edit("a.md", "2025-01-27", "2025-01-29")],
            "speaker" => [Edit("talk.md", "谢谢两位。", "谢谢两位。\n\n**王五：** 我也说一句。\n\n**主持人：** 请说。\n\n**王五：** 应用会更便宜。")],
            "draft" => [Edit("a.md", "title:", "draft: true\ntitle:")],
            "copy" => [Write("a-copy.txt", File.ReadAllText(seeds + "a.md")), Edit("a.md", "重要", "要紧")],
            "moved quote" => [Edit("talk.md", "模型的成本会在两年内下降九成。", "先说一句。模型的成本会在三年内下降九成。")],
            "open front matter" => [Edit("a.md", "a\n---", "a\n")],
            "curation" => [Write("_curation/topics.yml", "- {id: chips, name: 芯片}\n"), Edit("a.md", "重要", "要紧")],
            "template" => [Template(), Edit("a.md", "重要", "要紧")],
            "empty" => [Write("a.md", string.Empty)],
            _ => [.. Enumerable.Range(0, 9).Select(i => Edit("a.md", "重要", "要紧" + i.ToString(CultureInfo.InvariantCulture) + "重要"))],
        };
        var before = _feed.Current;
        _loop.Preview(what == "many" ? [.. changed, .. Enumerable.Range(0, 9).Select(i => seeds + i)] : changed);
        Assert.Same(before, _feed.Current);
        _loop.Build(default);
        AssertServed();
        // Then all is well again, but where the article is not there any more.
        if (what is "draft" or "empty" or "open front matter" or "copy")
            return;
        _loop.Preview([Edit("talk.md", "你们怎么看", "诸位怎么看")]);
        Assert.Equal(2, _feed.Current.Early.Count);
    }

    [Fact]
    public void A_seed_that_has_copies_waits_for_the_build()
    {
        Write("a-copy.txt", File.ReadAllText(_site.Folder["seeds/a.md"]));
        _loop.Build(default);
        var before = _feed.Current;
        _loop.Preview([Edit("a.md", "重要", "要紧")]);
        Assert.Same(before, _feed.Current);
    }

    /// <summary>A page may quote what another one said before its own edit; the build puts that right, and the page is loaded anew.</summary>
    [Fact]
    public void Two_edits_in_a_row_show_both_and_the_later_one_stays()
    {
        _loop.Preview([Edit("other.md", "更重要", "更贵")]);
        _loop.Preview([Edit("a.md", "重要。", "要紧。")]);
        Assert.Equal(4, _feed.Current.Early.Count);
        _loop.Preview([Edit("a.md", "要紧。", "紧要。")]);
        Assert.Contains("紧要", Early("articles/"), StringComparison.Ordinal);
        Assert.DoesNotContain("应用会比模型更要紧", Early("articles/"), StringComparison.Ordinal);
        _loop.Build(default);
        Assert.Empty(_feed.Current.Early);
        AssertServed();
        Assert.Contains("紧要", Encoding.UTF8.GetString(_feed.Current.Find(PageOf(_feed.Current, "<title>一篇文章"))!.Value.Span), StringComparison.Ordinal);
        // Taken back before it is built: the page is the old one again.
        var built = _feed.Current;
        _loop.Preview([Edit("a.md", "紧要。", "重要。")]);
        _loop.Preview([Edit("a.md", "重要。", "紧要。")]);
        Assert.All(_feed.Current.Early.Keys, page => Assert.Equal(built.Sum(page), _feed.Current.Sum(page)));
        AssertEarlyIsBuilt(_feed.Current, "taken back");
    }

    [Fact]
    public void A_broken_seed_is_told_of_and_its_page_comes_back_when_it_is_cured()
    {
        var sound = File.ReadAllText(_site.Folder["seeds/a.md"]);
        var page = PageOf(_feed.Current, "<title>一篇文章");
        var good = _feed.Current.Sum(page);
        var version = _feed.Current.Version;
        _loop.Preview([Write("a.md", sound.Replace("https://example.org/a\n---", "https://example.org/a\n", StringComparison.Ordinal))]);
        Assert.Equal((version, good), (_feed.Current.Version, _feed.Current.Sum(page)));
        _loop.Build(default);
        Assert.Contains(_feed.Current.Findings, static f => f.Contains("AI0103", StringComparison.Ordinal));
        _loop.Preview([Write("a.md", sound)]);
        _loop.Build(default);
        Assert.Empty(_feed.Current.Findings);
        Assert.Equal(good, _feed.Current.Sum(page));
        AssertServed();
    }

    [Fact]
    public void A_style_sheet_is_shown_early_and_is_that_of_the_build()
    {
        var before = _feed.Current;
        var style = Directory.EnumerateFiles(_site.Folder["templates/assets"], "*.css").First();
        File.AppendAllText(style, "\nbody { outline: 0 }\n");
        _loop.Preview([style]);
        Assert.NotEqual(before.Styles, _feed.Current.Styles);
        Assert.Equal((before.Rest, before.Sum("index.html")), (_feed.Current.Rest, _feed.Current.Sum("index.html")));
        AssertEarlyIsBuilt(_feed.Current, "style");
    }

    /// <summary>As <c>serve</c> does it, with edits while a build runs: once a later state was shown no earlier one comes back.</summary>
    [Fact]
    public async Task Edits_while_builds_run_are_shown_in_their_order_and_built_in_the_end()
    {
        var feed = new SiteFeed();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        stop.CancelAfter(TimeSpan.FromMinutes(3));
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var loop = Task.Run(() => Loop(feed).Follow(ready.SetResult, stop.Token), stop.Token);
        await ready.Task.WaitAsync(stop.Token);
        var page = PageOf(feed.Current, "<title>一篇文章");
        var seen = new List<int>();
        var last = -1;
        var (edits, version) = (0, 0);
        await foreach (var state in feed.Follow(stop.Token))
        {
            var text = Encoding.UTF8.GetString(state.Find(page)!.Value.Span);
            var shown = Enumerable.Range(0, 6).LastOrDefault(i => text.Contains($"第{i}次改动", StringComparison.Ordinal), -1);
            seen.Add(shown);
            Assert.True(shown >= last, $"shown: {string.Join(' ', seen)}");
            // The next edit comes as soon as the last one is shown: mostly its build has just begun.
            if (edits == 0 || (shown == edits - 1 && shown > last && edits < 6))
            {
                // As most editors save: whole.
                File.Move(Write(".a.md.new", TinySite.Article + $"第{edits}次改动。\n"), _site.Folder["seeds/a.md"], overwrite: true);
                edits++;
            }
            last = shown;
            // Told once when its pages are made, and once more when all of it is on the disk.
            if (shown == 5 && state.Early.Count == 0 && state.Version == version)
                break;
            version = state.Version;
        }
        AssertServed(feed.Current);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => loop);
    }

    /// <summary>An editor that saves while a build runs leaves the file empty for a moment, or writes it in pieces: what is shown never lacks the article.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("---\ntitle: 一篇文章\n---\n\n# 一篇文章\n\n写到一半")]
    public async Task A_build_waits_for_a_seed_that_is_being_saved(string half)
    {
        var path = _site.Folder["seeds/a.md"];
        var page = PageOf(_feed.Current, "<title>一篇文章");
        using var stop = new CancellationTokenSource();
        var states = new List<ServedSite>();
        var follower = Task.Run(async () =>
        {
            await foreach (var state in _feed.Follow(stop.Token))
                states.Add(state);
        }, TestContext.Current.CancellationToken);
        var pause = TimeSpan.Zero;
        // A thread of its own: the pool's are busy with the build.
        var save = new Thread(() =>
        {
            var start = Stopwatch.GetTimestamp();
            using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
            file.Write(Encoding.UTF8.GetBytes(half));
            file.Flush();
            Thread.Sleep(30);
            file.Position = 0;
            file.Write(Encoding.UTF8.GetBytes(TinySite.Article + "后来的一句。\n"));
            file.Flush();
            pause = Stopwatch.GetElapsedTime(start);
        });
        save.Start();
        while (save.IsAlive && new FileInfo(path).Length != Encoding.UTF8.GetByteCount(half))
            Thread.Yield();
        _loop.Build(default);
        save.Join();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => follower);
        if (pause > FileRest.Unfinished - TimeSpan.FromMilliseconds(5))
            Assert.Skip("The machine is too busy to write again in time.");
        Assert.All(states, state => Assert.True(state.Find(page) is not null, string.Join('\n', state.Findings)));
        Assert.Contains("后来的一句", Encoding.UTF8.GetString(_feed.Current.Find(page)!.Value.Span), StringComparison.Ordinal);
    }

    /// <summary>States that are no longer shown can be collected. What the whole process holds says nothing: other tests run beside this one.</summary>
    [Fact]
    public void Memory_does_not_grow_with_the_edits()
    {
        var states = new List<WeakReference>();
        for (var i = 0; i < 30; i++)
            Show(i);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.InRange(states.Count(static s => s.IsAlive), 1, 4);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        void Show(int i)
        {
            _loop.Preview([Write("a.md", TinySite.Article + $"第{i % 10}次改动，{Guid.NewGuid()}。\n")]);
            Assert.Equal(2, _feed.Current.Early.Count);
            states.Add(new WeakReference(_feed.Current));
            states.AddRange(_feed.Current.Early.Values.Select(static f => System.Runtime.InteropServices.MemoryMarshal.TryGetArray(f, out var bytes) ? new WeakReference(bytes.Array) : null).OfType<WeakReference>());
            _loop.Build(default);
            Assert.Empty(_feed.Current.Early);
            states.Add(new WeakReference(_feed.Current));
        }
    }

    private static string Article(string title, string text) =>
        TinySite.Article.Replace("一篇文章", title, StringComparison.Ordinal).Replace("example.org/a", $"example.org/{title.Length}", StringComparison.Ordinal).Replace("模型的推理成本会在一年内下降一半。这句话出自作者。\n\n应用会比模型更重要。", text, StringComparison.Ordinal);

    private RebuildLoop Loop(SiteFeed feed) => new(
        new CliConsole(Stream.Null, TextWriter.Null, TextWriter.Null, IsTerminal: false, HasColor: false),
        new BuildOptions { Seeds = _site.Folder["seeds"], Templates = _site.Templates, Out = _site.Folder["site"], Cache = _site.Folder[".ai-insights-cache"] },
        feed);

    private string Write(string seed, string text)
    {
        _site.Seed(seed, text);
        return _site.Folder["seeds/" + seed];
    }

    private string Edit(string seed, string before, string after)
    {
        var text = File.ReadAllText(_site.Folder["seeds/" + seed]);
        Assert.Contains(before, text, StringComparison.Ordinal);
        return Write(seed, text.Replace(before, after, StringComparison.Ordinal));
    }

    private string Gone(string seed)
    {
        File.Delete(_site.Folder["seeds/" + seed]);
        return _site.Folder["seeds/" + seed];
    }

    private string Template()
    {
        var path = _site.Folder["templates/layouts/base.html"];
        File.AppendAllText(path, "<!-- changed -->");
        return path;
    }

    private static string PageOf(ServedSite site, string text) => site.Files.Single(f =>
        f.Key.StartsWith("articles/2025-", StringComparison.Ordinal) && Encoding.UTF8.GetString(f.Value.Span).Contains(text, StringComparison.Ordinal)).Key;

    private string Early(string folder) => string.Concat(_feed.Current.Early.Where(f => f.Key.StartsWith(folder, StringComparison.Ordinal)).Select(static f => Encoding.UTF8.GetString(f.Value.Span)));

    /// <summary>Builds, and compares what was shown before with what was made.</summary>
    private void AssertEarlyIsBuilt(ServedSite early, string what)
    {
        _loop.Build(default);
        Assert.Empty(_feed.Current.Early);
        Assert.All(early.Early, page => Assert.True(page.Value.Span.SequenceEqual(_feed.Current.Files[page.Key].Span), $"{what}: {page.Key}"));
        AssertServed();
    }

    private void AssertServed() => AssertServed(_feed.Current);

    private void AssertServed(ServedSite served)
    {
        var written = _site.Files.Where(static f => !f.Key.StartsWith('.')).Select(static f => f.Key).ToList();
        Assert.Equal(written, served.Files.Keys.Order(StringComparer.Ordinal));
        Assert.All(written, path => Assert.True(served.Find(path)!.Value.Span.SequenceEqual(File.ReadAllBytes(_site.Folder["site/" + path])), path));
    }
}
