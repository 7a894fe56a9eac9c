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

    [Theory]
    [InlineData("林间 林间Notes", "林间", "林间Notes")]
    [InlineData("林间 赵小二", "林间 赵小二", null)]
    public void An_account_that_is_called_after_its_author_stands_with_the_author(string declared, string author, string? publisher)
    {
        var mended = Reading.Mend($"---\ntitle: 车间里的智能体\nurl: https://mp.weixin.qq.com/s/1\nauthor: {declared}\n---\n\n{Prose}", "a.md");
        Assert.Equal((author, publisher), (mended.Fields["authors"].Value, mended.Fields.GetValueOrDefault("publisher")?.Value));
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

    [Fact]
    public void The_head_of_an_account_s_page_is_facts_and_furniture()
    {
        var mended = Reading.Mend("# 车间里的智能体\n\nOriginal 林一 [Jiangwan](javascript:void(0);) *2022-12-07 08:21* *Posted on 江湾*\n\n收录于合集\n\n\\#洗碗技术59个\n\n#节水 1 个\n\n微信号 jiangwan-notes\n\n功能介绍 用心发掘好用的洗碗机。\n\n大家好，我是林一。\n\n![img](https://example.com/a.png)\n\n**Jiangwan**\n\n不只限于洗碗机与烘干机，与你分享更多实用且有前景的厨房技术，从安装到维修无所不谈。欢迎关注\n\n206篇原创内容\n\n公众号\n\n" + Prose, "a.md");
        Assert.Equal(("林一", "Jiangwan", "2022-12-07"), (mended.Fields["authors"].Value, mended.Fields["publisher"].Value, mended.Fields["published"].Value));
        Assert.Equal(["大家好，我是林一。", .. Prose.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)], mended.Blocks.Select(static b => b.Text));
    }

    [Fact]
    public void Lines_that_a_converter_wrapped_at_blanks_only_are_one_paragraph()
    {
        var wrapped = string.Concat(Enumerable.Range(0, 9).Select(static i => $"第{i}个车间用的是同一套办法，产线上的人把每一次误判都记下来，再交给夜班的人去看，看完以后第二天早上开会，会上只问一件事，就是机器为什么停，他们管这件事叫做 Stop\nReview，意思是停下来再看一遍。\n\n"));
        Assert.Equal(9, Reading.Mend("# 车间里的智能体\n\n" + wrapped, "a.md").Blocks.Length);
    }

    [Theory]
    [InlineData("江湾夜读 林一", "文丨林一\n\n", "林一", "江湾夜读")]
    [InlineData("江湾周报 林小一", "", "林小一", "江湾周报")]
    [InlineData("林一 江湾夜读", "文丨林一\n\n", "林一", "江湾夜读")]
    [InlineData("林一 江湾周报", "", "林一", "江湾周报")]
    public void The_account_may_stand_before_its_author(string names, string byline, string author, string publisher)
    {
        var mended = Reading.Mend($"车间里的智能体\n=======\n\n[mp.weixin.qq.com](https://mp.weixin.qq.com/s/1){names}\n\n{byline}{Prose}", "a.md");
        Assert.Equal((author, publisher), (mended.Fields["authors"].Value, mended.Fields["publisher"].Value));
    }

    [Theory]
    [InlineData("江湾课堂 林间笔记", "本文由 @林间笔记 原创发布于人人都是产品经理，未经许可，禁止转载。", "林间笔记")]
    [InlineData("林一 产品经理", "题图由 @林间笔记 拍摄。", "林一")]
    public void Of_two_names_behind_a_site_the_one_that_is_credited_wrote(string names, string end, string author) =>
        Assert.Equal(author, Reading.Mend($"车间里的智能体\n=======\n\n[www.woshipm.com](https://www.woshipm.com/ai/1.html){names}\n\n{Prose}{Prose}{end}\n", "a.md").Fields["authors"].Value);
}
