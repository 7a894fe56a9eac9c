using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mine.Structure;

/// <summary>Titles between turns, whoever speaks first below them, and what is no title there.</summary>
public class TalkPartsTests
{
    [Fact]
    public void Counted_lines_and_the_questions_of_the_audience_are_parts_whoever_speaks_first()
    {
        var article = Reading.Article("""
            林一、赵小二谈删代码
            在江湾的一场圆桌上，林一和赵小二吵了一个下午，主持人是江湾电台的何棠。
            一、第一堂课讲什么
            何棠：先问林老师，第一堂课讲什么？
            林一：我让学生删代码，删到剩三千行。
            何棠：结果呢？
            林一：三个人做到了。
            二、规格是不是新的代码
            赵小二：我们被市场推着走，而规格从来是：
            1、一份文档；
            2、三次会议。
            何棠：还有吗？
            赵小二：还有翻脸。
            Q&A：听众提问
            听众：个人还有机会吗？
            林一：有。
            """);
        Assert.Equal(["一、第一堂课讲什么", "二、规格是不是新的代码", "Q&A：听众提问"], article.Sections.Select(static s => s.Title));
        Assert.Equal(["何棠", "林一", "何棠", "林一", "赵小二", "何棠", "赵小二", "听众", "林一"], article.Turns.Select(static t => t.Label));
        Assert.Equal(3, article.Turns[4].Blocks.Length);
    }

    [Fact]
    public void A_note_in_square_brackets_belongs_to_the_label()
    {
        var article = Reading.Article("""
            对话林一：翻译的下半场
            林一是江湾译社的创始人，江湾笔记和他聊了聊。
            江湾笔记：先说说你的公司？
            林一：我们做了三年。
            江湾笔记【追问】：三年里最难的是什么？
            林一：人。
            江湾笔记：还有呢？
            林一：钱。
            """);
        Assert.Equal(["江湾笔记", "林一", "江湾笔记", "林一", "江湾笔记", "林一"], article.Turns.Select(static t => t.Label));
    }

    [Fact]
    public void What_is_said_above_the_conversation_is_quoted_from_it()
    {
        var article = Reading.Article("""
            三位老兵谈调度
            这一期请来三位老兵：林一、赵小二、孙三。
            核心观点：
            林一：调度器不缺，缺的是愿意被调度的卡。
            孙三：推理会吃掉七成的算力。
            完整对话如下：
            江湾笔记：为什么说还没有那一刻？
            林一：因为没有人认输，缺的是愿意被调度的卡，调度器不缺。
            赵小二：我有个数据，十家里有四家自己写。
            江湾笔记：为什么不改？
            孙三：改不起。推理会吃掉七成的算力。
            江湾笔记：最期待什么？
            赵小二：期待有人认输。
            """);
        Assert.Equal(["江湾笔记", "林一", "赵小二", "江湾笔记", "孙三", "江湾笔记", "赵小二"], article.Turns.Select(static t => t.Label));
        Assert.Equal(["调度器不缺，缺的是愿意被调度的卡。", "推理会吃掉七成的算力。"], article.PullQuotes.Select(static q => q.Text));
    }

    [Fact]
    public void Who_takes_part_is_listed_with_who_they_are()
    {
        var article = Reading.Article("""
            # 圆桌：手为什么比脑难

            嘉宾：

            * 林一（江湾机器人创始人）
            * 赵小二（江湾大学副教授）

            主持：何棠

            **何棠**：一只手为什么这么贵？

            **赵小二**：因为有二十个自由度。

            **林一**：走线才贵。

            **何棠**：触觉是不是伪需求？

            **林一**：不是。

            **赵小二**：我同意。
            """, "a.md");
        Assert.Contains("林一（江湾机器人创始人）", article.Blocks.Select(static b => b.Text));
        Assert.Contains("赵小二（江湾大学副教授）", article.Blocks.Select(static b => b.Text));
        Assert.Empty(article.PullQuotes);
        Assert.Equal(6, article.Turns.Length);
    }

    [Fact]
    public void Q_stands_for_the_audience_where_it_asks_once()
    {
        var article = Reading.Article("""
            # 三位创业者谈仿真

            江湾笔记请来林一和赵小二谈仿真。

            **江湾笔记：你们为什么从仿真开始？**

            **林一**：穷。

            **赵小二**：我赌五成。

            **江湾笔记：那记下来？**

            **林一**：好。

            ## 观众提问

            **Q：谁会先付钱？**

            **赵小二**：仓储。

            **林一**：我不知道。
            """, "a.md");
        Assert.Equal(["江湾笔记", "林一", "赵小二", "江湾笔记", "林一", "Q", "赵小二", "林一"], article.Turns.Select(static t => t.Label));
    }

    [Fact]
    public void Where_titles_are_bold_a_plain_line_is_said()
    {
        var article = Reading.Article("""
            # 林一：别再问护城河

            江湾电台的何棠和林一聊了聊，以下是对话。

            **「护城河」是一个坏问题**

            **何棠：** 为什么是坏问题？

            **林一：** 因为它让人说谎。

            你问一个年轻人「十年后别人怎么打败你」，他能说什么？

            **何棠：** 那你问什么？

            **林一：** 我问上周五在干什么。

            **「交付」意味着什么**

            **何棠：** 你说过交付？

            **林一：** 是的，报表在桌上。

            原视频：Why Moats Are Dead

            编译：赵小二
            """, "a.md");
        Assert.Equal(["「护城河」是一个坏问题", "「交付」意味着什么"], article.Sections.Select(static s => s.Title));
        Assert.Equal(2, article.Turns[1].Blocks.Length);
        Assert.Single(article.Turns[^1].Blocks);
    }

    [Fact]
    public void An_account_whose_name_begins_with_figures_asks()
    {
        var article = Reading.Article("""
            # 对话林一：入口不在音箱里

            以下为访谈实录（经编辑）：

            **36湾：为什么入口不在音箱里？**

            **林一：** 因为音箱不会走路。

            **36湾：所以是耳机？**

            **林一：** 今年是耳机。

            **36湾：可能？**

            **林一：** 可能。
            """, "a.md");
        Assert.Equal(["36湾", "林一", "36湾", "林一", "36湾", "林一"], article.Turns.Select(static t => t.Label));
    }
}
