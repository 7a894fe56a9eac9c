using System.Diagnostics;
using System.Globalization;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.EndToEnd;

/// <summary>A build that is killed while it writes leaves the whole old or the whole new site.</summary>
public sealed class KilledBuildTests
{
    /// <summary>AI_INSIGHTS_KILLS asks for more of them.</summary>
    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("AI_INSIGHTS_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 6;

    [Fact]
    public async Task The_site_is_the_old_or_the_new_one_and_the_next_build_clears_up()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs an exchange in one step");
        using var site = new TinySite([.. Enumerable.Range(1, 12).Select(static n => ($"{n}.md", Article(n, "甲")))]);
        site.Build();
        var old = site.Files;
        using var before = new TempFolder();
        foreach (var n in Enumerable.Range(1, 12))
        {
            before.Write($"seeds/{n}.md", Article(n, "甲"));
            site.Seed($"{n}.md", Article(n, "乙"));
        }

        using var other = new TempFolder();
        TinySite.Cli(["build", "--seeds", site.Folder["seeds"], "--templates", site.Templates, "--out", other["site"]]);
        var now = other.Read("site");
        Assert.NotEqual(old, now);

        var random = new Random(20251122);
        for (var i = 0; i < Kills; i++)
        {
            using var build = Start(site);
            // Half of them while the new site is written beside the old one.
            if (i % 2 == 0)
                await StagingAppears(site, build);
            else
                await Task.Delay(random.Next(0, 1500));
            await Task.Delay(random.Next(0, 12));
            build.Kill();
            await build.WaitForExitAsync();
            var found = site.Files;
            Assert.True(Same(found, old) || Same(found, now), $"Neither the old nor the new site after kill {i}");
            // The next one has the same to do again, whether or not this one came to its end.
            if (Same(found, now))
                site.Run("build", "--seeds", before["seeds"]);
        }
        Assert.Equal(0, site.Build().Status);
        Assert.Equal(now, site.Files);
        Assert.Equal([".ai-insights-cache", "seeds", "site"], Directory.EnumerateFileSystemEntries(site.Folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private static string Article(int number, string word) =>
        TinySite.Article.Replace("一篇文章", $"第{number}篇文章", StringComparison.Ordinal).Replace("example.org/a", $"example.org/{number}", StringComparison.Ordinal)
            .Replace("应用", $"{word}类应用", StringComparison.Ordinal).Replace("模型的", $"第{number}类模型的", StringComparison.Ordinal);

    private static Process Start(TinySite site)
    {
        var start = new ProcessStartInfo("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "ai-insights.dll"), "build", "--seeds", site.Folder["seeds"], "--templates", site.Templates, "--out", site.Folder["site"],
        ])
        { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        return Process.Start(start)!;
    }

    private static async Task StagingAppears(TinySite site, Process build)
    {
        while (!build.HasExited && !Directory.EnumerateDirectories(site.Folder.Path, ".site.staging-*").Any())
            await Task.Yield();
    }

    private static bool Same(SortedDictionary<string, string> first, SortedDictionary<string, string> second) => first.SequenceEqual(second);
}
