using AiInsights.Model;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mine.Structure;

public class TranscriptTests
{
    [Fact]
    public void Initials_in_brackets_behind_a_name_are_that_name()
    {
        var article = Reading.Article("""
            林一在大会上接受采访
            克里斯・安德森（CA）：很高兴见到你。 你好吗？
            林一（LY）：很好，今天天气不错，我们可以开始了。
            CA：我们在工厂里，外面已经相当疯狂了。你怎么看未来？
            LY：我认为我们正走在一条好路上，但不要自满。
            CA：那能源呢？
            LY：太阳能、电池和电动车，这三件事情合在一起就够了。
            CA：谢谢你。
            """);
        Assert.Equal(["克里斯・安德森", "林一"], article.Turns.Select(static t => t.Label).Distinct());
        Assert.Equal(7, article.Turns.Length);
    }

    [Fact]
    public void One_character_names_whom_the_text_has_said_it_stands_for()
    {
        var article = Reading.Article("""
            两个人谈台风预报
            这一集请到做预报的人，谈谈模型怎么改变了台风预报。
            吴汉川（云边气象总经理，以下简称「吴」）
            黄兆云（河埠电台主播，以下简称「黄」）
            黄:欢迎收听，我是兆云。
            吴:大家好，我是汉川。
            黄:为什么要自己做模型？
            吴:因为海岸线不一样。
            黄:那算力够吗？
            吴:要看怎么用。
            """);

        Assert.Equal(["黄兆云", "吴汉川", "黄兆云", "吴汉川", "黄兆云", "吴汉川"], article.Turns.Select(static t => t.Label));
        Assert.Empty(article.Sections);
    }

    [Fact]
    public void A_magazine_asks_and_names_of_two_scripts_answer()
    {
        var article = Reading.Article("""
            三种人眼里的智能体
            智能体这一年变化很大，《远见》请到做社区的西岭AJ和写代码的Nora聊一聊。
            《远见》:先说说你们各自在做什么？
            西岭AJ:我在做一个社区，大家来教彼此怎么用工具。
            一开始只有二十个人，现在有两万。
            《远见》:最难的是什么？
            Nora:最难的是评测，没有人愿意写。
            西岭AJ:我同意，写的人太少了。
            《远见》:明年会更好吗？
            Nora:会的，工具便宜了。
            """);

        Assert.Equal(ArticleKind.Transcript, article.Kind);
        Assert.Equal(["《远见》", "西岭AJ", "《远见》", "Nora", "西岭AJ", "《远见》", "Nora"], article.Turns.Select(static t => t.Label));
    }

    [Fact]
    public void A_plain_transcript_gives_turns_sections_and_pull_quotes()
    {
        var article = Reading.Article("""
            三人谈机器人的未来
            过去一年，机器人行业发生了很多变化，我们请到三位嘉宾聊一聊。
            王小明
            机器人会先进工厂，再进家庭。
            以下是对话全文：
            机器人什么时候进家庭?
            李主持:两位怎么看机器人的未来？
            王小明:我觉得机器人会先进工厂，再进家庭。原因有两个。
            第一个原因是成本，第二个原因是安全。
            赵大力:我不同意。
            李主持:为什么？
            赵大力:因为家庭的需求更大——
            王小明:——但是也更难。
            激辩:谁对谁错?
            李主持:最后一个问题，十年以后呢？
            王小明:十年以后，家家都有。
            """);

        Assert.Equal(ArticleKind.Transcript, article.Kind);
        Assert.Equal(["李主持", "王小明", "赵大力", "李主持", "赵大力", "王小明", "李主持", "王小明"], article.Turns.Select(static t => t.Label));
        Assert.Equal(2, article.Turns[1].Blocks.Length);
        Assert.Equal(["机器人什么时候进家庭？", "激辩：谁对谁错？"], article.Sections.Select(static s => s.Title));
        Assert.Equal(article.Sections[1].Id, article.Turns[^1].Section);
        var quote = Assert.Single(article.PullQuotes);
        Assert.Equal([2], quote.Turns);
        Assert.Equal("不", article.Blocks.Single(static b => b.Turn == 3).Text[1..2]);
    }

    [Fact]
    public void Bold_labels_continuations_notes_and_a_bold_question_of_the_host()
    {
        var article = Reading.Article("""
            圆桌对话
            ====

            **张三：第一个问题，怎么看？**

            **我再补充一句，是不是变慢了？**

            **李四**：没有变慢，反而更快。

            **这一点很重要，请大家记住。**

            注：这里的快指的是发布的速度。

            **那王五怎么看呢？**

            **王五**：同意。

            **张三**：明白了，还有吗？

            **李四**：没有了。

            **张三：谢谢两位，最后一句？**

            **王五**：再见。
            """, "a.md");

        Assert.Equal(["张三", "李四", "张三", "王五", "张三", "李四", "张三", "王五"], article.Turns.Select(static t => t.Label));
        Assert.Equal(2, article.Turns[0].Blocks.Length);
        Assert.Equal(2, article.Turns[1].Blocks.Length);
        Assert.Equal(BlockType.Note, article.Blocks.Single(static b => b.Text.StartsWith('注')).Type);
        Assert.Null(article.Blocks.Single(static b => b.Text.StartsWith('注')).Turn);
    }

    [Fact]
    public void A_report_with_colons_is_no_conversation() =>
        Assert.Equal(ArticleKind.Article, Reading.Article("题目\n环境：家庭里的环境很复杂。\n环境：工厂里的环境很规范。\n数据：采集的成本很高。\n数据：标注的成本更高。\n总结：两者都要。\n").Kind);

    [Fact]
    public void A_bold_line_before_the_host_is_a_heading_where_there_are_others_and_what_a_guest_stresses_is_none()
    {
        var article = Reading.Article("""
            # 专访数据库创始人

            ## 访谈正文

            **多模态的机会**

            **江湾独角兽：** 请先介绍一下自己吧，你们做什么？

            **Chang She：** 我们做数据库。

            **越早动手，越便宜**

            **江湾独角兽：** 为什么现在做？

            **Chang She：** 因为数据多了。

            **产品路线图**

            **江湾独角兽：** 接下来做什么？

            **Chang She：** 继续做下去。

            江湾独角兽是我们的名字。
            """, "a.md");
        Assert.Equal([("访谈正文", 2), ("多模态的机会", 3), ("产品路线图", 3)], article.Sections.Select(static s => (s.Title, s.Level)));
        Assert.Equal(6, article.Turns.Length);
        Assert.Equal(2, article.Turns[1].Blocks.Length);
    }

    [Fact]
    public void A_conversation_that_an_author_quotes_ends_with_the_quotation()
    {
        var article = Reading.Article("""
            # 周刊：与孔子聊天

            今年以来，最轰动的产品就是它。按照它的原理不难想到，如果训练用的语料都与某个主题有关，就可以做出那个主题的机器人，比如法律的，或者文学的。

            大家看看，下面的话像不像。

            > **记者：你怎么评价周游列国？**
            >
            > 孔子：收获颇丰。
            >
            > **记者：最大的挑战是什么？**
            >
            > 孔子：应对偏见。
            >
            > **记者：你认识别国的人吗？**
            >
            > 孔子：认识许多。

            我觉得这个机器人的水准很高，听上去很像孔子的口吻，让人真的有一种与他聊天的感觉，这是作者自己的话。
            """, "a.md");
        Assert.Equal(ArticleKind.Article, article.Kind);
        Assert.Equal(6, article.Turns.Length);
        Assert.Null(article.Blocks[^1].Turn);
    }

    [Fact]
    public void Parts_that_come_back_under_each_heading_of_a_report_are_nobody()
    {
        var article = Reading.Article("""
            # 十大技术趋势

            下文附“大白话”与“关键预测”，让没有背景的读者也能读懂。

            ## 01. 超级计算平台

            **大白话：** 像同时用多种厨房设备做大餐，算得又快又省。

            **关键预测：** 到 2028 年，四成企业会采用它。

            **官方原文：** [Top Trends](https://example.com/1)

            ## 02. 多智能体系统

            **大白话：** 让一群各有专长的小工分工协作。

            **关键预测：** 模块化可以同时提升效率。

            **官方原文：** [Top Trends](https://example.com/1)

            ## 03. 地缘回迁

            **大白话：** 把数据搬回自家地盘。

            **关键预测：** 到 2030 年，多数企业会这样做。

            **官方原文：** [Top Trends](https://example.com/1)
            """, "a.md");
        Assert.Empty(article.Turns);
        Assert.Equal("大白话：像同时用多种厨房设备做大餐，算得又快又省。", article.Blocks[2].Text.Replace("： ", "：", StringComparison.Ordinal));
    }

    [Fact]
    public void An_account_with_the_name_of_a_part_asks()
    {
        var article = Reading.Article("""
            # 专访林一

            **商业分析：** 你为什么做这件事？

            **林一：** 因为没有人做。

            **商业分析：** 难在哪里？

            **林一：** 难在没有数据。

            **商业分析：** 接下来呢？

            **林一：** 继续做。
            """, "a.md");
        Assert.Equal(6, article.Turns.Length);
    }
}
