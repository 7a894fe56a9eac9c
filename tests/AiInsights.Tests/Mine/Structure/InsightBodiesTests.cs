using AiInsights.Model;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mine.Structure;

public class InsightBodiesTests
{
    [Fact]
    public void Ways_named_in_plain_lines_have_each_the_paragraphs_below_it()
    {
        var article = Reading.Article("""
            # 机房怎么省电

            办法有三个。

            方案一：夜里再算

            夜里的电便宜一半。

            批处理可以等。

            方案二：换一种散热

            水比风省。

            方案三：少算一点

            先问要不要算。

            ## 写在最后

            三个办法可以一起用。
            """);

        Assert.Equal(["夜里再算", "换一种散热", "少算一点"], article.Insights.Select(static i => i.Title));
        Assert.Equal([3, 2, 2], article.Insights.Select(static i => i.Blocks.Length));
    }

    [Fact]
    public void Two_parts_alone_are_no_points_and_keep_their_numbers()
    {
        var article = Reading.Article("""
            # 第五讲：记事

            ### 一、Context：眼前要看什么？

            案板太空，做不了事。

            ### 二、Memory：什么要记住？

            记住目标和进度。

            ### 四、最小代码

            只有三行。
            """);

        Assert.Empty(article.Insights);
        Assert.Equal(["一、Context：眼前要看什么？", "二、Memory：什么要记住？", "四、最小代码"], article.Blocks.Where(static b => b.Type == BlockType.Heading).Select(static b => b.Text));
    }

    [Fact]
    public void A_list_of_two_is_a_list()
    {
        var article = Reading.Article("""
            # 网关为什么慢

            请求的链路是这样的：

            1.  先问权限服务，判定请求合法性
            2.  再转发到下游服务

            具体排查过程就不细说了，问题在第一步。
            """);

        Assert.Empty(article.Insights);
        Assert.Equal(["1.", "2."], article.Blocks.Where(static b => b.Type == BlockType.ListItem).Select(static b => b.Marker));
        Assert.Empty(article.Sections);
    }

    [Fact]
    public void Rules_that_are_counted_are_the_points_and_what_is_counted_in_one_is_a_list()
    {
        var article = Reading.Article("""
            # 机器学习之前

            ## Rule 1 - 不要害怕没有机器学习的产品

            机器学习要资料。

            ## Rule 2 - 先设计指标

            原因有三个：

            1. 早期容易得到许可

            2. 以后要用的资料现在就收

            3. 指标会变

            加一个指标来追踪。

            ## Rule 3 - 选机器学习，不选复杂的直觉

            有了资料就换。
            """);

        Assert.Equal(["不要害怕没有机器学习的产品", "先设计指标", "选机器学习，不选复杂的直觉"], article.Insights.Select(static i => i.Title));
    }

    [Fact]
    public void A_series_goes_on_where_only_the_look_of_a_number_changes()
    {
        var article = Reading.Article("# 五个判断\n\n" + string.Concat(new[] { "**1、流程才是瓶颈**", "**2、评测要自己做**", "3、**数据比显卡重要**", "**04｜小的先赚钱**", "**5、组织会有摩擦**" }.Select(static t => t + "\n\n很多团队把问题归结为机器不够聪明，其实卡住的是流程。\n\n")), "a.md");
        Assert.Equal(["流程才是瓶颈", "评测要自己做", "数据比显卡重要", "小的先赚钱", "组织会有摩擦"], article.Insights.Select(static i => i.Title));
    }

    [Fact]
    public void Headings_below_a_point_s_own_are_in_its_body()
    {
        const string Prose = "应用公司的日子并不好过，毛利率只有三成，账期却越拖越长。\n\n";
        var article = Reading.Article($"# 谁在买单\n\n{Prose}## 01 卖铲子的人\n\n{Prose}### 只是搬运工\n\n{Prose}## 02 挖矿的人\n\n{Prose}## 03 看客\n\n{Prose}", "a.md");
        Assert.Equal([4, 2, 2], article.Insights.Select(static i => i.Blocks.Length));
        Assert.Equal(4, article.Blocks.Single(static b => b.Text == "只是搬运工").Level);
    }

    [Theory]
    [InlineData("写在最后", true)]
    [InlineData("写在最后的话总是多余的，可还是要写。", false)]
    public void The_end_s_own_word_is_a_heading_below_bold_points_too(string line, bool isHeading)
    {
        var article = Reading.Article($"# 机房的 3 个预判\n\n**1. 夜里再算**\n\n夜里的电便宜一半。\n\n**2. 换一种散热**\n\n水比风省。\n\n**3. 少算一点**\n\n先问要不要算。\n\n{line}\n\n三个办法可以一起用。\n", "a.md");
        Assert.Equal(isHeading, article.Sections.Any(s => s.Title == line));
        Assert.Equal(["夜里再算", "换一种散热", "少算一点"], article.Insights.Select(static i => i.Title));
    }
}
