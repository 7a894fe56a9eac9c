using AiInsights.Model;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mine.Structure;

/// <summary>Points counted in ways of their own: as questions, with ordinals, with a number left out or written in full width.</summary>
public class CountedTitlesTests
{
    private static Article Points(params string[] titles) =>
        Reading.Article("# 车间里的题\n\n这是走访四十家工厂之后写下来的一篇文章。\n\n" + string.Join("\n\n", titles.Select(static t => t.StartsWith("**", StringComparison.Ordinal) ? t + "\n\n这一条的正文说的是另外一件事。" : t)), "a.md");

    [Theory]
    [InlineData("**Q1、会不会教坏孩子？**", "**Q2、断网了怎么办？**", "**Q3、一个月多少钱？**", "会不会教坏孩子？")]
    [InlineData("**第一，模型变小。**", "**第二，成本下降。**", "**第三，用户变懒。**", "模型变小。")]
    [InlineData("**其一，模型变小**", "**其二，成本下降**", "**其三，用户变懒**", "模型变小")]
    [InlineData("**１、模型变小**", "**２、成本下降**", "**３、用户变懒**", "模型变小")]
    public void Counted_titles_are_points(string one, string two, string three, string title)
    {
        var article = Points(one, two, three);
        Assert.Equal([1, 2, 3], article.Insights.Select(static i => i.Number));
        Assert.Equal(title, article.Insights[0].Title);
        Assert.All(article.Insights, static i => Assert.Equal(2, i.Blocks.Length));
    }

    [Fact]
    public void A_number_that_is_left_out_does_not_end_the_points()
    {
        var article = Points("**1、模型变小**", "**2、成本下降**", "**4、用户变懒**", "**5、工人变少**");
        Assert.Equal(["模型变小", "成本下降", "用户变懒", "工人变少"], article.Insights.Select(static i => i.Title));
    }

    [Fact]
    public void Ordinals_inside_counted_points_are_part_of_their_bodies()
    {
        var article = Points("**1、模型变小**", "**第一，变小。**", "**第二，变快。**", "**第三，变便宜。**", "**2、成本下降**", "**3、用户变懒**");
        Assert.Equal(["模型变小", "成本下降", "用户变懒"], article.Insights.Select(static i => i.Title));
    }

    [Fact]
    public void The_last_title_does_not_take_the_end_of_the_article()
    {
        var article = Reading.Article("# 合同里的坑\n\n开头说一句话。\n\n**一、分母是什么**\n\n正文说的是分母。\n\n**二、卡会被换**\n\n正文说的是卡。\n\n**三、没人验收**\n\n**结语：合同是最便宜的保险**\n\n最后说一句话，谢谢大家。\n", "a.md");
        Assert.Equal(["分母是什么", "卡会被换", "没人验收"], article.Insights.Select(static i => i.Title));
        Assert.Single(article.Insights[^1].Blocks);
        Assert.Equal(BlockType.Heading, article.Blocks.Single(static b => b.Text.StartsWith("结语", StringComparison.Ordinal)).Type);
    }

    [Fact]
    public void Points_that_count_on_in_the_next_part_are_points_whatever_their_bodies()
    {
        var article = Reading.Article("""
            水务的现实
            01
            管网
            1、漏损率是唯一的指标
            今年要降到百分之九以下。
            2、电池比传感器贵
            换一次要挖开一次路面。
            02
            营收
            3、抄表员去催费了
            4、预测水费先被投诉
            一位居民写了信。
            5、大客户的合同里没有这两个字
            """);
        Assert.Equal([1, 2, 3, 4, 5], article.Insights.Select(static i => i.Number));
        Assert.Equal("营收", article.Sections.Single(s => s.Id == article.Insights[^1].Section).Title);
    }

    [Fact]
    public void Sources_below_a_last_point_without_a_body_are_not_its_body()
    {
        var article = Reading.Article("# 十个预测\n\n去年的预测对了一半。\n\n**预测一｜均价跌破八万元**\n\n按每年的降幅计算。\n\n**预测二｜我们会错四个**\n\n- 参考资料 -\n\n[1] 江湾研究院：装备运行情况\n", "a.md");
        Assert.Equal([2, 1], article.Insights.Select(static i => i.Blocks.Length));
    }

    [Fact]
    public void Of_points_that_an_emoji_counts_some_say_all_in_their_titles_and_so_may_the_last()
    {
        var article = Reading.Article("# 开叉车的第一年\n\n我在江湾开了一年叉车，写几句给后来的人。\n\n1️⃣ **先看灯**\n\n灯不亮，车不动。\n\n2️⃣ **再听声音**\n\n3️⃣ **最后才看手机**\n\n手机里的路线是昨天的。\n\n4️⃣ **下班把钥匙挂回去**\n\n以上。明年再写。\n", "a.md");
        Assert.Equal(["先看灯", "再听声音", "最后才看手机", "下班把钥匙挂回去"], article.Insights.Select(static i => i.Title));
        Assert.Equal([2, 1, 2, 1], article.Insights.Select(static i => i.Blocks.Length));
        Assert.Null(article.Blocks[^1].Insight);
    }

    [Theory]
    [InlineData("🔟 **{t}**", "1️⃣1️⃣ **{t}**")]
    [InlineData("1️⃣0️⃣ {t}", "1️⃣1️⃣ {t}")]
    [InlineData("**🔟 {t}**", "**1️⃣1️⃣ {t}**")]
    public void Emoji_count_on_behind_nine(string tenth, string eleventh)
    {
        var form = tenth.Replace("🔟", "{n}️⃣", StringComparison.Ordinal).Replace("1️⃣0️⃣", "{n}️⃣", StringComparison.Ordinal);
        var points = string.Concat(Enumerable.Range(1, 11).Select(n => (n == 10 ? tenth : n == 11 ? eleventh : form.Replace("{n}", $"{n}", StringComparison.Ordinal)).Replace("{t}", $"灯在{"甲乙丙丁戊己庚辛壬癸子"[n - 1]}处", StringComparison.Ordinal) + "\n\n灯不亮，车不动，人也不许进去。\n\n"));
        Assert.Equal(Enumerable.Range(1, 11).Select(static n => $"{n} 灯在{"甲乙丙丁戊己庚辛壬癸子"[n - 1]}处"), Reading.Article("# 开叉车的第一年\n\n我在江湾开了一年叉车，写几句给后来的人。\n\n" + points, "a.md").Insights.Select(static i => $"{i.Number} {i.Title}"));
    }

    [Fact]
    public void Lines_that_an_emoji_counts_one_below_the_other_are_a_list() =>
        Assert.Empty(Reading.Article("# 开叉车的第一年\n\n出门前要带三样东西。\n\n1️⃣ **手电**\n\n2️⃣ **手套**\n\n3️⃣ **钥匙**\n\n三样东西都在门口的柜子里，柜子没有锁，谁都可以拿。\n", "a.md").Insights);
}
