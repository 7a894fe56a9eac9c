using AiInsights.Model;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mine.Structure;

/// <summary>Points whose title stands below their number, or that count beside lists of another look.</summary>
public class TitlesBelowNumbersTests
{
    private const string Body = "这一条的正文说的是仓库里的另外一件事。";

    private static Article Markdown(params string[] blocks) => Reading.Article("# 仓库里的事\n\n这是走访三十个仓库之后写下来的一篇文章。\n\n" + string.Join("\n\n", blocks), "a.md");

    private static Article Plain(params string[] lines) => Reading.Article("仓库里的事\n这是走访三十个仓库之后写下来的一篇文章。\n" + string.Join('\n', lines));

    [Theory]
    [InlineData("**预测1**", "**预测2**", "**预测3**", "**")]
    [InlineData("### 军规 1", "### 军规 2", "### 军规 3", "### ")]
    [InlineData("### 信号一：", "### 信号二：", "### 信号三：", "### ")]
    public void The_title_of_a_named_point_may_stand_below_its_number(string one, string two, string three, string mark)
    {
        var end = mark == "**" ? "**" : string.Empty;
        var article = Markdown(one, mark + "灯先关一半" + end, Body, two, mark + "叉车不再倒车" + end, Body, three, mark + "夜班没有班长" + end, Body);
        Assert.Equal(["灯先关一半", "叉车不再倒车", "夜班没有班长"], article.Insights.Select(static i => i.Title));
        Assert.Equal([2, 2, 2], article.Insights.Select(static i => i.Blocks.Length));
    }

    [Fact]
    public void A_sentence_in_bold_below_a_number_is_the_body()
    {
        var article = Markdown("**预测1**", "**灯会先关一半，人只留一条路。**", Body, "**预测2**", Body, "**预测3**", Body);
        Assert.Equal(3, article.Insights.Length);
        Assert.Contains(article.Blocks, static b => b is { Type: BlockType.Paragraph, Insight: not null } && b.Content.Text == "灯会先关一半，人只留一条路。");
    }

    [Fact]
    public void A_list_in_the_body_of_a_point_does_not_end_the_count()
    {
        var article = Markdown("**01 | 先查手册**", "他们做了三件事：", "1. 录两个小时；\n2. 做一张表；\n3. 允许打断。", "**02 | 三秒钟**", Body, "**03 | 方言**", Body);
        Assert.Equal(["先查手册", "三秒钟", "方言"], article.Insights.Select(static i => i.Title));
        Assert.Equal(5, article.Insights[0].Blocks.Length);
    }

    [Fact]
    public void The_first_point_below_the_title_of_a_part_is_no_second_line_of_it()
    {
        var article = Markdown("**PART 01**", "**现场：**", "**01 | 先查手册**", Body, "**02 | 三秒钟**", Body, "**PART 02**", "**生意**", "**03 | 方言**", Body);
        Assert.Equal(["先查手册", "三秒钟", "方言"], article.Insights.Select(static i => i.Title));
    }

    [Fact]
    public void Numbers_in_brackets_count_points_where_nothing_else_does()
    {
        var article = Plain("一、收货", "(1)先看单子", Body, "原因有三个：", "1.单子会错;", "2.人会累;", "3.车会等。", "(2)再看箱子,", "才会有人看", Body, "二、发货", "(1)先贴标签", Body, "(2)再贴封条", Body);
        Assert.Equal(["先看单子", "再看箱子，才会有人看", "先贴标签", "再贴封条"], article.Insights.Select(static i => i.Title));
        Assert.Equal(6, article.Insights[0].Blocks.Length);
    }

    [Fact]
    public void Numbers_in_brackets_below_a_counted_point_are_a_list()
    {
        var article = Plain("1、先看单子", "办法是：", "(1)只收一版", "(2)过期的打上标记", "2、再看箱子", Body, "3、最后看车", Body);
        Assert.Equal(["先看单子", "再看箱子", "最后看车"], article.Insights.Select(static i => i.Title));
    }

    [Fact]
    public void A_short_line_below_the_last_point_of_a_text_of_sentences_begins_the_end()
    {
        var article = Plain("1、先看单子", Body, "2、再看箱子", Body, "3、最后看车", Body, "自查清单", "□ 单子有主人吗？", "□ 箱子有主人吗？", "总结", Body);
        Assert.Equal(2, article.Insights[^1].Blocks.Length);
        Assert.Equal(["自查清单", "总结"], article.Blocks.Where(static b => b is { Type: BlockType.Heading, Insight: null }).Select(static b => b.Content.Text));
    }

    [Fact]
    public void Short_lines_in_other_bodies_say_that_such_lines_are_no_titles()
    {
        var article = Plain("1、先看单子", Body, "单子要过三遍手", Body, "2、再看箱子", Body, "3、最后看车", Body, "车要过三遍手", Body);
        Assert.Equal(4, article.Insights[^1].Blocks.Length);
    }
}
