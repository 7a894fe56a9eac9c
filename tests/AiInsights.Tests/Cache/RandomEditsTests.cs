using System.Globalization;
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

    private static string Edit(TinySite site, Random random, ref string[] options)
    {
        var seed = $"{random.Next(Articles)}.md";
        var path = site.Folder["seeds/" + seed];
        switch (random.Next(10))
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

    private static string Topics(Random random) => $"- id: t-a\n  name: {s_subjects[random.Next(4)]}\n  definition: 定义{random.Next(3)}。\n";
}
