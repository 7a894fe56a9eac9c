using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mine.Structure;

/// <summary>What belongs to the last point and to the last speaker, and what no longer does.</summary>
public class ArticleEndsTests
{
    private const string Last = "江湾那家仓库的灯，至今只换了一半。\n\n换下来的一半，堆在门口没有人要。";

    [Theory]
    [InlineData("夜班的人最清楚哪一盏该换。", 1)]
    [InlineData("夜班的人最清楚哪一盏该换。\n\n白班的人以为都一样。", 2)]
    public void Points_have_one_measure_only_where_those_of_all_parts_have_it(string body, int last)
    {
        var article = Reading.Article($"# 仓库里的六件事\n\n这是走访三十个仓库之后写下来的几件事。\n\n***01***\n\n**灯光篇**\n\n**1、先换灯**\n\n{body}\n\n**2、再换线**\n\n{body}\n\n**3、最后换人**\n\n{body}\n\n***02***\n\n**货架篇**\n\n**1、货架要矮**\n\n高处的货没有人去盘。\n\n**2、通道要宽**\n\n叉车掉不了头就会倒着开。\n\n**3、标签要大**\n\n{Last}\n", "a.md");
        Assert.Equal(6, article.Insights.Length);
        Assert.Equal(1 + last, article.Insights[^1].Blocks.Length);
    }

    [Theory]
    [InlineData("先修路还是先造车", "取决于谁来付过路费", "先修路还是先造车 取决于谁来付过路费", 3)]
    [InlineData("路修好的只有三条", "但收费站已经建了九个", "路修好的只有三条 但收费站已经建了九个", 3)]
    [InlineData("先修路还是先造车", "修路的人今年没有来", "先修路还是先造车", 4)]
    [InlineData("先修路还是先造车", "但丁当年也走过这条路", "先修路还是先造车", 4)]
    [InlineData("先修路还是先造车", "取决于谁来付过路费。", "先修路还是先造车", 4)]
    public void The_title_of_a_point_in_plain_text_goes_on_where_the_next_line_cannot_begin_anything(string title, string next, string whole, int blocks)
    {
        var article = Reading.Article($"三条路上的见闻\n这是走完三条路之后写下来的一篇文章。\n1、收费站比车多\n一路上数了九个，开着的只有两个。\n2、{title}\n{next}\n修路的钱从车主那里来，造车的钱从银行那里来。\n两边都说对方应该先动。\n3、路灯亮到天明\n没有人知道电费是谁交的。\n");
        Assert.Equal(["收费站比车多", whole, "路灯亮到天明"], article.Insights.Select(static i => i.Title));
        Assert.Equal(blocks, article.Insights[1].Blocks.Length);
    }

    [Theory]
    [InlineData("特约编译林小河对本文亦有贡献", false)]
    [InlineData("*头图由林小河拍摄", false)]
    [InlineData("鸣谢江湾灯具厂对本期节目的支持", false)]
    [InlineData("感谢灯具厂的人，对本期节目的支持我记在心里。", true)]
    [InlineData("感谢各位老师对本次论坛的支持。", true)]
    [InlineData("*实习生赵小二对此文亦有贡献*", false)]
    [InlineData("那位编译器的作者对本文的贡献，我一直记得，没有他就没有后来的事。", true)]
    public void A_credit_below_the_last_turn_is_nobodys_words(string line, bool isSaid)
    {
        var article = Reading.Article($"# 对话林一：仓库里的机器\n\n林一是江湾科技的创始人，江湾笔记和他聊了聊。\n\n**江湾笔记：**先说说你的公司？\n\n**林一：**我们做了三年，一直在换灯。\n\n**江湾笔记：**三年里最难的是什么？\n\n**林一：**找人，夜班没有人愿意来。\n\n**江湾笔记：**还有呢？\n\n**林一：**换下来的灯没有地方放。\n\n{line}\n", "a.md");
        Assert.Equal(6, article.Turns.Length);
        Assert.Equal(isSaid, article.Blocks[^1].Turn is not null);
    }

    [Theory]
    [InlineData("（作者系江湾灯具厂厂长，本文只代表个人看法）", true)]
    [InlineData("我是何小棠，江湾电台编辑，周末修灯。", true)]
    [InlineData("何小棠｜江湾电台主理人", true)]
    [InlineData("*孙一木，译者，著有《灯与人》。*", true)]
    [InlineData("—— 何小棠，三月写于江湾", true)]
    [InlineData("利益声明：作者家里有三盏这样的灯。", true)]
    [InlineData("致谢：赵二看过初稿。", true)]
    [InlineData("何小棠，一位修了十一年灯的工程师，没有同意。", false)]
    [InlineData("何小棠，灯具厂的工程师，告诉我们灯不能换。", false)]
    [InlineData("作者的名字没有人记得，灯倒是还亮着。", false)]
    [InlineData("孙一木，你先别走，把灯关上。", false)]
    public void Who_wrote_below_the_last_of_marked_points_is_no_part_of_it(string line, bool isAside)
    {
        var article = Reading.Article($"# 换灯的三个教训\n\n这是走访三十个仓库之后写下来的几件事。\n\n## 1. 先换灯\n\n夜班的人最清楚哪一盏该换。\n\n## 2. 再换线\n\n线老了灯会闪，闪久了没有人看得清。\n\n没有人记得线是哪一年拉的。\n\n## 3. 最后换人\n\n换人之前先问问灯。\n\n{line}\n", "a.md");
        Assert.Equal(3, article.Insights.Length);
        Assert.Equal(isAside, article.Blocks[^1].Insight is null);
    }

    [Theory]
    [InlineData("江湾译社", null)]
    [InlineData("江湾笔记", "赵小二")]
    public void Who_edited_the_copy_of_another_publisher_edited_not_this_article(string publisher, string? editor)
    {
        string[] lines = ["仓库里的灯换了三年，夜班的人还是看不清标签上的字。", "原因并不复杂，采购的人只看价钱，而便宜的灯照不到货架的底下。", "后来有人把灯装在叉车上，走到哪里亮到哪里，电费省了一半。", "这个办法没有写进任何一份方案，是一个开了十一年叉车的人想出来的。", "今年他退休了，走之前把叉车上的灯又擦了一遍。"];
        var body = string.Join("\n\n", lines);
        var article = Assert.Single(Reading.Articles(
            ("a.md", $"---\ntitle: 叉车上的灯\nsource: 江湾笔记\ndate: 2026-03-01\n---\n\n# 叉车上的灯\n\n作者：林一\n\n{body}\n\n完整的数据见下一篇，里面有三十个仓库的电费。\n"),
            ("b.md", $"---\ntitle: 叉车上的灯\nsource: {publisher}\n---\n\n# 叉车上的灯\n\n责编：赵小二\n\n{body}\n")));
        Assert.Equal(2, article.Seeds.Length);
        Assert.Equal(editor, article.Editor);
    }

    [Theory]
    [InlineData("灯光篇", "货架篇", 2)]
    [InlineData("灯光", "货架", 0)]
    [InlineData("灯光篇\n货架篇", "夜班", 0)]
    public void A_word_alone_on_its_line_says_which_part_of_a_plain_text_begins(string one, string two, int sections)
    {
        var article = Reading.Article($"六个趋势\n这是走访三十个仓库之后写下来的几件事，没有一件是新的。\n{one}\n趋势一：灯先换\n夜班的人最清楚哪一盏该换。\n趋势二：线后换\n线老了灯会闪，闪久了没有人看得清。\n{two}\n趋势三：货架变矮\n高处的货没有人去盘。\n趋势四：通道变宽\n叉车掉不了头就会倒着开。\n");
        Assert.Equal(sections, article.Sections.Length);
        Assert.Equal(4, article.Insights.Length);
        Assert.Equal(sections > 0 ? 2 : 3, article.Insights[1].Blocks.Length);
    }

    [Fact]
    public void The_credit_of_the_cover_is_of_the_whole_article()
    {
        var article = Reading.Article($"# 仓库里的三件事\n\n这是走访三十个仓库之后写下来的几件事。\n\n**1、货架要矮**\n\n高处的货没有人去盘。\n\n**2、通道要宽**\n\n叉车掉不了头就会倒着开。\n\n倒着开的人看不见灯。\n\n**3、标签要大**\n\n{Last}\n\n（封面图来源：作者供图）\n\n本文作者：林一，看了三十年仓库。\n", "a.md");
        Assert.Equal(3, article.Insights[^1].Blocks.Length);
        Assert.Null(article.Blocks[^1].Insight);
    }

    [Theory]
    [InlineData("要不要做 ****App****？", "要不要做 App？")]
    [InlineData("要不要做**** App****？", "要不要做 App？")]
    [InlineData("要不要做 ****网页****？", "要不要做网页？")]
    [InlineData("要不要做 **App** 呢？", "要不要做 App 呢？")]
    public void Stars_with_a_blank_on_one_side_part_no_title(string title, string read)
    {
        var bold = title.Contains("****", StringComparison.Ordinal) ? $"**Q2、{title}**" : $"**Q2、{title.Replace("**", string.Empty, StringComparison.Ordinal)}**";
        var article = Reading.Article($"# 仓库里的三个问题\n\n这是走访三十个仓库之后写下来的几件事。\n\n**Q1、先换灯还是先换人？**\n\n夜班的人说先换灯。\n\n{bold}\n\n做了也没有人用，夜班不许带手机。\n\n**Q3、灯换给谁看？**\n\n{Last}\n", "a.md");
        Assert.Equal(["先换灯还是先换人？", read, "灯换给谁看？"], article.Insights.Select(static i => i.Title));
    }

    [Theory]
    [InlineData("转向", 3)]
    [InlineData("仓库", 0)]
    public void Turns_that_are_counted_in_a_part_are_the_points(string word, int points)
    {
        var part = "灯换了三年，夜班的人还是看不清标签上的字，采购的人只看价钱。\n\n";
        var article = Reading.Article($"# 仓库八年：从换灯到换人\n\n这是走访三十个仓库之后写下来的几件事。\n\n## 一、八年的成绩单\n\n{part}{part}## 二、三个正在发生的事\n\n### {word}一：从灯到线\n\n{part}### {word}二：从线到货架\n\n{part}### {word}三：从货架到人\n\n{part}## 三、写给采购的人\n\n{part}", "a.md");
        Assert.Equal(points, article.Insights.Count(static i => i.Title.StartsWith('从')));
        if (points > 0)
            Assert.Equal(3, article.Insights.Length);
    }

    [Theory]
    [InlineData("写在后面", 2)]
    [InlineData("最后的话", 2)]
    [InlineData("写在后面的字最小。", 4)]
    public void A_line_that_names_the_end_of_a_plain_text_ends_the_last_point(string line, int last)
    {
        var article = Reading.Article($"换灯的三个教训\n这是走访三十个仓库之后写下来的几件事。\n教训一：先换灯\n夜班的人最清楚哪一盏该换。\n教训二：再换线\n线老了灯会闪，闪久了没有人看得清。\n教训三：最后换人\n换人之前先问问灯。\n{line}\n三十个仓库，换了灯的只有一半。\n");
        Assert.Equal(3, article.Insights.Length);
        Assert.Equal(last, article.Insights[^1].Blocks.Length);
    }
}
