using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mine.Structure;

/// <summary>Points in one of several counted parts, points that emoji count, accounts that ask, and what stands around them.</summary>
public class CountedPartsTests
{
    private const string Body = "仓库里的人都这么说，可是真正这样做过的人，我走访下来并没有几个，大家都在等别人先试。\n\n";

    [Fact]
    public void Named_points_end_where_the_next_counted_part_begins()
    {
        var article = Reading.Article($"# 招夜班的人，问这4个问题就够了\n\n{Body}**一、招人，问这4个问题就够了！**\n\n{Body}**第一个问题：你为什么想上夜班？**\n\n{Body}**第二个问题：夜里灯坏了怎么办？**\n\n{Body}**第三个问题：你最近修过什么？**\n\n{Body}**第四个问题：面试的时候，大家通常会谈到自己做过的某些很重要的事，或者参与过某个很重要的项目。**\n\n{Body}**二、用人，先排班**\n\n{Body}**1.先排老人**\n\n{Body}**2.再排新人**\n\n{Body}**三、留人，**\n\n**先换灯**\n\n{Body}**四、总结**\n\n{Body}", "a.md");
        Assert.Equal([1, 2, 3, 4], article.Insights.Select(static i => i.Number));
        Assert.All(article.Insights, static i => Assert.Equal(2, i.Blocks.Length));
        Assert.Equal(["一、招人，问这4个问题就够了！", "二、用人，先排班", "三、留人，先换灯", "四、总结"], article.Sections.Where(static s => s.Level == 2).Select(static s => s.Title));
    }

    [Fact]
    public void Counted_titles_without_named_points_stay_points() =>
        Assert.Equal(["先换灯", "再排班", "后买机器"], Reading.Article($"# 夜班的三件事\n\n{Body}**一、先换灯**\n\n{Body}**二、再排班**\n\n{Body}**三、后买机器**\n\n{Body}", "a.md").Insights.Select(static i => i.Title));

    [Fact]
    public void Points_that_emoji_count_are_announced_once_and_told_once()
    {
        string[] titles = ["先换灯", "再排班", "后买机器", "每周开会", "少说多记"];
        var announced = string.Concat(titles.Select(static (t, i) => $"{i + 1}\uFE0F\u20E3 {t}  \n"));
        var told = string.Concat(titles.Select(static (t, i) => $"{i + 1}\uFE0F\u20E3{t}\n\n{Body}{i + 1}/18\n\n"));
        var article = Reading.Article($"# 夜班的5个机会点\n\n{Body}{announced}\n{told}", "a.md");
        Assert.Equal(titles, article.Insights.Select(static i => i.Title));
        Assert.DoesNotContain(article.Blocks, static b => b.Text.EndsWith("/18", StringComparison.Ordinal));
    }

    [Fact]
    public void Counts_above_what_they_count_stay()
    {
        var article = Reading.Article($"# 夜班的账\n\n{Body}1/3\n\n{Body}2/3\n\n{Body}3/3\n\n{Body}", "a.md");
        Assert.Equal(3, article.Blocks.Count(static b => b.Text.Contains('/', StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("1/3", "2/3", "1/2")]
    [InlineData("3/8", "2/8", "1/8")]
    public void Shares_are_no_counts_of_posts(string first, string second, string third)
    {
        var article = Reading.Article($"# 夜班的账\n\n{Body}{first}\n\n{Body}{second}\n\n{Body}{third}\n\n{Body}", "a.md");
        Assert.Equal(3, article.Blocks.Count(static b => b.Text.Contains('/', StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("有新Newin", "你现在最缺什么？", true)]
    [InlineData("这个Agent", "它最缺的是人。", false)]
    public void An_account_that_asks_is_a_voice_however_its_name_begins(string name, string words, bool isTalk)
    {
        var talk = string.Concat(Enumerable.Range(1, 4).Select(i => $"**{name}：第{i}个仓库，{words}**\n\n**周健：**第{i}个仓库先换灯，再排班，最后才买机器。\n\n"));
        var article = Reading.Article($"# 对话仓库的周健\n\n{Body}{talk}", "a.md");
        Assert.Equal(isTalk, article.Turns.Any(t => t.Label == name));
    }

    [Fact]
    public void What_an_account_says_of_its_article_and_offers_its_readers_goes()
    {
        var article = Reading.Article($"---\ntitle: 夜班的账\n---\n\n> **内容来源：** 江湾侠（Jiangwanman）\n> **责编** \\| 林一木 **排版** \\| 五月\n>\n> 第 860 篇深度好文：5014 字 \\| 15 分钟阅读\n\n{Body}{Body}{Body}{Body}互动送好礼\n\n你会先换灯吗？欢迎留下你的想法和思考，我们将从中选出3位 读者，送出《仓库手册》 一本！\n\n注：时间截至7月15日24:00，获奖用户请于收到通知后24小时内回复邮寄信息。\n\n好文阅读推荐：\n\n* [另一个仓库](https://mp.weixin.qq.com/s/2)\n", "a.md");
        Assert.Equal(4, article.Blocks.Length);
        Assert.Equal("林一木", article.Editor);
    }

    [Fact]
    public void An_author_who_speaks_of_groups_and_gifts_is_not_cut()
    {
        var article = Reading.Article($"# 夜班的账\n\n{Body}{Body}我们建了一个群，夜班的人每天在里面报数，三个月以后没有人再问机器在哪里。\n\n他让我留下想法，后来送了我一本《仓库手册》。\n", "a.md");
        Assert.Equal(4, article.Blocks.Length);
    }
}
