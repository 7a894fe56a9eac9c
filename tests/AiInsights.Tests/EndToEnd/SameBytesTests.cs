using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.EndToEnd;

/// <summary>The site is the same bytes on every machine, and is not touched without need.</summary>
public sealed class SameBytesTests
{
    [Fact]
    public void A_second_build_writes_nothing()
    {
        using var site = new TinySite();
        site.Build();
        var times = Times(site);
        var result = site.Build("--stats", "json");
        Assert.Contains("\"filesWritten\":0,", result.Out, StringComparison.Ordinal);
        Assert.Equal(times, Times(site));
        Assert.Equal(0, site.Run("check", "--fresh").Status);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("zh-CN")]
    public async Task The_culture_of_the_machine_does_not_show(string culture)
    {
        using var site = new TinySite().Seed("_curation/predictions.yml", BadInputTests.Prediction("模型的推理成本会在一年内下降一半"));
        site.Build("--as-of", "2025-05-06");
        var expected = site.Files;
        await Task.Factory.StartNew(
            () =>
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
                return site.Build("--as-of", "2025-05-06", "--jobs", "1");
            },
            default, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Assert.Equal(expected, site.Files);
    }

    [Fact]
    public void The_number_of_threads_and_the_place_on_the_disk_do_not_show()
    {
        (string, string)[] seeds = [.. Enumerable.Range(1, 9).Select(static n => ($"sub/{n}.md", TinySite.Article.Replace("一篇文章", $"第{n}篇文章", StringComparison.Ordinal)))];
        using var one = new TinySite(seeds);
        using var other = new TinySite([.. seeds.Reverse()]);
        one.Build("--jobs", "1");
        other.Build("--jobs", "7");
        Assert.Equal(one.Files, other.Files);
    }

    [Fact]
    public async Task What_surrounds_the_program_does_not_show()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs a shell");
        (string, string)[] seeds = [.. Enumerable.Range(1, 5).Select(static n => ($"{n}.md", TinySite.Article.Replace("一篇文章", $"第{n}篇文章", StringComparison.Ordinal)))];
        string[] surroundings =
        [
            "TZ=Asia/Shanghai LC_ALL=tr_TR.UTF-8",
            "TZ=America/St_Johns LC_ALL=zh_CN.UTF-8 LANG=ar_SA.UTF-8 DOTNET_PROCESSOR_COUNT=1; umask 077; export TZ LC_ALL LANG DOTNET_PROCESSOR_COUNT; cd /",
            "TZ=Pacific/Kiritimati HOME=/nonexistent; export TZ HOME; umask 000; cd ..",
        ];
        using var expected = new TinySite(seeds);
        expected.Build();
        var hash = Hash(expected);
        for (var i = 0; i < surroundings.Length; i++)
        {
            using var site = new TinySite(i % 2 == 0 ? [.. seeds.Reverse()] : seeds);
            foreach (var seed in Directory.EnumerateFiles(site.Folder["seeds"]))
                File.SetLastWriteTimeUtc(seed, new DateTime(1999 + (20 * i), 12, 31, 23, 59, 59, DateTimeKind.Utc));
            var set = surroundings[i].Contains(';', StringComparison.Ordinal) ? surroundings[i] + "; " : surroundings[i] + " ";
            using var build = Process.Start(new ProcessStartInfo("sh",
                ["-c", $"{set}dotnet '{Path.Combine(AppContext.BaseDirectory, "ai-insights.dll")}' build --seeds '{site.Folder["seeds"]}' --templates '{site.Templates}' --out '{site.Folder["site"]}'"])
            { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var error = await build.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await build.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(build.ExitCode == 0, error);
            Assert.Equal(hash, Hash(site));
        }
    }

    [Fact]
    public void A_removed_seed_takes_its_files_with_it()
    {
        using var site = new TinySite();
        site.Build();
        var before = site.Files;
        site.Seed("b.md", TinySite.Article.Replace("一篇文章", "另一篇文章", StringComparison.Ordinal).Replace("example.org/a", "example.org/b", StringComparison.Ordinal).Replace("应用", "芯片", StringComparison.Ordinal));
        site.Build();
        Assert.NotEqual(before.Keys, site.Files.Keys);
        File.Delete(site.Folder["seeds/b.md"]);
        site.Build();
        Assert.Equal(before, site.Files);
    }

    private static string Hash(TinySite site) => Convert.ToHexString(SHA256.HashData(Encoding.Latin1.GetBytes(string.Join('\0', site.Files.SelectMany(static f => new[] { f.Key, f.Value })))));

    private static Dictionary<string, DateTime> Times(TinySite site) => site.Files.Keys.ToDictionary(static p => p, p => File.GetLastWriteTimeUtc(site.Folder["site/" + p]));
}
