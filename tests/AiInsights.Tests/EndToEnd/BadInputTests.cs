using AiInsights.Tests.Support;

namespace AiInsights.Tests.EndToEnd;

/// <summary>Each bad input costs itself and one clear finding; the rest is built.</summary>
public sealed class BadInputTests
{
    [Fact]
    public void A_digest_without_insights_topics_and_predictions_is_built()
    {
        using var site = new TinySite(("a.txt", "一篇没有条目的短文\n正文只有这一段，里面没有编号，没有人说话，也没有预测。"));
        Assert.Equal(0, site.Build().Status);
        Assert.Equal("[]", string.Concat(site.Files["data/insights.json"].Where(static c => !char.IsWhiteSpace(c))));
    }

    [Fact]
    public void A_sound_seed_gives_a_site_and_no_finding()
    {
        using var site = new TinySite();
        var result = site.Build();
        Assert.Equal((0, string.Empty), (result.Status, result.Error));
        Assert.Contains("data/documents.json", site.Files.Keys);
    }

    [Fact]
    public void Front_matter_that_is_not_closed_is_reported_at_its_first_line()
    {
        using var site = new TinySite(("a.md", TinySite.Article), ("open.md", "---\ntitle: 开着\ndate: 2025-01-01\n\n正文在这里。\n"));
        AssertOne(site, DiagnosticCodes.FrontMatterNotClosed, "seeds/open.md", 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n　\n")]
    public void An_empty_seed_is_reported(string text)
    {
        using var site = new TinySite(("a.md", TinySite.Article), ("empty.md", text));
        AssertOne(site, DiagnosticCodes.EmptySeed, "seeds/empty.md", 1);
    }

    [Fact]
    public void A_binary_file_with_the_name_of_an_article_is_reported()
    {
        using var site = new TinySite(("a.md", TinySite.Article));
        File.WriteAllBytes(site.Folder["seeds/picture.md"], [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0]);
        AssertOne(site, DiagnosticCodes.SeedIsBinary, "seeds/picture.md", 1);
    }

    [Fact]
    public void A_curated_quote_that_does_not_stand_in_its_seed_is_reported_with_the_nearest_words()
    {
        using var site = new TinySite().Seed("_curation/predictions.yml", Prediction("模型的推理成本会在三年内下降一半"));
        var finding = AssertOne(site, DiagnosticCodes.QuoteNotFound, "seeds/_curation/predictions.yml", 3);
        Assert.Contains("一年内下降一半", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("p-0001", site.Files["data/predictions.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_speaker_that_nobody_knows_is_reported()
    {
        using var site = new TinySite().Seed("_curation/predictions.yml",
            Prediction("模型的推理成本会在一年内下降一半").Replace("voice: editorial", "voice: speaker\n  speaker: nobody", StringComparison.Ordinal));
        AssertOne(site, DiagnosticCodes.CurationUnknownSpeaker, "seeds/_curation/predictions.yml", 6);
    }

    [Fact]
    public void An_output_folder_that_cannot_be_written_is_reported_and_the_old_site_stays()
    {
        using var site = new TinySite();
        site.Build();
        var before = site.Files;
        site.Folder.MakeReadOnly("site");
        site.Seed("b.md", TinySite.Article.Replace("一篇文章", "另一篇文章", StringComparison.Ordinal));
        var result = site.Build();
        Assert.Equal(4, result.Status);
        Assert.Equal(DiagnosticCodes.OutputNotWritten.Id, Assert.Single(result.Findings).Code);
        Assert.Equal(before, site.Files);
    }

    [Fact]
    public void A_template_with_a_syntax_error_is_reported_at_its_place_and_other_pages_are_built()
    {
        using var site = new TinySite().OwnTemplates();
        var lines = File.ReadAllLines(site.Folder["templates/pages/about.html"]);
        site.Folder.Write("templates/pages/about.html", string.Join('\n', lines) + "\n{{ for x in }}\n");
        var result = site.Build();
        Assert.Equal(1, result.Status);
        Assert.NotEmpty(result.Findings);
        Assert.All(result.Findings, f => Assert.EndsWith("templates/pages/about.html", f.Path, StringComparison.Ordinal));
        Assert.All(result.FindingsOf(DiagnosticCodes.TemplateError), f => Assert.Equal(lines.Length + 1, f.Line));
        Assert.Contains("index.html", site.Files.Keys);
        Assert.DoesNotContain("about.html", site.Files.Keys);
    }

    [Fact]
    public void A_template_that_fails_leaves_the_pages_of_the_last_build()
    {
        using var site = new TinySite().OwnTemplates();
        Assert.Equal(0, site.Build().Status);
        var before = site.Files;
        var template = File.ReadAllText(site.Folder["templates/pages/article.html"]);
        site.Folder.Write("templates/pages/article.html", template + "{{ nobody.knows.this }}\n");

        var result = site.Build();

        Assert.Equal(1, result.Status);
        Assert.NotEmpty(result.FindingsOf(DiagnosticCodes.TemplateError));
        Assert.Empty(result.FindingsOf(DiagnosticCodes.AddressMoved));
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), site.Files.Keys.Order(StringComparer.Ordinal));
        Assert.All(before.Keys.Where(static p => p.Contains("articles/", StringComparison.Ordinal)), p => Assert.Equal(before[p], site.Files[p]));
        site.Folder.Write("templates/pages/article.html", template + "<!-- mended -->\n");
        Assert.Equal(0, site.Build().Status);
        Assert.Contains(site.Files, static f => f.Key.StartsWith("articles/", StringComparison.Ordinal) && f.Value.Contains("mended", StringComparison.Ordinal));
    }

    [Fact]
    public void A_template_that_no_page_uses_is_told_of_in_every_build_until_it_is_mended()
    {
        using var site = new TinySite().OwnTemplates();
        var sound = site.Build();
        Assert.Empty(sound.Findings);
        for (var i = 0; i < 2; i++)
        {
            site.Folder.Write("templates/partials/own.html", "{{ for x in }}\n");
            Assert.Single(Edited($"甲{i}").FindingsOf(DiagnosticCodes.TemplateError));
            Assert.Single(Edited($"乙{i}").FindingsOf(DiagnosticCodes.TemplateError));
            site.Folder.Write("templates/partials/own.html", "{{ for x in y }}{{ end }}\n");
            Assert.Empty(Edited($"丙{i}").Findings);
            Assert.Empty(Edited($"丁{i}").Findings);
        }

        CliResult Edited(string word) => site.Seed("a.md", TinySite.Article.Replace("这句话", word, StringComparison.Ordinal)).Build("--cache", site.Folder["cache"]);
    }

    [Fact]
    public void Two_bad_seeds_cost_two_findings_in_the_order_of_their_names()
    {
        using var site = new TinySite(("b.md", ""), ("a.md", ""), ("c.md", TinySite.Article));
        var result = site.Build();
        Assert.Equal(["a.md", "b.md"], result.Findings.Select(static f => Path.GetFileName(f.Path)));
    }

    internal static string Prediction(string quote) => $$"""
        - id: p-0001
          claim: 推理成本一年内降一半。
          quote: {{quote}}
          seed: a.md
          voice: editorial
          claimant: {kind: authors, name: 示例媒体}
          kind: forecast
          horizon: {text: 一年内}
          resolvable: with-judgement
          resolvable-reason: 原文没有说以哪家的价格为准。
        """;

    private static Finding AssertOne(TinySite site, DiagnosticCode code, string path, int line)
    {
        var result = site.Build();
        var finding = Assert.Single(result.Findings);
        Assert.Equal(code.Id, finding.Code);
        Assert.EndsWith(path, finding.Path, StringComparison.Ordinal);
        Assert.Equal(line, finding.Line);
        Assert.True(finding.Column > 0);
        Assert.Equal(1, result.Status);
        Assert.Contains("模型的推理成本会在一年内下降一半", string.Concat(site.Files.Where(static f => f.Key.StartsWith("data/documents/", StringComparison.Ordinal)).Select(static f => Utf8(f.Value))), StringComparison.Ordinal);
        return finding;
    }

    private static string Utf8(string latin) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.Latin1.GetBytes(latin));
}
