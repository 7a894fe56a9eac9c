using System.Globalization;
using AiInsights.Cache;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Cache;

/// <summary>Whatever is edited, in whatever order: with a cache the site and the findings are those of a clean build.</summary>
public sealed class RandomEditsTests
{
    private const int Articles = 6;
    private static readonly string[] s_subjects = ["模型", "算力", "芯片", "应用"];

    /// <summary>AI_INSIGHTS_EDITS asks for more of them.</summary>
    private static int Edits => int.TryParse(Environment.GetEnvironmentVariable("AI_INSIGHTS_EDITS"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 40;

    [Fact]
    public void A_build_with_a_cache_is_a_clean_build()
    {
        var random = new Random(20261122);
        using var site = new TinySite([.. Enumerable.Range(0, Articles).Select(n => ($"{n}.md", Article(n, random)))]).OwnTemplates();
        site.Seed("_curation/topics.yml", Topics(random));
        string[] options = [];
        for (var i = 0; i < Edits; i++)
        {
            var edit = Edit(site, random, ref options);
            var warm = site.Build(options);
            var warmSite = site.Files;
            var clean = site.Run("build", ["--no-cache", "--out", site.Folder["clean/site"], .. options]);
            Assert.True(warm.Error.Replace("clean/", string.Empty, StringComparison.Ordinal) == clean.Error.Replace("clean/", string.Empty, StringComparison.Ordinal), $"findings after edit {i} ({edit}):\n{warm.Error}\n{clean.Error}");
            Assert.Equal(clean.Status, warm.Status);
            var expected = site.Folder.Read("clean/site");
            Assert.True(expected.SequenceEqual(warmSite), $"site after edit {i} ({edit}): {string.Join(' ', expected.Except(warmSite).Concat(warmSite.Except(expected)).Select(static f => f.Key).Take(5))}");
            if (random.Next(4) == 0)
                Assert.Contains("\"filesWritten\":0,", site.Build(["--stats", "json", .. options]).Out, StringComparison.Ordinal);
        }
    }

    /// <summary>As <c>watch</c> does it: what one build has learnt is in the hands of the next.</summary>
    [Fact]
    public void Builds_of_one_process_are_clean_builds()
    {
        var random = new Random(20261128);
        using var site = new TinySite([.. Enumerable.Range(0, Articles).Select(n => ($"{n}.md", Article(n, random)))]).OwnTemplates();
        site.Seed("_curation/topics.yml", Topics(random));
        var memory = new BuildMemory();
        string[] ignored = [];
        for (var i = 0; i < Edits; i++)
        {
            var edit = Edit(site, random, ref ignored);
            var options = new BuildOptions { Seeds = site.Folder["seeds"], Templates = site.Templates, Out = site.Folder["site"] };
            var warm = Findings(options, memory);
            var expected = Findings(options with { Out = site.Folder["clean/site"] }, new BuildMemory());
            Assert.True(expected == warm, $"findings after edit {i} ({edit}):\n{warm}\n{expected}");
            Assert.True(site.Folder.Read("clean/site").SequenceEqual(site.Files), $"site after edit {i} ({edit})");
        }

        static string Findings(BuildOptions options, BuildMemory memory) =>
            string.Join('\n', SiteBuilder.Build(options, new DiagnosticBag(), memory, null).Diagnostics);
    }

    private static string Edit(TinySite site, Random random, ref string[] options)
    {
        var seed = $"{random.Next(Articles)}.md";
        var path = site.Folder["seeds/" + seed];
        switch (random.Next(15))
        {
            case 0 when File.Exists(path):
                File.Delete(path);
                return "delete " + seed;
            case 1 when File.Exists(path):
                File.Move(path, site.Folder[$"seeds/{random.Next(Articles)}.md"], overwrite: true);
                return "rename " + seed;
            case 2:
                site.Seed("_curation/topics.yml", Topics(random));
                return "topics";
            case 3:
                File.AppendAllText(site.Folder["templates/partials/lede.html"], $"<!-- {random.Next(3)} -->");
                return "template";
            case 4:
                options = random.Next(3) switch { 0 => [], 1 => ["--base-url", "https://example.org/d/"], _ => ["--as-of", "2026-01-01"] };
                return "options";
            case 5:
                site.Seed(seed, random.Next(2) == 0 ? string.Empty : "---\ntitle: [\n");
                return "spoil " + seed;
            case 6:
                site.Seed("_curation/predictions.yml", EndToEnd.BadInputTests.Prediction($"{s_subjects[random.Next(4)]}的成本会在一年内下降一半").Replace("a.md", seed, StringComparison.Ordinal));
                return "predictions";
            case 7 when File.Exists(path):
                site.Seed($"copy-{seed}", File.ReadAllText(path).Replace("。", "，", StringComparison.Ordinal));
                return "copy " + seed;
            case 8:
                site.Seed("_curation/speakers.yml", $"- id: zhang-san\n  name: 张三\n  role: {s_subjects[random.Next(4)]}研究员\n  aliases: [三哥]\n");
                return "speakers";
            case 9:
                site.Seed("_curation/documents.yml", $"- seed: {seed}\n  publisher: 媒体{random.Next(3)}\n  why: 更正\n");
                return "documents";
            case 10:
                site.Seed("_curation/terms.yml", $"- hans: 软件\n  hant: {(random.Next(2) == 0 ? "軟件" : "軟體")}\n");
                return "terms";
            case 11:
                site.Seed("_curation/site.yml", $"title: 摘要{random.Next(3)}\n");
                return "site";
            case 12:
                site.Seed(seed, Talk(random.Next(100), random));
                return "talk " + seed;
            case 13:
                site.Seed("_curation/entities.yml", $"- id: e-a\n  kind: product\n  name: {s_subjects[random.Next(4)]}\n");
                return "entities";
            default:
                site.Seed(seed, Article(random.Next(100), random));
                return "write " + seed;
        }
    }

    private static string Article(int number, Random random)
    {
        var subject = s_subjects[random.Next(4)];
        return $"---\ntitle: 第{number}篇谈{subject}\nsource: 示例媒体\ndate: 2025-0{random.Next(1, 10)}-11\nurl: https://example.org/{number}\n---\n\n# 第{number}篇谈{subject}\n\n"
            + $"{subject}的成本会在一年内下降一半。第{number}篇这样写道，{s_subjects[random.Next(4)]}也是如此。\n\n**1、{subject}会更便宜**\n\n价格会降到原来的{random.Next(2, 9)}分之一。\n";
    }

    private static string Talk(int number, Random random) =>
        $"---\ntitle: 第{number}场对话\nsource: 示例媒体\ndate: 2025-0{random.Next(1, 10)}-12\n---\n\n# 第{number}场对话\n\n"
            + string.Concat(Enumerable.Range(0, 8).Select(i => $"**{(i % 2 == 0 ? "张三" : "李四")}：**{s_subjects[random.Next(4)]}的软件在第{i}年会不会更便宜？这是一个问题。\n\n"));

    private static string Topics(Random random) => $"- id: t-a\n  name: {s_subjects[random.Next(4)]}\n  definition: 定义{random.Next(3)}。\n";
}
