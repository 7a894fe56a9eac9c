using System.Text;
using System.Text.RegularExpressions;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.EndToEnd;

/// <summary>Findings that need a whole file or folder to come about, each at its place.</summary>
public sealed class FindingsTests
{
    [Fact]
    public void Front_matter_that_is_not_YAML_is_reported_and_the_article_is_read() =>
        AssertFound("---\ntitle: [没有关上\ndate: 2025-01-01\n---\n\n正文在这里，一句完整的话。\n", DiagnosticCodes.FrontMatterInvalid);

    [Theory]
    [InlineData("title: [没有关上")]
    [InlineData("title: !!x [甲\ntags: [[1]]")]
    public void A_list_that_is_not_closed_is_told_in_words_of_the_text(string yaml)
    {
        var finding = AssertFound($"---\n{yaml}\n---\n\n正文在这里，一句完整的话。\n", DiagnosticCodes.FrontMatterInvalid);
        Assert.DoesNotContain("current state of the object", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Front_matter_beyond_the_limit_is_reported() =>
        AssertFound($"---\ntitle: 甲\nsummary: {new string('长', 80_000)}\n---\n\n正文在这里，一句完整的话。\n", DiagnosticCodes.FrontMatterTooLarge);

    [Fact]
    public void A_date_that_is_none_is_reported_at_its_line()
    {
        var finding = AssertFound(TinySite.Article.Replace("date: 2025-01-27", "date: 昨天", StringComparison.Ordinal).Replace("一年内", "两年内", StringComparison.Ordinal), DiagnosticCodes.BadDate);
        Assert.Equal(4, finding.Line);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_reported_where_they_stand()
    {
        using var site = new TinySite();
        File.WriteAllBytes(site.Folder["seeds/b.md"], [.. Encoding.UTF8.GetBytes("# 标题\n\n第一句话没有问题，第二句话里有一个坏的字节："), 0xFF, .. Encoding.UTF8.GetBytes("，后面的文字照常。第三句话也没有问题。\n")]);
        var finding = Assert.Single(site.Build().FindingsOf(DiagnosticCodes.BadBytes));
        Assert.Equal(3, finding.Line);
    }

    /// <summary>Not even where Chinese could be made of them: ：FF FE reads as ，很 when a byte is put between.</summary>
    [Fact]
    public void Nothing_is_read_into_bytes_that_are_no_text()
    {
        using var site = new TinySite();
        File.WriteAllBytes(site.Folder["seeds/b.md"], [.. Encoding.UTF8.GetBytes("题目\n\n坏字节在这里："), 0xFF, 0xFE, .. Encoding.UTF8.GetBytes(" 之后的文字还在，说的是模型。\n")]);
        var built = site.Build();
        Assert.Equal(2, built.FindingsOf(DiagnosticCodes.BadBytes).Count);
        var text = Directory.EnumerateFiles(site.Folder["site/articles"]).Select(static path => Regex.Replace(File.ReadAllText(path), "<[^>]+>", string.Empty));
        Assert.Contains(text, static t => t.Contains("坏字节在这里：\uFFFD\uFFFD 之后的文字还在", StringComparison.Ordinal));
    }

    [Fact]
    public void A_seed_beyond_the_limit_is_refused_unread()
    {
        using var site = new TinySite();
        using (var file = File.Create(site.Folder["seeds/huge.md"]))
            file.SetLength(33L * 1024 * 1024);
        Assert.Single(site.Build().FindingsOf(DiagnosticCodes.SeedTooLarge));
    }

    [Fact]
    public void A_link_among_the_seeds_is_not_followed()
    {
        using var site = new TinySite();
        site.Folder.Write("secret.md", "# 秘密\n\n不该出现在站点上的一句话。\n");
        File.CreateSymbolicLink(site.Folder["seeds/link.md"], site.Folder["secret.md"]);
        Assert.Single(site.Build().FindingsOf(DiagnosticCodes.SeedNotAFile));
        Assert.DoesNotContain(site.Files, static f => f.Key.StartsWith("articles/", StringComparison.Ordinal) && f.Key.Contains("mi-mi", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pipe_or_a_link_to_what_has_no_end_is_never_opened()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Unix pipes");
        using var site = new TinySite().OwnTemplates();
        site.Folder.Write("seeds/_curation/site.yml", "title: 一\n");
        foreach (var path in (string[])["seeds/pipe.md", "seeds/_curation/topics.yml", "seeds/_images/manifest.json", "templates/assets/pipe.css", "templates/partials/pipe.html"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(site.Folder[path])!);
            using var made = System.Diagnostics.Process.Start("mkfifo", [site.Folder[path]]);
            made.WaitForExit();
        }

        foreach (var path in (string[])["seeds/endless.md", "seeds/_curation/documents.yml", "seeds/_curation/terms.yml", "templates/assets/endless.js"])
            File.CreateSymbolicLink(site.Folder[path], "/dev/zero");
        var result = site.Build();
        Assert.Equal(1, result.Status);
        Assert.Single(result.FindingsOf(DiagnosticCodes.EmptySeed));
        Assert.Single(result.FindingsOf(DiagnosticCodes.ImageListBroken));
        Assert.Contains(site.Files.Keys, static f => f.StartsWith("articles/", StringComparison.Ordinal) && f != "articles/index.html");
    }

    [Fact]
    public void A_seed_that_another_program_holds_is_reported()
    {
        using var site = new TinySite(("a.md", TinySite.Article), ("held.md", TinySite.Article));
        using var held = new FileStream(site.Folder["seeds/held.md"], FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Single(site.Build().FindingsOf(DiagnosticCodes.SeedUnreadable));
    }

    [Fact]
    public void Two_articles_with_one_address_both_get_a_page()
    {
        static string Article(string slug, string body) => $"---\ntitle: {body[..4]}\nslug: {slug}\ndate: 2025-01-01\n---\n\n{body}\n";
        using var site = new TinySite(("a.md", Article("same", "推理成本在下降，应用会先受益。")), ("b.md", Article("same", "机器人公司太多，多数会消失。")));
        var finding = Assert.Single(site.Build().FindingsOf(DiagnosticCodes.SameAddress));
        // As an editor finds it: from the current folder, whatever the folder of seeds is called.
        Assert.Equal(Path.GetRelativePath(Environment.CurrentDirectory, site.Folder["seeds/b.md"]).Replace('\\', '/'), finding.Path);
        Assert.Equal(3, site.Files.Keys.Count(static f => f.StartsWith("articles/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Words_of_the_interface_that_cannot_be_read_are_reported()
    {
        using var site = new TinySite().OwnTemplates();
        site.Folder.Write("templates/strings/zh-Hant.json", "{ \"home\": ");
        Assert.NotEmpty(site.Build().FindingsOf(DiagnosticCodes.BadWords));
    }

    [Fact]
    public void A_missing_frame_costs_the_pages_and_nothing_else()
    {
        using var site = new TinySite().OwnTemplates();
        File.Delete(site.Folder["templates/layouts/base.html"]);
        var finding = Assert.Single(site.Build().FindingsOf(DiagnosticCodes.TemplateMissing));
        Assert.EndsWith("layouts/base.html", finding.Path, StringComparison.Ordinal);
        Assert.Contains("data/documents.json", site.Files.Keys);
    }

    [Fact]
    public void A_text_that_ends_in_mid_sentence_is_reported()
    {
        using var site = new TinySite(("cut.md", "# 十条观点\n\n1、模型会更大，这一点没有争议。\n\n2、数据会更贵，这一点也没有争议。\n\n3、仿真数据...\n"));
        Assert.Single(site.Build().FindingsOf(DiagnosticCodes.TruncatedSeed));
    }

    private static Finding AssertFound(string seed, DiagnosticCode code)
    {
        using var site = new TinySite(("a.md", TinySite.Article), ("b.md", seed));
        var result = site.Build();
        var finding = Assert.Single(result.FindingsOf(code));
        Assert.EndsWith("seeds/b.md", finding.Path, StringComparison.Ordinal);
        Assert.Contains("index.html", site.Files.Keys);
        return finding;
    }
}
