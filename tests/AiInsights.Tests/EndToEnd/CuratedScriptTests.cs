using System.Text;
using System.Text.Json;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.EndToEnd;

/// <summary>A curator may type in either script and width: what is published are the words that stand in the article, and Simplified text like all of the digest.</summary>
public sealed class CuratedScriptTests
{
    [Fact]
    public void A_quote_is_published_as_it_stands_in_the_article()
    {
        using var site = new TinySite(("a.md", TinySite.Article.Replace("一年内下降一半。这句", "一年内，下降一半。这句", StringComparison.Ordinal)))
            .Seed("_curation/predictions.yml", BadInputTests.Prediction("模型的推理成本會在一年內,下降一半").Replace("推理成本一年内降一半", "推理成本一年內降一半，這是預測", StringComparison.Ordinal));
        Assert.Equal(0, site.Build().Status);
        var prediction = JsonDocument.Parse(Page(site, "data/predictions.json")).RootElement[0];
        Assert.Equal("模型的推理成本会在一年内，下降一半", prediction.GetProperty("quote").GetString());
        Assert.Equal("推理成本一年内降一半，这是预测。", prediction.GetProperty("claim").GetString());
        Assert.Contains("推理成本會在一年內，下降一半", Page(site, "zh-hant/predictions/p-0001.html"), StringComparison.Ordinal);
        Assert.Equal(0, site.Run("check").Status);
    }

    [Fact]
    public void A_quote_over_two_paragraphs_is_published_whole()
    {
        using var site = new TinySite().Seed("_curation/predictions.yml", BadInputTests.Prediction("一年內下降一半。這句話出自作者。應用會比模型更重要"));
        site.Build();
        Assert.Equal("一年内下降一半。这句话出自作者。应用会比模型更重要", JsonDocument.Parse(Page(site, "data/predictions.json")).RootElement[0].GetProperty("quote").GetString());
    }

    private static string Page(TinySite site, string path) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(site.Files[path]));
}
