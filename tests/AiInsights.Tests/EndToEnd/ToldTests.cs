using System.Text.Json;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.EndToEnd;

/// <summary>What is left out, and what was not understood, is told where its author looks, in the contract's form.</summary>
public sealed class ToldTests
{
    private static readonly string s_draft = TinySite.Article.Replace("title: 一篇文章", "title: 草稿\ndraft: true", StringComparison.Ordinal).Replace("一年内", "两年内", StringComparison.Ordinal);

    [Fact]
    public void A_draft_is_told_by_build_and_explained()
    {
        using var site = new TinySite(("a.md", TinySite.Article), ("b.md", s_draft));
        var built = site.Build();
        Assert.Equal(0, built.Status);
        Assert.Matches("drafts +1 left out: .*b\\.md", built.Out);
        var explained = site.Run("explain", "b.md");
        Assert.Equal(0, explained.Status);
        Assert.Contains("the seed is a draft; it is left out. Remove draft: true to publish it.", explained.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_in_JSON_are_errors_and_warnings()
    {
        using var site = new TinySite(("a.md", TinySite.Article), ("b.md", s_draft), ("empty.md", string.Empty));
        using var json = JsonDocument.Parse(site.Build("--diagnostics", "json").Error);
        Assert.Equal(["error"], json.RootElement.EnumerateArray().Select(static f => f.GetProperty("severity").GetString()));
    }

    [Fact]
    public void Predictions_later_than_the_content_are_told_once()
    {
        using var site = new TinySite().Seed("_curation/predictions.yml", BadInputTests.Prediction("模型的推理成本会在一年内下降一半") + "\n  made-on: {date: 2025-03-01, precision: day, basis: stated}\n");
        var finding = Assert.Single(site.Build().Findings, static f => f.Code == DiagnosticCodes.PredictionLater.Id);
        Assert.Contains("1 predictions were made after 2025-01-27, the newest day in the content, and are left out: p-0001.", finding.Message, StringComparison.Ordinal);
        Assert.Empty(site.Build("--as-of", "2025-02-01").FindingsOf(DiagnosticCodes.PredictionLater));
        Assert.Empty(site.Build("--as-of", "2025-06-01").FindingsOf(DiagnosticCodes.PredictionLater));
    }

    [Fact]
    public void A_wrong_quote_does_not_hide_a_wrong_speaker()
    {
        using var site = new TinySite().Seed("_curation/predictions.yml", BadInputTests.Prediction("这句话哪里都没有")
            .Replace("voice: editorial\n  claimant: {kind: authors, name: 示例媒体}", "voice: speaker\n  speaker: nobody", StringComparison.Ordinal));
        var built = site.Build();
        Assert.Single(built.FindingsOf(DiagnosticCodes.QuoteNotFound));
        Assert.Single(built.FindingsOf(DiagnosticCodes.CurationUnknownSpeaker));
    }

    [Fact]
    public void A_claim_of_an_article_without_a_byline_is_nobodys_organisation()
    {
        using var site = new TinySite(("a.md", TinySite.Article.Replace("source: 示例媒体\n", string.Empty, StringComparison.Ordinal)));
        site.Seed("_curation/predictions.yml", BadInputTests.Prediction("模型的推理成本会在一年内下降一半").Replace("  claimant: {kind: authors, name: 示例媒体}\n", string.Empty, StringComparison.Ordinal));
        site.Build();
        using var json = JsonDocument.Parse(Text(site, "data/predictions.json"));
        var claimant = json.RootElement[0].GetProperty("claimant");
        Assert.Equal(("authors", "未具名"), (claimant.GetProperty("kind").GetString(), claimant.GetProperty("name").GetString()));
    }

    [Fact]
    public void A_feed_gives_no_date_to_an_article_without_one_and_puts_it_last()
    {
        using var site = new TinySite(("a.md", TinySite.Article), ("b.md", "# 没有日期的文章\n\n数据中心的水冷比风冷省三成电，这是运营方去年的测算。\n"));
        site.Build();
        using var json = JsonDocument.Parse(Text(site, "feed.json"));
        var items = json.RootElement.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal([true, false], items.Select(static i => i.TryGetProperty("date_published", out _)));
        Assert.True(Text(site, "feed.xml").IndexOf("没有日期的文章", StringComparison.Ordinal) > Text(site, "feed.xml").IndexOf("一篇文章", StringComparison.Ordinal));
    }

    [Fact]
    public void A_summary_of_two_lines_hides_nothing()
    {
        using var site = new TinySite(("a.md", TinySite.Article.Replace("date:", "summary: |\n  第一行说成本，\n  第二行说 AI\n  agents。\ndate:", StringComparison.Ordinal)));
        Assert.Empty(site.Build().Findings);
        using var json = JsonDocument.Parse(Text(site, "data/documents.json"));
        Assert.Equal("第一行说成本，第二行说 AI agents。", json.RootElement[0].GetProperty("summary").GetString());
    }

    [Theory]
    [InlineData("note: a: b", "not valid YAML")]
    [InlineData("title: 再说一遍", "the key title stands twice; its first value is used.")]
    public void One_bad_line_does_not_cost_the_lists(string line, string told)
    {
        using var site = new TinySite(("a.md", TinySite.Article.Replace("date:", $"authors:\n  - 林一\n  - \"赵二\"\ntags: [水冷, 供电]\n{line}\ndate:", StringComparison.Ordinal)));
        var finding = Assert.Single(site.Build().FindingsOf(DiagnosticCodes.FrontMatterInvalid));
        Assert.Contains(told, finding.Message, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Text(site, "data/documents.json"));
        Assert.Equal("一篇文章", json.RootElement[0].GetProperty("title").GetProperty("zh-Hans").GetString());
        Assert.Equal(["林一", "赵二"], json.RootElement[0].GetProperty("authors").EnumerateArray().Select(static a => a.GetString()));
        Assert.Equal("2025-01-27", json.RootElement[0].GetProperty("published").GetString());
    }

    [Fact]
    public void What_render_reports_has_the_form_of_a_finding()
    {
        using var folder = new TempFolder();
        folder.Write("bad.txt", "好的\n{{ if }}");
        folder.Write("model.json", "{\n  \"a\": x\n}");
        folder.Write("ok.txt", "好");
        var template = TinySite.Cli(["render", folder["bad.txt"]]);
        Assert.Equal(1, template.Status);
        Assert.Matches(@"^[^(]+bad\.txt\(2,\d+\): error AI0601: ", template.Error);
        var model = TinySite.Cli(["render", folder["ok.txt"], "--model", folder["model.json"]]);
        Assert.Equal((1, "AI0601", 2), (model.Status, model.Findings.Single().Code, model.Findings.Single().Line));
        Assert.DoesNotContain("BytePosition", model.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_is_not_there_is_the_environments() =>
        Assert.Equal(4, TinySite.Cli(["diff", "nosite", "HEAD"]).Status);

    [Theory]
    [InlineData("convert", "--config", "s2t")]
    [InlineData("convert", "--config", "s2t", "--report")]
    public async Task Bytes_that_are_no_UTF8_are_refused_as_wrong_usage(params string[] call)
    {
        using var input = new MemoryStream([0xB0, 0xA1, 0xFF]);
        using var output = new StringWriter();
        using var error = new StringWriter();
        Assert.Equal(2, await AiInsights.Cli.CommandLine.Run(call, new(input, output, error, IsTerminal: false, HasColor: false), default));
        Assert.StartsWith("ai-insights: ", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Copies_of_a_short_text_are_one_article()
    {
        const string Text = "# 数据库选型笔记\n\n向量数据库在小规模时不如暴力检索快。\n";
        using var site = new TinySite(("x.txt", Text), ("y.txt", Text), ("z.txt", Text.Replace("小规模", "大规模", StringComparison.Ordinal)));
        Assert.Contains("3 read, 2 articles", site.Build().Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("作者 | 《江湾札记》出品 | 江湾社区(ID:jiangwan)评测是最容易被忽视的一环", "作者 | 林一", "林一", "《江湾札记》出品")]
    [InlineData("作者 | 林一", "作者 | 赵二", "林一", "赵二")]
    public void No_author_is_lost_with_a_line_of_authors(string first, string second, string authors, string credits)
    {
        var mended = Reading.Mend($"大模型评测的六个误区\n{first}\n{second}\n责编 | 秦昭\n评测是大模型开发中最容易被忽视的一环，本文列举六个常见误区。\n误区一：只看平均分\n平均分会掩盖长尾。一个模型在数学上进步十分，在法律上退步九分，平均分仍然上升。\n");
        Assert.Equal((authors, credits), (mended.Fields["authors"].Value, mended.Fields["credits"].Value));
    }

    private static string Text(TinySite site, string path) => File.ReadAllText(site.Folder["site/" + path]);
}
