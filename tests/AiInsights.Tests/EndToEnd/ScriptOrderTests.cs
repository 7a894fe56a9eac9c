using System.Text.Json;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.EndToEnd;

/// <summary>Whichever script is named first, the site has a root: the contract's files, and addresses that are there.</summary>
public sealed class ScriptOrderTests
{
    private static readonly string[] s_root = ["index.html", "404.html", "search.html", "feed.xml", "feed.json", "opensearch.xml", "sitemap.xml", "articles/index.html"];

    [Theory]
    [InlineData("zh-Hant", "zh-Hant", null)]
    [InlineData("zh-Hans", "zh-Hans", null)]
    [InlineData("zh-Hant,zh-Hans", "zh-Hant", "zh-hans/")]
    [InlineData("zh-Hans,zh-Hant", "zh-Hans", "zh-hant/")]
    public void The_first_script_stands_at_the_root(string scripts, string first, string? other)
    {
        using var site = new TinySite();
        Assert.Equal(0, site.Build("--scripts", scripts).Status);

        var files = site.Files;
        Assert.All(s_root, path => Assert.Contains(path, files.Keys));
        Assert.Contains($"<html lang=\"{first}\"", files["index.html"], StringComparison.Ordinal);
        using var documents = JsonDocument.Parse(files["data/documents.json"]);
        Assert.All(documents.RootElement.EnumerateArray(), d => Assert.Contains(d.GetProperty("url").GetString()!, files.Keys));
        var folders = files.Keys.Where(static p => p.StartsWith("zh-", StringComparison.Ordinal)).Select(static p => p[..8]).Distinct(StringComparer.Ordinal);
        Assert.Equal(other is null ? [] : [other], folders);
        Assert.Equal(0, site.Run("check", "--fresh", "--scripts", scripts).Status);
    }

    [Fact]
    public void The_other_script_leads_back_to_the_root()
    {
        using var site = new TinySite();
        site.Build("--scripts", "zh-Hant,zh-Hans", "--base-url", "https://example.org/");

        Assert.Contains("<html lang=\"zh-Hans\"", site.Files["zh-hans/index.html"], StringComparison.Ordinal);
        Assert.Matches("data-script-switch href=\"\\.\\./index\\.html\" hreflang=\"zh-Hant\"", site.Files["zh-hans/index.html"]);
        Assert.Contains("hreflang=\"x-default\" href=\"https://example.org/index.html\"", site.Files["zh-hans/index.html"], StringComparison.Ordinal);
        Assert.Contains("\"lang\": \"zh-Hant\"", site.Files["assets/site.webmanifest"], StringComparison.Ordinal);
    }

    [Fact]
    public void No_script_is_no_list_of_scripts()
    {
        using var site = new TinySite();
        var result = site.Build("--scripts", "");
        Assert.Equal(2, result.Status);
        Assert.Contains("--scripts names no script", result.Error, StringComparison.Ordinal);
    }
}
