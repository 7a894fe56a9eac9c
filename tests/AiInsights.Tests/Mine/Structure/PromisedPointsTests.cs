using AiInsights.Model;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mine.Structure;

/// <summary>Points that a title counts, points behind a hash, and what stands behind the last of them.</summary>
public class PromisedPointsTests
{
    private const string Body = "\n这一条的正文说的是另外一件事，和上面的题目有关。\n";

    private static string Report(string title) =>
        title + "\n作者 | 林一\n每年年底我都会写一份清单，今年也不例外。\n1. 日志先于模型" + Body + "2. 小模型会多起来" + Body + "2.1 分类\n这一类已经换掉。\n2.2 抽取\n还剩表格。\n3. 采购会自己评测" + Body;

    [Fact]
    public void Points_that_the_title_counts_are_points_though_one_has_parts() =>
        Assert.Equal(["日志先于模型", "小模型会多起来", "采购会自己评测"], Reading.Article(Report("车间里的 3 个预测：从能用到可审")).Insights.Select(static i => i.Title));

    [Theory]
    [InlineData("车间里的智能体:从能用到可审")]
    [InlineData("车间里的 5 个预测:从能用到可审")]
    public void Parts_with_subsections_are_none_where_the_title_counts_no_such_number(string title) => Assert.Empty(Reading.Article(Report(title)).Insights);

    // Matches and years are counted so too: the title has to say that these are its points.
    [Theory]
    [InlineData("车间里的三场变局", true)]
    [InlineData("车间里的三年", false)]
    public void Points_are_called_as_the_title_calls_them(string title, bool arePoints)
    {
        var article = Reading.Article($"{title}\n作者 | 林一\n每年年底我都会写一份清单，今年也不例外。\n第一场变局：日志先于模型{Body}第二场变局：小模型会多起来{Body}第三场变局：采购会自己评测{Body}");
        Assert.Equal(arePoints ? ["日志先于模型", "小模型会多起来", "采购会自己评测"] : [], article.Insights.Select(static i => i.Title));
    }

    // A blank is enough behind the number where the title counts them so; one of many may say all in its title.
    [Theory]
    [InlineData("车间教我的 6 件事", 6)]
    [InlineData("车间教我的事", 0)]
    public void Points_in_bold_are_called_as_the_title_calls_them(string title, int points)
    {
        string[] titles = ["日志先于模型", "小模型会多起来", "采购会自己评测", "灯要有人看", "坏了先停", "停了再问"];
        var text = $"# {title}\n\n每年年底我都会写一份清单，今年也不例外。\n\n**PART 01 · 灯**\n";
        for (var i = 0; i < titles.Length; i++)
            text += $"\n**第{"一二三四五六"[i]}件事　{titles[i]}**\n" + (i == 3 ? "\n## PART 02 · 人\n" : Body);
        var article = Reading.Article(text, "a.md");
        Assert.Equal(points, article.Insights.Length);
        Assert.All(article.Insights, static i => Assert.DoesNotContain("件事", i.Title, StringComparison.Ordinal));
    }

    [Fact]
    public void Months_are_no_points() =>
        Assert.Empty(Reading.Article($"# 我花了三个月换掉一盏灯\n\n每年年底我都会写一份清单，今年也不例外。\n\n## 第一个月：什么都没发生\n{Body}\n## 第二个月：换掉开关\n{Body}\n## 第三个月：学会关灯\n{Body}\n", "a.md").Insights);

    [Theory]
    [InlineData("车间主任要想清楚的 3 个问题", 3)]
    [InlineData("车间主任想清楚的事", 0)]
    public void Questions_that_the_title_counts_are_points_though_one_has_no_body(string title, int points) =>
        Assert.Equal(points, Reading.Article($"{title}\n作者 | 林一\n每年年底我都会写一份清单，今年也不例外。\n问题一：谁愿意为错误付钱？{Body}问题二：你打算什么时候不再自己开灯？\n问题三：灯坏了找谁？{Body}").Insights.Length);

    // Other parts have titles in plain lines too: those behind the last point are the article's.
    [Theory]
    [InlineData("坑一：没有日志", "坑二：没有人看", "坑三：没有版本")]
    [InlineData("第一场变局：没有日志", "第二场变局：没有人看", "第三场变局：没有版本")]
    public void Plain_titles_behind_the_last_plain_point_are_parts(string first, string second, string third)
    {
        var article = Reading.Article($"车间里的三场变局\n作者 | 林一\n每年年底我都会写一份清单，今年也不例外。\n{first}{Body}{second}{Body}{third}{Body}对明年的看法\n明年的灯会更亮一些，别的都不会变。\n嘉宾介绍\n林一，车间主任，写了六年的清单。\n");
        Assert.Equal(3, article.Insights.Length);
        Assert.Equal(2, article.Insights[^1].Blocks.Length);
        Assert.Equal(["对明年的看法", "嘉宾介绍"], article.Blocks.Where(static b => b.Type == BlockType.Heading && b.Insight is null).Select(static b => b.Text));
    }

    [Theory]
    [InlineData("**关于江湾研究院**\n\n江湾研究院成立于 2016 年，长期关注仓库里的灯。", true)]
    [InlineData("**关于夜班**\n\n没有人愿意说，这一条也就写到这里。", false)]
    public void Who_publishes_is_no_part_of_the_last_point(string below, bool isApart)
    {
        var article = Reading.Article($"# 车间里的 3 个预测\n\n每年年底我都会写一份清单，今年也不例外。\n\n**预测 1：日志先于模型**\n{Body}\n**预测 2：小模型会多起来**\n{Body}\n**预测 3：采购会自己评测**\n{Body}\n{below}\n", "a.md");
        Assert.Equal(isApart, article.Blocks[^1].Insight is null);
    }

    [Fact]
    public void Titles_behind_a_hash_are_points_through_all_parts()
    {
        var article = Reading.Article("# 走访笔记\n\n我们走访了四十家工厂，下面是记下来的几条。\n\n**PART 1**\n\n**产品**\n\n**#1 用户要的是结果**\n\n这一条说的人最多，也最难做到。\n\n**#2 第一个月不算数**\n\n大家都有新鲜感，要看第三个月。\n\n**PART 2**\n\n**团队**\n\n**#3 十个人以内不设经理**\n\n写提示词的人就是经理，不用再请一个。\n", "a.md");
        Assert.Equal([1, 2, 3], article.Insights.Select(static i => i.Number));
        Assert.Equal("用户要的是结果", article.Insights[0].Title);
    }

    [Fact]
    public void A_plain_line_with_a_hash_is_no_point() =>
        Assert.Empty(Reading.Article("# 走访笔记\n\n我们走访了四十家工厂。\n\n#1 车间最先用起来，这一点没有人想到。\n\n后来是仓库。\n\n#2 车间比它晚了半年，因为要停线。\n\n再后来是食堂。\n\n#3 车间到今天也没有用，班长不同意。\n\n就是这样。\n", "a.md").Insights);

    [Fact]
    public void What_is_appended_behind_the_last_point_is_not_its_body()
    {
        var article = Reading.Article("# 三个判断\n\n今年的判断如下，一共有三个。\n\n**判断一：模型变小**\n\n这一条的正文说的是另外一件事。\n\n**判断二：成本下降**\n\n这一条的正文说的是另外一件事。\n\n**判断三：用户变懒**\n\n这一条的正文说的是另外一件事。\n\n最后附上去年的对账单：\n\n去年三条，对了两条，错了一条。\n", "a.md");
        Assert.Equal(3, article.Insights.Length);
        Assert.Null(article.Blocks[^1].Insight);
        Assert.Null(article.Blocks[^2].Insight);
    }
}
