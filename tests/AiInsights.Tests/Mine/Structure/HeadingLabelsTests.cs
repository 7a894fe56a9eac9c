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

    [Theory]
    [InlineData("本杰明", "本杰明·阿什福德")]
    [InlineData("阿什福德", "本杰明·阿什福德")]
    [InlineData("本杰", "本杰")]
    public void A_part_of_a_name_with_a_dot_means_its_bearer(string later, string speaker)
    {
        var article = Reading.Article($"# 圆桌：夜班的灯\n\n江湾电台的何棠请来林一和在鹿特丹修灯的本杰明·阿什福德。\n\n何棠：先说说灯？\n\n本杰明·阿什福德：我修过三百盏。\n\n林一：我换过三百盏。\n\n何棠：修和换哪个贵？\n\n{later}：修的贵。\n\n林一：换的快。\n\n{later}：快的不亮。\n\n林一：亮的不久。\n", "a.md");
        Assert.Equal(speaker, article.Turns[^2].Label);
        Assert.Equal("本杰明·阿什福德", article.Turns[1].Label);
    }

    [Fact]
    public void A_long_name_says_at_its_first_turn_how_it_is_called_later()
    {
        var article = Reading.Article("# 访谈\n\n江湾云的发行版来做客。\n\n记者：又见面了。\n\n江湾云容器服务 JW 发行版（简称JW Distro）：是的，上线三个月了。\n\n记者：今天介绍谁？\n\nJW Distro：介绍本地存储。\n\n记者：它好在哪里？\n\nJW Distro：快。\n", "a.md");
        Assert.Equal(["记者", "JW Distro", "记者", "JW Distro", "记者", "JW Distro"], article.Turns.Select(static t => t.Label));
    }

    [Fact]
    public void The_first_half_of_a_name_means_its_bearer()
    {
        var article = Reading.Article("# 访谈\n\n江湾周刊听了 Dana Whit 和 Mira Lin 的播客。\n\n**01 为什么是单体**\n\n**Dana Whit：** 为什么是单体？\n\n**Mira Lin：** 因为部署简单。\n\n**Dana：** 代价是什么？\n\n**Mira：** 边界要自己守。\n\n**02 还有什么**\n\n**Dana：** 还有呢？\n\n**Mira：** 没有了。\n", "a.md");
        Assert.Equal(["Dana Whit", "Mira Lin", "Dana Whit", "Mira Lin", "Dana Whit", "Mira Lin"], article.Turns.Select(static t => t.Label));
        Assert.Equal(["01 为什么是单体", "02 还有什么"], article.Sections.Select(static s => s.Title));
    }

    [Fact]
    public void The_first_half_of_two_names_means_nobody()
    {
        var article = Reading.Article("# 访谈\n\n江湾周刊听了 Dana Whit 和 Dana Lin 的播客。\n\n**Dana Whit：** 为什么是单体？\n\n**Dana Lin：** 因为部署简单。\n\n**Dana：** 代价是什么？\n\n**Lin：** 边界要自己守。\n\n**Dana：** 还有呢？\n\n**Lin：** 没有了。\n", "a.md");
        Assert.Equal(["Dana Whit", "Dana Lin", "Dana", "Dana Lin", "Dana", "Dana Lin"], article.Turns.Select(static t => t.Label));
    }

    [Theory]
    [InlineData("谈产品：少出错的同事", "谈竞争：权限比模型重要", true)]
    [InlineData("谈小川：少出错的同事", "林一：权限比模型重要", false)]
    public void What_is_talked_of_is_nobody_who_speaks(string one, string two, bool isTitle)
    {
        var article = Reading.Article($"# 专访卢小禾\n\n江湾科技和卢小禾聊了聊，旁边坐着谈小川和林一。\n\n**{one}**\n\n**江湾科技：为什么放弃了？**\n\n**卢小禾：**没有人每天打开它。\n\n**江湾科技：后来呢？**\n\n**卢小禾：**续费率升了。\n\n**{two}**\n\n**江湾科技：大厂也在做？**\n\n**卢小禾：**大厂没有耐心。\n", "a.md");
        Assert.Equal(isTitle ? [one, two] : [], article.Sections.Select(static s => s.Title));
        Assert.Equal(isTitle ? 6 : 8, article.Turns.Length);
    }
}
