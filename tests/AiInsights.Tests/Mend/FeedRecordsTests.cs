using AiInsights.Mend;
using AiInsights.Model;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend;

/// <summary>What programs that keep feeds, posts and pages write around an article: its keys as quotations, a record below it, topics before its title, numbers of pictures, lines wrapped at blanks.</summary>
public class FeedRecordsTests
{
    private const string Prose = "这几年大家都在谈智能体，可是真正把它放进车间里用起来的工厂，我走访下来并没有几家。\n\n原因并不复杂，产线上的人要的是稳定，而不是聪明，一次误判就可能停线半天。\n\n";

    private static string? Field(MendedDocument mended, string name) => mended.Fields.GetValueOrDefault(name)?.Value;

    private static MendedDocument Mend(string text) => Reading.Mend(text, "a.md");

    [Fact]
    public void Keys_of_a_feed_may_stand_above_the_title_as_quotations()
    {
        var mended = Mend("> id: https://example.com/p/7\n\n> link: https://example.com/p/7\n\n> title: workshop-agents\n\n# 车间里的智能体\n_Published on Sat, 16 Aug 2025 06:49:14 GMT_\n\n" + Prose);
        Assert.Equal(("车间里的智能体", "https://example.com/p/7", "16 Aug 2025"), (mended.Title, Field(mended, "url"), Field(mended, "published")));
        Assert.StartsWith("这几年", mended.Blocks[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_who_speak_above_the_title_are_quoted() =>
        Assert.Equal(2, Mend("> Alan: 机器能思考吗？\n\n> Ada: 它不能自己起头。\n\n# 车间里的智能体\n\n" + Prose).Blocks.Count(static b => b.Type == BlockType.Quote));

    [Theory]
    [InlineData("## 元数据\n\n- **来源**: 江湾库\n- **类型**: 文章\n- **保存时间**: 2025-06-10T09:04:46Z\n", false)]
    [InlineData("## 元数据\n\n元数据是货架上的标签，没有它，仓库里的人找不到货。\n\n- 来源: 江湾库\n- 类型: 文章\n", true)]
    public void A_record_of_the_file_below_the_article_is_none_of_it(string foot, bool stays) =>
        Assert.Equal(stays, Mend("# 车间里的智能体\n\n" + Prose + foot).Blocks.Any(static b => b.Text == "元数据"));

    [Fact]
    public void A_site_of_blogs_says_who_wrote_where_and_when_in_a_line_between_dots()
    {
        var mended = Mend("# 车间里的智能体\n\n> 原文：[https://example.com/a-1](https://example.com/a-1)\n\n## 意见\n\n[](https://example.com/@linyi)[![Lin Yi](../a.png)](https://example.com/@linyi)[](https://example.com/) [Lin Yi](https://example.com/@linyi)\n\n·\n\n[关注](https://example.com/follow) 发布于 [Jiangwan Notes](https://example.com/) ·5分钟阅读·2023年3月31日[](https://example.com/vote)\n\n--\n\n" + Prose);
        Assert.Equal(("Lin Yi", "Jiangwan Notes", "2023年3月31日"), (Field(mended, "authors"), Field(mended, "publisher"), Field(mended, "published")));
        Assert.DoesNotContain(mended.Blocks, static b => b.Text is "--" or "·" || b.Text.Contains("发布于", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("我们在寻找早期项目，BP 投递邮箱：bp@example.com", false)]
    [InlineData("我把商业计划书投递给三家机构，回音只有一句话：再等等看吧", true)]
    [InlineData("#智能体##车间#", false)]
    [InlineData("# 号键坏了，他们就按 * 号键", true)]
    public void What_an_account_asks_for_and_files_under_is_not_the_text(string line, bool stays) =>
        Assert.Equal(stays, Reading.Mend($"车间里的智能体：一年之后的三本账\n{Prose}{line}\n{Prose}").Blocks.Any(b => b.Text == line));

    [Theory]
    [InlineData("# #车间里的智能体##一年之后#走访三家工厂之后写下的几句话", "走访三家工厂之后写下的几句话")]
    [InlineData("# #1 号车间与 #2 号车间的一年", "#1 号车间与 #2 号车间的一年")]
    [InlineData("# #车间里的智能体#", "#车间里的智能体#")]
    public void Topics_of_a_post_are_no_part_of_its_title(string heading, string title) =>
        Assert.Equal(title, Mend(heading + "\n\n" + Prose).Title);

    [Theory]
    [InlineData("Image 4: 一号车间", "一号车间")]
    [InlineData("Image 4", "")]
    [InlineData("Image 2 比 Image 1: 清楚", "Image 2 比 Image 1: 清楚")]
    public void A_reader_numbers_the_pictures(string alt, string text) =>
        Assert.Equal(text, Mend($"# 车间里的智能体\n\n{Prose}![{alt}](https://example.com/1.png)\n\n{Prose}").Blocks.Single(static b => b.Type == BlockType.Image).Text);

    [Theory]
    [InlineData("参考资料: https://example.com/watch?v=1，公开发表于2024-12-09", BlockType.Note)]
    [InlineData("参考资料：两本旧账和一张手绘的图", BlockType.Paragraph)]
    public void Where_the_text_was_taken_from_is_a_note(string line, BlockType type)
    {
        var mended = Mend($"# 车间里的智能体\n\n{Prose}{line}\n");
        Assert.Equal((type, false), (mended.Blocks[^1].Type, mended.Truncated));
    }

    [Theory]
    [InlineData("【口述／江湾科技共同创办人暨执行长林一木 整理／赵小二】", "林一木", "赵小二")]
    [InlineData("撰稿 | 江湾道编辑 林一木", "林一木", null)]
    public void Who_dictated_and_which_desk_wrote_stand_before_names(string line, string author, string? credits)
    {
        var mended = Reading.Mend($"车间里的智能体：一年之后的三本账\n{line}\n{Prose}");
        Assert.Equal((author, credits), (Field(mended, "authors"), Field(mended, "credits")));
    }

    private static string Wrapped(string first, string second) => string.Join("\n\n", Enumerable.Range(1, 4).Select(i =>
        $"**林一：**\n第{i}年我们只做了一件事，就是把夜班的记录本搬到机器上，写的人还是同一批人，看的人也还是同一批人，可是每个月的误判少了一半，停线的时间少了三分之二，没有人说得清是为什么，后来才知道是{first}\n{second}，写在交接班的那张纸上，一直没有人去改。"));

    [Theory]
    [InlineData("New", "York 那边的做法", "New York 那边的做法")]
    [InlineData("**老规矩**", "。这条规矩", "老规矩。这条规矩")]
    public void Lines_that_a_converter_wrapped_at_blanks_are_one_paragraph(string first, string second, string joined)
    {
        var mended = Mend("# 车间里的智能体\n\n" + Wrapped(first, second) + "\n");
        Assert.Equal(4, mended.Blocks.Length);
        Assert.All(mended.Blocks, b => Assert.Contains(joined, b.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Long_lines_without_stops_below_labels_stay_paragraphs() =>
        Assert.Equal(8, Mend("# 车间里的智能体\n\n" + Wrapped("夜班的人自己想的办法", "早班的人照着做") + "\n").Blocks.Count(static b => !b.Text.StartsWith("林一", StringComparison.Ordinal)));

    [Theory]
    [InlineData("## 相关笔记\n\n- [[车间/夜班|夜班]]；说明：同一批人的另一张纸。\n- [[车间/停线]]\n\n## 关联主题\n\n- [[车间]]\n", false)]
    [InlineData("## 相关笔记\n\n- 夜班的人另写过一张纸，和这一张说的是同一件事。\n- [[车间/停线]]\n", true)]
    [InlineData("## 三个结论\n\n- [[夜班]]的人最清楚哪一盏灯该换。\n- [[停线]]不是事故，是规矩。\n", true)]
    public void Links_to_other_notes_below_the_text_are_none_of_it(string foot, bool stays) =>
        Assert.Equal(stays, Mend("# 车间里的智能体\n\n" + Prose + foot).Blocks[^1].Type == BlockType.ListItem);

    [Theory]
    [InlineData("https://www.huxiu.com/article/1.html", "虎嗅")]
    [InlineData("https://example.com/article/1.html", null)]
    public void The_site_of_the_address_that_stands_in_the_title_publishes(string address, string? publisher)
    {
        var mended = Mend($"# 车间里的智能体\n[车间里的智能体]({address}) \n\n{Prose}");
        Assert.Equal((address, publisher), (Field(mended, "url"), Field(mended, "publisher")));
    }

    [Theory]
    [InlineData("江湾社江湾8月13日电 题：车间里的智能体一年之后", "车间里的智能体一年之后")]
    [InlineData("江湾8月13日电池厂停线一天之后", "江湾8月13日电池厂停线一天之后")]
    public void An_agency_says_where_and_when_before_the_title(string line, string title) =>
        Assert.Equal(title, Reading.Mend(line + "\n" + Prose).Title);

    [Theory]
    [InlineData("<figure>\n<img src=\"https://example.com/1.png\">\n<figcaption>一号车间的早班</figcaption>\n</figure>", BlockType.Caption)]
    [InlineData("<div class=\"row\">\n<img src=\"https://example.com/1.png\">\n</div>\n<div class=\"caption\">\n    一号车间的早班\n</div>", BlockType.Caption)]
    [InlineData("<div class=\"captions-off\">\n    一号车间的早班\n</div>", BlockType.Paragraph)]
    public void What_a_page_marks_as_a_caption_is_one(string html, BlockType type)
    {
        var mended = Mend($"# 车间里的智能体\n\n{Prose}{html}\n\n{Prose}");
        Assert.Equal(type, mended.Blocks.Single(static b => b.Text == "一号车间的早班").Type);
        Assert.Equal(BlockType.Paragraph, mended.Blocks[^1].Type);
    }

    [Theory]
    [InlineData("记者：如何看待车间里的机器人", null)]
    [InlineData("记者：好的", null)]
    [InlineData("记者：林一、赵小二", "林一、赵小二")]
    public void What_a_reporter_says_is_no_byline(string line, string? authors)
    {
        var mended = Reading.Mend($"车间里的智能体：一年之后的三本账\n{line}\n{Prose}");
        Assert.Equal((authors, authors is null), (Field(mended, "authors"), mended.Blocks.Any(b => b.Text == line)));
    }

    [Theory]
    [InlineData("作者:林一木 2023-12-28", "作者|小林 赵二二", "小林 赵二二", "林一木")]
    [InlineData("作者:林一木 2023-12-28", "作者|小林", "林一木", "小林")]
    [InlineData("作者:林一木", "作者|小林 赵二二", "林一木", "小林 赵二二")]
    public void Below_who_filed_it_stand_all_who_wrote_it(string page, string own, string authors, string credits)
    {
        var mended = Reading.Mend($"车间里的智能体：一年之后的三本账\n{page}\n{own}\n{Prose}");
        Assert.Equal((authors, credits), (Field(mended, "authors"), Field(mended, "credits")));
    }

    [Theory]
    [InlineData("4、真正的变化在产线上还没有出现（大模", true)]
    [InlineData("4、真正的变化在产线上还没有出现（大模型除外）", false)]
    [InlineData("感谢读到这里的每一位 :( 我们下个月再见", false)]
    public void A_text_that_stops_in_a_bracket_was_cut(string line, bool truncated) =>
        Assert.Equal(truncated, Reading.Mend($"车间里的智能体：一年之后的三本账\n{Prose}{line}\n").Truncated);

    [Theory]
    [InlineData("今年三月，在2026江湾机器人大会上，三家工厂的人坐到了一起。", "2026江湾机器人大会")]
    [InlineData("此前，在2025江湾机器人大会上，他说过一句后来很多人引用的话。", null)]
    public void Where_somebody_spoke_before_is_not_where_the_article_comes_from(string line, string? name) =>
        Assert.Equal(name, Field(Mend($"# 车间里的智能体\n\n{line}\n\n{Prose}"), "event"));
}
