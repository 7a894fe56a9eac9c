using System.Text.RegularExpressions;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.EndToEnd;

/// <summary>Code keeps its lines and how far in they stand, tables their cells, each line with an address of its own; from Markdown and from saved pages.</summary>
public sealed class CodeAndTablesTests
{
    private const string Lead = "缓存不是免费的午餐，它把一致性的问题推迟到了最忙的那一刻，代价由值班的人来付。";

    private static readonly string s_markdown = $"# 缓存的代价\n\n{Lead}\n\n```python\ndef get(key):\n    if key in cache:\n        return cache[key]\n\n    return load(key)\n```\n\n| 方案 | 命中率 |\n|---|---|\n| LRU | **91%** |\n| LFU | 93% |\n\n{Lead}\n";

    private static readonly string s_page = $"<html><head><title>缓存的代价</title></head><body><p>{Lead}</p><pre><code class=\"python\">def <b>get</b>(key):\n    if key in cache:\n        return cache[key]\n\n    return load(key)\n</code></pre><table><tr><td>方案</td><td>命中率</td></tr><tr><td>LRU</td><td><b>91%</b></td></tr><tr><td>LFU</td><td>93%</td></tr></table><p>{Lead}</p></body></html>";

    private static readonly string s_account = $"<html><head><title>缓存的代价</title></head><body><p>{Lead}</p><pre data-lang=\"python\"><code><span>def get(key):</span></code><code><span>&nbsp; &nbsp; if key in cache:</span></code><code><span>&nbsp; &nbsp; &nbsp; &nbsp; return cache[key]</span></code><code><span>&nbsp; &nbsp; return load(key)</span></code></pre><p>{Lead}</p></body></html>";

    [Theory]
    [InlineData("a.md")]
    [InlineData("a.html")]
    [InlineData("b.html")]
    public void A_line_of_code_is_a_block_as_far_in_as_it_stands(string name)
    {
        var article = Reading.Article(name == "a.md" ? s_markdown : name == "a.html" ? s_page : s_account, name);
        Assert.Equal(["def get(key):", "    if key in cache:", "        return cache[key]", "    return load(key)"], article.Blocks.Where(static b => b.Content.Marks is [{ Kind: Model.MarkKind.Code }]).Select(static b => b.Text));
        Assert.All(article.Accounting.Values, static a => Assert.Equal(0, a.Unaccounted));
    }

    [Theory]
    [InlineData("a.md")]
    [InlineData("a.html")]
    public void The_page_shows_code_together_and_tables_with_cells(string name)
    {
        using var site = new TinySite((name, name == "a.md" ? s_markdown : s_page));
        Assert.Equal(0, site.Build().Status);
        var page = ArticlePage(site);
        Assert.Single(Regex.Matches(page, "<div class=\"code wide\""));
        Assert.Contains("<code>        ", page, StringComparison.Ordinal);
        var rows = Regex.Matches(page, "<tr id=\"(b-[^\"]+)\" data-block=\"\\1\">(.*?)</tr>");
        Assert.Equal(["方案 | 命中率", "LRU | 91%", "LFU | 93%"], rows.Select(static r => Regex.Replace(r.Groups[2].Value, "<[^>]+>", string.Empty)));
        Assert.Equal(2, Regex.Count(rows[0].Value, "<th scope=\"col\">"));
        Assert.Contains("<td><strong>91%</strong></td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_alone_that_has_bars_is_a_paragraph()
    {
        using var site = new TinySite(("a.md", $"# 缓存的代价\n\n{Lead}\n\n快 | 省 | 稳，三者只能取其二。\n\n{Lead}\n"));
        site.Build();
        var page = ArticlePage(site);
        Assert.DoesNotContain("<table class=\"cells\">", page, StringComparison.Ordinal);
        Assert.Contains(">快 | 省 | 稳，三者只能取其二。</p>", page, StringComparison.Ordinal);
    }

    private static string ArticlePage(TinySite site) =>
        File.ReadAllText(Directory.GetFiles(site.Folder["site/articles"], "*.html").Single(static f => Path.GetFileName(f) != "index.html"));
}
