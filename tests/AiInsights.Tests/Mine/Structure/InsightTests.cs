using AiInsights.Model;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mine.Structure;

public class InsightTests
{
    [Fact]
    public void Numbered_points_restart_in_each_part_and_have_their_bodies()
    {
        var article = Reading.Article("""
            两部分的清单
            01
            模型篇
            1、预训练接近瓶颈
            放缓的原因有三个。
            1.11-15 日举办了活动。
            2、视频生成还早
            现在的水平接近早期版本。
            3、开源和闭源的差距缩小。
            02
            应用篇
            1、应用大年
            大家习惯使用不同的应用。
            2、新物种
            和之前很不一样。
            """);

        Assert.Equal(ArticleKind.List, article.Kind);
        Assert.Equal([("01", "模型篇"), ("02", "应用篇")], article.Sections.Select(static s => (s.Number!, s.Title)));
        Assert.Equal([1, 2, 3, 1, 2], article.Insights.Select(static i => i.Number));
        Assert.Equal("预训练接近瓶颈", article.Insights[0].Title);
        Assert.Equal(3, article.Insights[0].Blocks.Length);
        Assert.Equal(article.Sections[1].Id, article.Insights[3].Section);
    }

    [Fact]
    public void Numbers_with_a_nought_are_another_series_than_numbers_without()
    {
        var article = Reading.Article("""
            三个问题，四句话
            这一期要答三个问题：
            1.旧卡还值不值得留？
            2.电费到底占几成？
            3.谁来管夜里的批处理？
            先给四句话的答案。
            01.旧卡值得留，只要折旧提完。
            02.电费占两成，比想的少。
            03.夜里要有人管，哪怕只有一个。
            04.别人的表不能信，自己测。
            下面慢慢说。
            """);

        Assert.Empty(article.Insights);
        Assert.Equal(["1.", "2.", "3.", "01.", "02.", "03.", "04."], article.Blocks.Where(static b => b.Type == BlockType.ListItem).Select(static b => b.Marker));
    }

    [Fact]
    public void Named_trends_are_points_and_numbered_sentences_before_them_are_a_list()
    {
        var article = Reading.Article("""
            # 报告

            我们总结了两大趋势：

            1、2025年，大模型将更加关注多模态；

            2、2025年，成本更低了。

            ### **趋势一 ：多模态融合**

            正文里说，趋势二我们会进一步解释。

            #### ① 小节

            小节的正文。

            ### **趋势二：成本更低**

            正文。

            **总结**
            ------

            收尾。
            """, "a.md");

        Assert.Equal(ArticleKind.Report, article.Kind);
        Assert.Equal(["趋势一", "趋势二"], article.Insights.Select(static i => i.Label));
        Assert.Equal(["多模态融合", "成本更低"], article.Insights.Select(static i => i.Title));
        Assert.Equal(["1、", "2、"], article.Blocks.Where(static b => b.Type == BlockType.ListItem).Select(static b => b.Marker));
        Assert.Null(article.Blocks[^1].Insight);
        Assert.Equal(4, article.Insights[0].Blocks.Length);
    }

    [Fact]
    public void Addresses_survive_reordering_script_and_later_repairs()
    {
        const string A = "第一段说的是机器人在工厂里的应用，而且说得很详细。", B = "第二段说的是模型的价格，价格一直在下降。";
        var before = Reading.Article($"题目\n{A}\n{B}\n");
        var after = Reading.Article($"题目\n{B}\n{A.Replace("详细", "仔细", StringComparison.Ordinal)}\n");
        Assert.Equal(before.Blocks.Select(static b => b.Id).Order(StringComparer.Ordinal), after.Blocks.Select(static b => b.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Parts_in_Chinese_numerals_hold_points_in_Arabic_ones()
    {
        var article = Reading.Article("""
            两种数字的清单
            这份清单有两层，外层是部分，里层是要点。
            一、为什么要查
            先说原因。
            1. 题目旧了
            旧题目谁都会做。
            2. 答案错了
            错答案没有人看。
            二、怎么查
            再说办法。
            1. 换题目
            每月换一次。
            2. 换评委
            每季换一次。
            三、查完以后
            写下来。
            """);

        Assert.Equal(["题目旧了", "答案错了", "换题目", "换评委"], article.Insights.Select(static i => i.Title));
        Assert.Equal(["一、为什么要查", "二、怎么查", "三、查完以后"], article.Sections.Select(static s => (s.Number is { } n ? n + "、" : string.Empty) + s.Title));
    }

    [Fact]
    public void Points_that_have_their_bodies_in_the_same_paragraph_are_points()
    {
        var article = Reading.Article("""
            五件小事
            研究所列出了五个趋势，从算力到治理。
            一、算力变成基础设施。数据中心的需求还在上升，需要建造更多的计算工厂。
            二、芯片为模型而生。专门的芯片会越来越多，通用的芯片会越来越少。
            三、推理比训练更贵。应用落地之后，每天的调用会超过一次训练。
            四、多模态成为标配。只懂文字的模型会慢慢退场，剩下的都能看图。
            五、治理走在前面。规则先于产品出现，企业必须学会在规则里做事。
            """);
        Assert.Equal(["算力变成基础设施", "芯片为模型而生", "推理比训练更贵", "多模态成为标配", "治理走在前面"], article.Insights.Select(i => i.Title));
        Assert.All(article.Insights, static i => Assert.Equal(2, i.Blocks.Length));
    }

    [Fact]
    public void A_list_inside_one_of_several_points_is_a_list_of_its_body()
    {
        var article = Reading.Article("""
            三种清单的写法
            这份清单有三点，第二点里有两件事。
            一、先写题目
            题目说明要写什么。
            二、再写正文
            正文里有两件事要做。
            1. 查资料
            资料查三遍。
            2. 写提纲
            提纲写一页。
            三、最后修改
            修改比写更久。
            """);

        Assert.Equal(["先写题目", "再写正文", "最后修改"], article.Insights.Select(static i => i.Title));
    }

    [Fact]
    public void A_bold_point_right_below_the_bold_title_of_its_part_is_not_joined_to_it()
    {
        var article = Reading.Article("""
            # 落地调查

            ## **一、试点为什么停**

            因为没有人愿意改流程，也没有人愿意为此负责。

            ## **二、做成的做对了什么**

            **1. 场景足够窄**

            一次只做一件事，做完了再做下一件。

            **2. 负责人足够硬**

            说话算数的人坐在会议室里。

            **3. 数据足够现成**

            数据已经在系统里，不在人的脑子里。

            ## **三、接下来会怎样**

            没有人知道，但是可以先做起来。
            """, "a.md");

        Assert.Equal(["试点为什么停", "做成的做对了什么", "接下来会怎样"], article.Insights.Select(static i => i.Title));
        Assert.Contains(article.Blocks, static b => b.Text == "场景足够窄");
    }

    [Fact]
    public void Points_counted_in_brackets_are_points_and_sources_below_them_are_none()
    {
        var article = Reading.Article("""
            六条经验里的三条
            （一）先定人，再定模型
            没有负责人的项目都会停在试点。
            （二）从小事做起
            报销、排班、填表，没有人会反对机器来做。
            （三）留一条退路
            上线之前先想好怎么下线。
            参考资料
            1. 某厂商白皮书
            2024 年版，第三章。
            2. 某大学课件
            第七讲。
            3. 某会议录音
            下午场。
            """);

        Assert.Equal(["先定人，再定模型", "从小事做起", "留一条退路"], article.Insights.Select(static i => i.Title));
    }

    [Fact]
    public void Numbers_with_NO_are_points_and_a_part_with_more_points_than_there_are_parts_is_a_section()
    {
        var counted = Reading.Article("""
            # 三条教训

            **NO.1**

            **别急着换模型**

            换模型之前先换问题，问题问对了模型就够用。

            **NO.2**

            **把提示词当代码管**

            谁改的、为什么改、改完以后怎么样，都要留下来。

            **NO.3**

            **最后才谈智能体**

            前面两件事没有做完，智能体只会把错误做得更快。
            """, "a.md");
        var parted = Reading.Article("""
            选型的坑
            一、背景
            业务要在两千万段文字里找最像的十段。
            二、几个坑
            1、只看召回率
            召回率高的，延迟往往也高。
            2、忘了过滤条件
            过滤在前和在后差得很远。
            3、一次建完索引
            数据是每天都在长的。
            4、不做备份
            备份只在丢了数据的那一天有用。
            三、结论
            先想清楚问题，再去看榜单。
            """);

        Assert.Equal(["别急着换模型", "把提示词当代码管", "最后才谈智能体"], counted.Insights.Select(static i => i.Title));
        Assert.Equal([1, 2, 3, 4], parted.Insights.Select(static i => i.Number));
        Assert.Equal(3, parted.Sections.Length);
    }

    [Fact]
    public void Points_named_in_headings_of_either_script_are_points()
    {
        var article = Reading.Article("""
            # 三項技巧

            ## 逐一拆解

            ### 技巧 1：用手機寫程式

            下載之後就能用。

            ### 技巧 2：跨裝置接力

            在手機開始，在桌機繼續。

            ### 技巧 3：/loop 與 /schedule

            這是最強的兩個。

            ## 誰適合用

            都適合。
            """, "a.md");
        Assert.Equal(["用手机写程式", "跨装置接力", "/loop 与 /schedule"], article.Insights.Select(static i => i.Title));
        Assert.All(article.Insights, static i => Assert.Equal(2, i.Blocks.Length));
    }

    [Fact]
    public void Plain_lines_that_count_with_a_nought_are_points_where_each_has_a_body()
    {
        const string Body = "换水之前先看碗，看清楚了再动手，这样就不会把没洗过的碗又放回去，也不会把洗过的再洗一遍。";
        var points = Reading.Article($"三件小事\n开头的一段话到此为止。\n01 先看水\n{Body}\n02 再看碗\n{Body}\n03 最后看人\n{Body}\n");
        var list = Reading.Article($"三件小事\n开头的一段话到此为止。\n01 先看水\n02 再看碗\n03 最后看人\n{Body}\n");

        Assert.Equal(["先看水", "再看碗", "最后看人"], points.Insights.Select(static i => i.Title));
        Assert.Empty(list.Insights);
    }

    [Fact]
    public void The_last_point_ends_where_the_article_draws_its_conclusion()
    {
        var alike = Reading.Article("""
            三条经验
            这是三年里学到的三条经验。
            1、先定人
            没有负责人的项目都会停在试点。
            2、从小事做起
            报销、排班、填表，没有人会反对机器来做。
            3、留一条退路
            上线之前先想好怎么下线。
            三年过去，我们只做成了一个项目，但是它每天都在用。
            写这篇文章的时候，第二个项目刚刚开始。
            """);
        var varied = Reading.Article("""
            三条经验
            这是三年里学到的三条经验。
            1、先定人
            没有负责人的项目都会停在试点。
            负责人还得有时间。
            2、从小事做起
            报销、排班、填表，没有人会反对机器来做。
            3、留一条退路
            上线之前先想好怎么下线。
            下线也要有人负责。
            负责的人不能是供应商。
            总的来说，人比模型要紧。
            作者简介：林一，做过三年项目。
            """);

        Assert.Equal([2, 2, 2], alike.Insights.Select(static i => i.Blocks.Length));
        Assert.Equal([3, 2, 4], varied.Insights.Select(static i => i.Blocks.Length));
        Assert.Null(varied.Blocks[^1].Insight);
    }

    [Fact]
    public void A_numbered_list_above_the_parts_does_not_keep_them_from_counting_anew()
    {
        var article = Reading.Article("""
            # 三个问题

            我们问了三个问题：

            1. 水从哪里来
            2. 碗到哪里去
            3. 谁来洗

            ## 1. 水从哪里来

            从河里来，经过两道闸，才到厨房。

            ## 2. 碗到哪里去

            到柜子里去，第二天再出来。

            ## 3. 谁来洗

            机器来洗，人来看。
            """, "a.md");

        Assert.Equal(["水从哪里来", "碗到哪里去", "谁来洗"], article.Insights.Select(static i => i.Title));
        Assert.All(article.Insights, static i => Assert.Equal(2, i.Blocks.Length));
    }

    [Fact]
    public void Ways_and_steps_that_count_from_one_are_points_unless_one_part_of_many_holds_them()
    {
        var steps = Reading.Article("""
            # 搬家

            搬一次家有三步，一步也不能少。

            **第一步：列清单**

            先把要带走的写下来，再把要留下的写下来。

            **第二步：找车**

            车要在前一天定好，司机要认得路。

            **第三步：装箱**

            重的在下，轻的在上，易碎的自己拿。
            """, "a.md");
        var part = Reading.Article("""
            # 搬家

            ## 为什么搬

            因为房子小了，孩子大了。

            ## 什么时候搬

            春天搬，夏天太热。

            ## 怎么搬

            **第一步：列清单**

            先写要带走的。

            **第二步：找车**

            前一天定好。

            **第三步：装箱**

            重的在下。

            ## 搬完以后

            先睡一觉。

            ## 后来

            再没有搬过。
            """, "a.md");

        Assert.Equal(["第一步", "第二步", "第三步"], steps.Insights.Select(static i => i.Label));
        Assert.Equal(ArticleKind.List, steps.Kind);
        Assert.Empty(part.Insights);
    }
}
