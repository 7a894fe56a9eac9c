using AiInsights.Model;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend;

/// <summary>Lines as converters leave them: titles underlined, slanted or starred, paragraphs wrapped between marked ends, names at the ends of lines, code in Chinese.</summary>
public class ConverterLinesTests
{
    private const string Prose = "这几年大家都在谈货场里的机器，可是真正把它用起来的货场，我走访下来并没有几家。\n\n原因并不复杂，夜班的人要的是稳定，而不是聪明，一次误判就可能停一条线。\n\n";

    private static IEnumerable<string> Headings(string text, string name = "a.md") =>
        Reading.Mend("# 货场里的机器\n\n" + text, name).Blocks.Where(static b => b.Type == BlockType.Heading).Select(static b => b.Text);

    [Fact]
    public void Counted_titles_that_a_converter_underlined_are_headings() =>
        Assert.Equal(["1. 最初的决定", "2.灯下黑", "3. 节奏感"], Headings($"1. 最初的决定\n--------\n\n{Prose}2.灯下黑\n-----\n\n{Prose}3. 节奏感\n------\n\n{Prose}"));

    [Theory]
    [InlineData("1. 先换灯\n2. 再排班\n----\n\n")]
    [InlineData("1. 先换灯\n\n2. 再排班\n\n---\n\n")]
    public void A_rule_below_a_list_is_a_rule(string list) =>
        Assert.Equal(2, Reading.Mend($"# 货场里的机器\n\n{Prose}{list}{Prose}", "a.md").Blocks.Count(static b => b.Type == BlockType.ListItem));

    [Fact]
    public void A_count_begins_a_heading_of_its_own() =>
        Assert.Equal(["以下为对话摘编：", "1. 最初的决定"], Headings($"## 以下为对话摘编：\n\n## 1. 最初的决定\n\n{Prose}"));

    [Fact]
    public void Bold_and_slanted_lines_are_titles_whatever_else_is_bold() =>
        Assert.Equal(
            ["货场里最难的十件事", "机器能替代班组吗？", "怎样算账"],
            Headings($"{Prose}***货场里最难的十件事***\n\n{Prose}**实验设计**\n\n![](https://example.com/1.png)\n\n{Prose}***机器能替代班组吗？***\n\n{Prose}**互动有礼**\n\n![](https://example.com/2.png)\n\n**说明**\n\n***怎样算账***\n\n{Prose}"));

    [Fact]
    public void Slanted_stress_is_no_title() =>
        Assert.Empty(Headings($"{Prose}***别等。***\n\n{Prose}***别等。***\n\n{Prose}***别等。***\n\n{Prose}"));

    [Fact]
    public void A_title_may_begin_with_a_number_that_counts_nothing() =>
        Assert.Equal(["错失先机", "两个反常", "一个好人"], Headings($"{Prose}**错失先机**\n\n{Prose}**两个反常**\n\n{Prose}**一个好人**\n\n{Prose}"));

    [Fact]
    public void Between_marked_ends_the_other_line_ends_are_the_converters()
    {
        var text = string.Concat(Enumerable.Range(1, 12).Select(static i => $"第{i}个货场用的是同一套办法，夜班的人把每一次误判都记下来，再交给早班的人去看，看完以后开会，他们管这件事叫做 Stop\nReview，意思是停下来再看一遍，\n然后才许机器接着走。  \n"));
        Assert.Equal(12, Reading.Mend("# 货场里的机器\n\n" + text, "a.md").Blocks.Length);
    }

    [Fact]
    public void A_line_of_plain_text_between_stars_is_bold()
    {
        var plain = "货场里的机器\n" + Prose.Replace("\n\n", "\n", StringComparison.Ordinal);
        Assert.Contains(Reading.Mend(plain + "**夜班的水电工**\n他先换灯，再排班，最后才买机器。\n").Blocks, static b => b.Text == "夜班的水电工" && b.IsBold);
        Assert.Contains(Reading.Mend(plain + "**夜班的水电工\n他先换灯，再排班，最后才买机器。\n").Blocks, static b => b.Text == "**夜班的水电工");
    }

    [Fact]
    public void A_name_at_the_end_of_a_paragraph_begins_the_next_turn()
    {
        var talk = "**林一:**\n\n大家好，我是林一，在货场做了十年。**Lily:**\n\n**最近在忙什么？**\n\n**林一:**\n\n在看夜班。\n\n**Lily:**\n\n**书名叫什么？** **林一:**\n\n《货场指南》，很简单。\n\n**Lily:**\n\n**还会再写吗？**\n\n**林一:**\n\n会的。\n\n";
        var article = Reading.Article("# 对话林一\n\n" + Prose + talk, "a.md");
        Assert.Equal(["林一", "Lily", "林一", "Lily", "林一", "Lily", "林一"], article.Turns.Select(static t => t.Label));
        Assert.Equal("《货场指南》，很简单。", article.Blocks.Single(static b => b.Text.Contains("货场指南", StringComparison.Ordinal)).Text);
    }

    [Fact]
    public void Guests_are_introduced_and_do_not_speak()
    {
        var talk = string.Concat(Enumerable.Range(1, 3).Select(static i => $"**Anna Lin：第{i}件事怎么做？**\n\n**Otto Zhao**：先记下来，第{i}天再看。\n\n"));
        var article = Reading.Article($"# 对话货场的人\n\n{Prose}讨论嘉宾：\n\nAnna Lin：负责排班\n\nOtto Zhao：负责机器\n\n一些有意思的点：\n\n* 先记下来。\n\n{talk}", "a.md");
        Assert.Equal(6, article.Turns.Length);
        Assert.Contains(article.Blocks, static b => b is { Text: "Otto Zhao：负责机器", Turn: null });
    }

    [Fact]
    public void Names_between_angle_brackets_are_labels()
    {
        var bag = new DiagnosticBag();
        var mended = Reading.Mend("# 货场里的机器\n\n" + string.Concat(Enumerable.Range(1, 3).Select(static i => $"<林炜>：第{i}个货场先换灯，再排班，最后才买机器。\n\n")), "a.md", bag);
        Assert.All(mended.Blocks, static b => Assert.StartsWith("林炜：", b.Text, StringComparison.Ordinal));
        Assert.Empty(bag.ToSortedList());
    }

    [Fact]
    public void What_that_clipper_indents_is_code_in_any_language()
    {
        var clip = Reading.Mend($"货场里的机器\n====\n\n{Prose}给模型的话是这样写的\n\n    # 角色\n    你是一个货场的编辑，什么都懂\n\n    # 任务\n    把下面的话改短\n\n{Prose}[跳转到 Cubox 查看](https://cubox.pro/my/card?id=1)\n", "a.md");
        Assert.Equal(4, clip.Blocks.Count(static b => b.Marks is [{ Kind: MarkKind.Code }]));
        var other = Reading.Mend($"货场里的机器\n====\n\n{Prose}    夜班的人说，机器停了，\n    早班的人说，机器没停，\n    谁也不肯让步。\n\n{Prose}", "a.md");
        Assert.DoesNotContain(other.Blocks, static b => b.Marks.Any(static m => m.Kind == MarkKind.Code));
    }

    [Theory]
    [InlineData("货场的机器第一次自己换了电池。 江湾社记者林一摄", BlockType.Caption)]
    [InlineData("他说：这张照片是江湾社记者林一摄", BlockType.Paragraph)]
    public void What_a_reporter_has_photographed_is_a_caption(string line, BlockType type) =>
        Assert.Equal(type, Reading.Mend($"# 货场里的机器\n\n{Prose}{line}\n\n{Prose}", "a.md").Blocks.Single(b => b.Text == line).Type);

    [Theory]
    [InlineData("从货场出来，林一对我说：“信仰决定了一个货场", true)]
    [InlineData("从货场出来，林一对我说：“信仰决定了一个货场。”", false)]
    [InlineData("他把这一年叫做“慢下来”的一年，理由写在墙上", false)]
    public void Speech_that_nobody_closes_shows_where_a_text_was_cut(string last, bool isCut) =>
        Assert.Equal(isCut, Reading.Mend($"# 货场里的机器\n\n{last}\n", "a.md").Truncated);
}
