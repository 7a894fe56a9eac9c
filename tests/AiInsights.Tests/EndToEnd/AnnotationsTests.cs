using System.Text;
using System.Text.Json;
using AiInsights.Tests.Merge;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.EndToEnd;

/// <summary>What the curator remarks on words of an article stands on its page in both scripts, in the data and in what explain tells.</summary>
public sealed class AnnotationsTests
{
    private const string Documents = """
        - seed: a.md
          slug: an-article
          annotations:
            - quote: 推理成本会在一年内下降一半
              note: 「推理」疑为「训练」之误，原文如此。
              why: 由上下文推断。
          why: 试验。
        """;

    [Fact]
    public void A_remark_is_shown_beside_its_words_in_both_scripts_and_listed()
    {
        using var site = new TinySite(("a.md", TinySite.Article), ("_curation/documents.yml", Documents));
        Assert.Equal(0, site.Build().Status);
        var hans = Page(site, "articles/an-article.html");
        Assert.Contains("「推理」疑为「训练」之误，原文如此。</a>", hans, StringComparison.Ordinal);
        Assert.Contains("id=\"ui-note-1\"", hans, StringComparison.Ordinal);
        Assert.Contains("href=\"#ui-note-1\"", hans, StringComparison.Ordinal);
        Assert.Contains("「推理」疑為「訓練」之誤，原文如此。", Page(site, "zh-hant/articles/an-article.html"), StringComparison.Ordinal);

        var note = JsonDocument.Parse(Page(site, "data/documents/an-article.json")).RootElement.GetProperty("annotations")[0];
        Assert.Equal(("a.md", 3, 13, "由上下文推断。"), (note.GetProperty("seed").GetString(), note.GetProperty("start").GetInt32(), note.GetProperty("length").GetInt32(), note.GetProperty("why").GetString()));
        Assert.Contains("疑为「训练」之误", site.Run("explain", "a.md").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Articles_that_share_passages_lead_to_each_other_in_pages_data_and_explain()
    {
        const string Speech = "她说：“我们花了三年才明白，仓库里最贵的不是机器，也不是电，而是等待；每一次等待都有人在付钱，只是账单上没有这一行。”";
        using var site = new TinySite(
            ("a.md", "# 甲报的报道\n\n" + string.Join("\n\n", Report.Paragraphs(1, 6)) + "\n\n" + Speech),
            ("b.md", "# 乙报的报道\n\n" + Speech + "\n\n" + string.Join("\n\n", Report.Paragraphs(2, 6))));
        site.Build();
        var ids = JsonDocument.Parse(Page(site, "data/index.json")).RootElement.GetProperty("documents").EnumerateArray().Select(static d => d.GetString()!).ToList();
        Assert.Equal(2, ids.Count);
        foreach (var (id, other) in new[] { (ids[0], ids[1]), (ids[1], ids[0]) })
        {
            Assert.Contains($"href=\"{other}.html\"", Page(site, $"articles/{id}.html"), StringComparison.Ordinal);
            Assert.Contains($"href=\"{other}.html\"", Page(site, $"zh-hant/articles/{id}.html"), StringComparison.Ordinal);
            Assert.Equal(other, JsonDocument.Parse(Page(site, $"data/documents/{id}.json")).RootElement.GetProperty("related")[0].GetProperty("id").GetString());
        }

        Assert.Contains(ids.Find(i => Page(site, $"articles/{i}.html").Contains("<h1>乙报的报道", StringComparison.Ordinal))!, site.Run("explain", "a.md").Out, StringComparison.Ordinal);
    }

    private static string Page(TinySite site, string path) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(site.Files[path]));
}
