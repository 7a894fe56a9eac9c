using System.Collections.Immutable;
using AiInsights.Mine.Suggest;

namespace AiInsights.Tests.Mine.Suggest;

public sealed class SentenceTimesTests
{
    [Theory]
    [InlineData("三季度涨幅收窄。", "2024-05-10", "moment:ahead")]
    [InlineData("三季度涨幅收窄。", "2024-08-10", "moment:here")]
    [InlineData("三季度涨幅收窄。", "2024-10-10", "moment:behind")]
    [InlineData("8月，鸿蒙版。", "2024-05-10", "moment:ahead")]
    [InlineData("8月，鸿蒙版。", "2024-11-10", "moment:behind")]
    [InlineData("一月发布。", "2024-11-10", "moment:ahead")]
    [InlineData("今年一月发布。", "2024-11-10", "moment:behind")]
    [InlineData("下半年开工。", "2024-03-01", "moment:ahead")]
    [InlineData("上半年开工。", "2024-08-01", "moment:behind")]
    [InlineData("下周公布。", "2024-08-01", "moment:ahead")]
    [InlineData("二〇三〇年有一半。", "2024-08-01", "time:ahead")]
    [InlineData("2019年有一半。", "2024-08-01", "time:past")]
    [InlineData("明年有一半。", "2024-08-01", "time:ahead")]
    [InlineData("今年有一半。", "2024-08-01", "time:now")]
    [InlineData("一直如此。", "2024-08-01", "time:none")]
    public void A_time_lies_before_or_after_the_day_of_the_text(string text, string day, string feature)
    {
        var article = Talk.Article(text, published: day);
        var sentence = Assert.Single(ArticleSentences.Of(article, ImmutableHashSet<string>.Empty));
        Assert.Contains(feature, new PredictionFeatures(article).Of(sentence));
    }

    [Fact]
    public void A_text_that_knows_only_its_year_says_nothing_of_months()
    {
        var article = Talk.Article("8月，鸿蒙版。", published: "2024");
        var sentence = Assert.Single(ArticleSentences.Of(article, ImmutableHashSet<string>.Empty));
        Assert.DoesNotContain(new PredictionFeatures(article).Of(sentence), static f => f.StartsWith("moment:", StringComparison.Ordinal));
    }
}
