using AiInsights.Tests.Support;

namespace AiInsights.Tests.Cache;

/// <summary>A build with nothing to do does nothing; a build with something to do is never mistaken for one.</summary>
public sealed class LastBuildTests
{
    [Fact]
    public void Nothing_changed_nothing_is_done_and_the_findings_are_the_same()
    {
        using var site = new TinySite().Seed("b.md", "---\ntitle: 甲\n").Seed("empty.md", string.Empty);
        var first = site.Build();
        var second = site.Build();
        Assert.Equal(first.Status, second.Status);
        Assert.NotEmpty(first.Error);
        Assert.Equal(first.Error, second.Error);
        var stats = site.Build("--stats", "json").Out;
        Assert.Contains("\"filesWritten\":0,", stats, StringComparison.Ordinal);
        Assert.DoesNotContain("\"render\"", stats, StringComparison.Ordinal);
        Assert.Contains("\"render\"", site.Build("--stats", "json", "--no-cache").Out, StringComparison.Ordinal);
    }

    /// <summary>Also where the seed has lain there so long that what was read is known and not read again.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(2.3)]
    public async Task An_edit_that_keeps_size_and_time_is_seen(double after)
    {
        using var site = new TinySite();
        await Task.Delay(TimeSpan.FromSeconds(after), TestContext.Current.CancellationToken);
        site.Build();
        site.Build();
        var before = site.Files;
        var time = File.GetLastWriteTimeUtc(site.Folder["seeds/a.md"]);
        site.Seed("a.md", TinySite.Article.Replace("重要", "要紧", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(site.Folder["seeds/a.md"], time);
        site.Build();
        Assert.NotEqual(before, site.Files);
        Assert.Equal(0, site.Run("check", "--fresh").Status);
    }

    [Theory]
    [InlineData("index.html", "damaged")]
    [InlineData("index.html", null)]
    [InlineData(".ai-insights-files", null)]
    public void A_page_that_somebody_changed_is_made_again(string page, string? text)
    {
        using var site = new TinySite();
        site.Build();
        var expected = site.Files;
        if (text is null)
            File.Delete(site.Folder["site/" + page]);
        else
            File.WriteAllText(site.Folder["site/" + page], text);
        site.Build(page.StartsWith('.') ? ["--force"] : []);
        Assert.Equal(expected, site.Files);
    }

    [Fact]
    public void A_damaged_or_foreign_entry_is_as_good_as_none()
    {
        using var site = new TinySite();
        site.Build();
        var expected = site.Files;
        Func<byte[], byte[]>[] damages =
        [
            static b => b[..^1], static b => [.. b, 0], static _ => [], static b => b[..20],
            static b => [(byte)(b[0] ^ 1), .. b[1..]], static b => [.. b[..16], (byte)(b[16] ^ 1), .. b[17..]], static b => [.. b[..^1], (byte)(b[^1] ^ 1)],
        ];
        foreach (var damage in damages)
        {
            foreach (var entry in Entries(site))
                File.WriteAllBytes(entry, damage(File.ReadAllBytes(entry)));
            Assert.Contains("\"render\"", site.Build("--stats", "json").Out, StringComparison.Ordinal);
            Assert.Equal(expected, site.Files);
        }

        site.Seed("a.md", TinySite.Article.Replace("重要", "要紧", StringComparison.Ordinal));
        Directory.Delete(site.Folder[".ai-insights-cache"], recursive: true);
        File.WriteAllText(site.Folder[".ai-insights-cache"], "no folder");
        Assert.Equal(0, site.Build().Status);
        Assert.NotEqual(expected, site.Files);
    }

    [Fact]
    public void Other_options_are_another_build()
    {
        using var site = new TinySite();
        site.Build();
        var plain = site.Files;
        site.Build("--base-url", "https://example.org/d/");
        Assert.Contains("https://example.org/d/", site.Files["sitemap.xml"], StringComparison.Ordinal);
        site.Build("--scripts", "zh-Hans");
        Assert.DoesNotContain(site.Files.Keys, static f => f.StartsWith("zh-hant/", StringComparison.Ordinal));
        site.Build();
        Assert.Equal(plain, site.Files);
    }

    [Fact]
    public void The_cache_keeps_itself_out_of_git()
    {
        using var site = new TinySite();
        site.Build();
        Assert.Equal("*\n", File.ReadAllText(site.Folder[".ai-insights-cache/.gitignore"]));
        Assert.NotEmpty(Entries(site));
    }

    private static string[] Entries(TinySite site) => [.. Directory.EnumerateFiles(site.Folder[".ai-insights-cache"], "*", SearchOption.AllDirectories).Where(static f => Path.GetFileName(f).Length == 32)];
}
