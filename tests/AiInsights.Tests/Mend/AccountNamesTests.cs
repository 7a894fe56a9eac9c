using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend;

/// <summary>Names of accounts and authors as pages of accounts and feeds have them: between what the app says, in a slogan, behind a title, in two front matters.</summary>
public class AccountNamesTests
{
    private const string Prose = "这几年大家都在谈智能体，可是真正把它放进车间里用起来的工厂，我走访下来并没有几家。\n\n原因并不复杂，产线上的人要的是稳定，而不是聪明，一次误判就可能停线半天。\n\n";

    [Theory]
    [InlineData("继续滑动看下一个\n\n江湾笔记\n\n向上滑动看下一个\n", "江湾笔记")]
    [InlineData("推荐阅读\n\n[别的文章](https://mp.weixin.qq.com/s/2)\n\n继续滑动看下一个\n\n轻触阅读原文\n\n![](https://example.com/a.png)\n\n江湾笔记\n\n向上滑动看下一个\n", "江湾笔记")]
    [InlineData("江湾笔记\n\n向上滑动看下一个\n", null)]
    public void The_app_names_the_account_between_its_own_words(string end, string? publisher) =>
        Assert.Equal(publisher, Reading.Mend("---\ntitle: 车间里的智能体\nsource: https://mp.weixin.qq.com/s/1\n---\n\n" + Prose + end, "a.md").Fields.GetValueOrDefault("publisher")?.Value);

    [Theory]
    [InlineData("值得关注的", "林一")]
    [InlineData("赵二", "赵二")]
    public void A_slogan_in_the_place_of_the_author_gives_way_to_the_author_of_the_text(string declared, string author)
    {
        var mended = Reading.Mend($"---\ntitle: 车间里的智能体\nauthor: {declared}\n---\n\n文｜林一\n\n{Prose}", "a.md");
        Assert.Equal(author, mended.Fields["authors"].Value);
        Assert.False(mended.Fields.ContainsKey("publisher"));
    }

    [Fact]
    public void Who_stores_an_article_dates_the_storing()
    {
        var mended = Reading.Mend($"---\nsource: 江湾\ndate: 2026-04-28\n---\n\n---\ntitle: 车间里的智能体\nsource: https://mp.weixin.qq.com/s/1\npublished:\n---\n江湾笔记 *2026年4月16日 08:15*\n\n{Prose}", "a.md");
        Assert.Equal("2026年4月16日", mended.Fields["published"].Value);
        Assert.Equal("2026-04-28", mended.Fields["fetched"].Value);
    }

    [Fact]
    public void A_feed_names_the_account_and_the_day_in_its_own_way()
    {
        var mended = Reading.Mend($"---\ntitle: 车间里的智能体\nsource_account: 江湾科技\ndate_published: '2026-08-21'\nsource: wewe-rss\n---\n\n{Prose}", "a.md");
        Assert.Equal(("江湾科技", "2026-08-21"), (mended.Fields["publisher"].Value, mended.Fields["published"].Value));
    }

    [Theory]
    [InlineData("车间里的智能体 | 江湾论坛演讲 - 江湾观察 - CSDN博客", "车间里的智能体 | 江湾论坛演讲")]
    [InlineData("我们踩过的坑：从一到十 - 卷一_向量数据库对比-CSDN博客", "我们踩过的坑：从一到十 - 卷一")]
    [InlineData("车间里的智能体 - 江湾观察", "车间里的智能体 - 江湾观察")]
    public void Whose_page_it_is_stands_between_the_title_and_the_site(string heading, string title) =>
        Assert.Equal(title, Reading.Mend($"# {heading}\n\n{Prose}", "a.md").Title);
}
