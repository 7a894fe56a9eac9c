using System.Diagnostics;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Cache;

/// <summary>Several processes read a share of the seeds each; one build makes the site of what they found.</summary>
public sealed class SharedCacheTests
{
    private const int Shares = 3;

    [Fact]
    public async Task What_three_processes_read_one_build_puts_together()
    {
        using var site = Site();
        var shares = Enumerable.Range(1, Shares).Select(i => Start(site, "--cache-only", "--shard", $"{i}/{Shares}")).ToList();
        foreach (var share in shares)
        {
            await share.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, share.ExitCode);
            share.Dispose();
        }

        Assert.False(Directory.Exists(site.Folder["site"]));
        var works = Works(site.Folder[".ai-insights-cache"]);
        Assert.NotEmpty(works);
        var build = site.Build();
        // Nothing was left to read: no new pack.
        Assert.Equal(works, Works(site.Folder[".ai-insights-cache"]));
        AssertClean(site, build);
    }

    [Fact]
    public void Caches_of_several_machines_are_put_together_as_files()
    {
        using var site = Site();
        // A copy of a work in another share: which seeds belong together is known only when all are there.
        site.Seed("sub/copy.md", File.ReadAllText(site.Folder["seeds/3.md"]).Replace("。", "！", StringComparison.Ordinal)).Seed("empty.md", string.Empty);
        for (var i = 1; i <= Shares; i++)
            Assert.Equal(0, site.Build("--cache-only", "--shard", $"{i}/{Shares}", "--cache", site.Folder[$"machine-{i}"]).Status);
        for (var i = 1; i <= Shares; i++)
        {
            foreach (var file in Directory.EnumerateFiles(site.Folder[$"machine-{i}"], "*", SearchOption.AllDirectories))
            {
                var to = Path.Combine(site.Folder["all"], Path.GetRelativePath(site.Folder[$"machine-{i}"], file));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(file, to, overwrite: true);
            }
        }

        AssertClean(site, site.Build("--cache", site.Folder["all"]));
    }

    [Theory]
    [InlineData("--shard", "1/3")]
    [InlineData("--cache-only", "--shard", "0/3")]
    [InlineData("--cache-only", "--shard", "4/3")]
    [InlineData("--cache-only", "--shard", "one")]
    [InlineData("--cache-only", "--no-cache")]
    public void A_share_that_does_not_exist_or_leads_nowhere_is_wrong_usage(params string[] options)
    {
        using var site = new TinySite();
        Assert.Equal(2, site.Build(options).Status);
        Assert.False(Directory.Exists(site.Folder["site"]));
    }

    private static TinySite Site() => new([.. Enumerable.Range(1, 9).Select(static n => ($"{n}.md", Article(n)))]);

    private static string Article(int number) =>
        TinySite.Article.Replace("一篇文章", $"第{number}篇文章", StringComparison.Ordinal).Replace("example.org/a", $"example.org/{number}", StringComparison.Ordinal)
            .Replace("应用", $"第{number}类应用", StringComparison.Ordinal).Replace("模型的", $"第{number}类模型的", StringComparison.Ordinal)
        + string.Concat(Enumerable.Range(0, 20).Select(i => $"这是第{number}篇里的第{i}句话，别处没有{number * i}。\n\n"));

    private static void AssertClean(TinySite site, CliResult build)
    {
        var clean = site.Run("build", "--no-cache", "--out", site.Folder["clean/site"]);
        Assert.Equal(clean.Status, build.Status);
        Assert.Equal(clean.Error, build.Error);
        Assert.Equal(site.Folder.Read("clean/site"), site.Files);
    }

    private static List<string> Works(string cache) =>
        [.. Directory.EnumerateFiles(Path.Combine(cache, "works"), "*", SearchOption.AllDirectories).Select(static f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private static Process Start(TinySite site, params string[] more) => Process.Start(new ProcessStartInfo(
        "dotnet",
        [Path.Combine(AppContext.BaseDirectory, "ai-insights.dll"), "build", "--seeds", site.Folder["seeds"], "--templates", site.Templates, "--out", site.Folder["site"], .. more])
    { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
}
