using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mine.Structure;

/// <summary>Speakers whose names are headings, and who are named in full only once.</summary>
public class HeadingLabelsTests
{
    private const string Lead = "林一在江湾做了十年机器人，赵二替他写代码。我们请两位聊了聊停线这件事。\n\n";

    [Fact]
    public void A_name_and_a_colon_as_a_heading_is_a_speaker()
    {
        var article = Reading.Article("# 停线这件事\n\n" + Lead + string.Concat(Enumerable.Repeat("### 林一：\n\n你们第一次把它关掉是什么时候？\n\n### 赵二：\n\n第一个星期。夜班的人不敢睡。\n\n后来改了规矩才打开。\n\n", 3)), "a.md");
        Assert.Equal(["林一", "赵二", "林一", "赵二", "林一", "赵二"], article.Turns.Select(static t => t.Label));
        Assert.Equal(2, article.Turns[1].Blocks.Length);
        Assert.DoesNotContain(article.Blocks, static b => b.Text.Contains('：', StringComparison.Ordinal));
    }

    [Fact]
    public void Words_that_only_headings_hold_are_parts_of_a_report()
    {
        var article = Reading.Article("# 三台设备\n\n" + Lead + string.Concat(Enumerable.Repeat("### 时效：\n\n误判之后要多久才停？\n\n### 常态：\n\n夜班里只有一个人看着。\n\n", 3)), "a.md");
        Assert.Empty(article.Turns);
    }

    [Fact]
    public void Who_is_named_in_full_first_is_the_same_later()
    {
        var article = Reading.Article("# 访谈\n\n江湾周刊和 Kamil Lin 聊了聊他的设计。\n\nInfoQ：为什么是单体？\n\n**Kamil Lin：** 因为部署简单。\n\nInfoQ：代价是什么？\n\n**Lin：** 边界要自己守。\n\nInfoQ：还有呢？\n\n**Lin：** 没有了。\n", "a.md");
        Assert.Equal(["InfoQ", "Kamil Lin", "InfoQ", "Kamil Lin", "InfoQ", "Kamil Lin"], article.Turns.Select(static t => t.Label));
        Assert.Equal(2, article.Turns.Select(static t => t.Speaker).Distinct().Count());
    }

    [Fact]
    public void A_long_name_says_at_its_first_turn_how_it_is_called_later()
    {
        var article = Reading.Article("# 访谈\n\n江湾云的发行版来做客。\n\n记者：又见面了。\n\n江湾云容器服务 JW 发行版（简称JW Distro）：是的，上线三个月了。\n\n记者：今天介绍谁？\n\nJW Distro：介绍本地存储。\n\n记者：它好在哪里？\n\nJW Distro：快。\n", "a.md");
        Assert.Equal(["记者", "JW Distro", "记者", "JW Distro", "记者", "JW Distro"], article.Turns.Select(static t => t.Label));
    }
}
