using System.Globalization;
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

    private static Dictionary<string, DateTime> Times(TinySite site) => site.Files.Keys.ToDictionary(static p => p, p => File.GetLastWriteTimeUtc(site.Folder["site/" + p]));
}
