using AiInsights.Model;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend;

/// <summary>What is the author's stays, beside what looks like it and is the page's.</summary>
public class KeptWordsTests
{
    private const string Prose = "会说话的机器把三种能力放在一起，理解、记住、再说出来，这件事过去没有人做完，以后也不会有人一次做完。";

    private static readonly string s_long = string.Join("\n\n", Enumerable.Repeat(Prose, 6));

    [Fact]
    public void What_stands_below_a_figure_of_the_generator_s_is_a_caption()
    {
        var mended = Reading.Mend($$$"""
            # 江湾算力平台的一年

            {{{Prose}}}

            {{< figure src="/images/river-01.png" caption="图1 平台示意（江湾绘）" >}}

            {{< youtube abc123 >}}

            {{{Prose}}}
            """, "a.md");
        Assert.Equal(["Paragraph " + Prose, "Caption 图1 平台示意（江湾绘）", "Paragraph " + Prose], Reading.Lines(mended.Blocks));
    }

    [Theory]
    [InlineData("{% hint style=\"info\" %}\n这一段是写给新读者的。\n{% endhint %}", "这一段是写给新读者的。")]
    [InlineData("{% note info %}\n\n这一段是写给新读者的。\n\n{% endnote %}", "这一段是写给新读者的。")]
    [InlineData("模板里写 {% if user %} 的人不多。", "模板里写 {% if user %} 的人不多。")]
    public void The_frame_of_a_note_goes_and_what_stands_in_it_stays(string note, string expected) =>
        Assert.Equal(["Paragraph " + Prose, "Paragraph " + expected, "Paragraph " + Prose], Reading.Lines(Reading.Mend($"# 江湾算力平台的一年\n\n{Prose}\n\n{note}\n\n{Prose}\n", "a.md").Blocks));

    [Theory]
    [InlineData("论文原文：[Memory of Rivers](https://example.org/p/1)", "代码：[river-lab/memory](https://example.org/c)", true)]
    [InlineData("[Memory of Rivers](https://arxiv.org/abs/2512.00001)", "[另一篇综述](https://example.org/c)", true)]
    [InlineData("[江湾机器人的九年](https://example.com/a/2)", "[谁来管夜里的批处理](https://example.com/a/3)", false)]
    public void Further_reading_that_names_the_paper_is_the_author_s(string one, string two, bool kept)
    {
        var mended = Reading.Mend($"# 机器怎么记事\n\n{s_long}\n\n## 延伸阅读\n\n- {one}\n- {two}\n", "a.md");
        Assert.Equal(kept, mended.Blocks.Any(static b => b.Type == BlockType.ListItem));
    }

    [Theory]
    [InlineData("张量的形状是 [批次数, 位置, d_model]，先看第一维。", "张量的形状是 [批次数, 位置, d_model]，先看第一维。")]
    [InlineData("这里有三点 [成本,速度,质量都要看] 没有答案。", "这里有三点 [成本，速度，质量都要看] 没有答案。")]
    public void A_list_in_the_notation_of_programs_keeps_its_commas(string line, string expected) =>
        Assert.Equal(["Paragraph " + Prose, "Paragraph " + expected], Reading.Lines(Reading.Mend($"# 张量与句子\n\n{Prose}\n\n{line}\n", "a.md").Blocks));

    [Theory]
    [InlineData("译者：彭婷", 0)]
    [InlineData("**张小珺：**大家好，欢迎收听。", 0)]
    public void A_rare_character_at_the_end_of_a_name_is_no_damage(string line, int doubts) =>
        Assert.Equal(doubts, Reading.Mend($"# 江湾访谈\n\n{line}\n\n{Prose}\n", "a.md").Trace.Doubts.Count);

    [Fact]
    public void A_line_that_a_page_s_source_wrapped_between_two_words_goes_on()
    {
        var mended = Reading.Mend("# 大数据的一天\n" + string.Concat(Enumerable.Range(1, 5).Select(static n => $"第{n}天，{Prose}\n")) + "系统每天要处理25亿条消息、500+\n TB的数据，负责人是Jay\n Parikh。\n" + Prose + "\nParikh说，这还不够。\n", "a.md");
        Assert.Equal(["Paragraph 系统每天要处理25亿条消息、500+ TB的数据，负责人是Jay Parikh。", "Paragraph " + Prose, "Paragraph Parikh说，这还不够。"], Reading.Lines(mended.Blocks).Skip(5));
    }

    [Theory]
    [InlineData("访问 a[i][j] 要小心，它会越界。")]
    [InlineData("两篇论文[1][2]说过这件事，后来又有[3, 4]两篇。")]
    [InlineData("看[更改目录][7]这一节。")]
    [InlineData("变量名 my_变量_名 不变，文件是 a/图_第一_章.png。")]
    public void Brackets_and_lines_that_are_no_marks_stay(string line) =>
        Assert.Equal(["Paragraph " + Prose, "Paragraph " + line], Reading.Lines(Reading.Mend($"# 数组与引用的几种写法\n\n{Prose}\n\n{line}\n", "a.md").Blocks));

    [Fact]
    public void References_and_stress_that_are_marks_are_read_as_such()
    {
        var mended = Reading.Mend($"# 数组与引用的几种写法\n\n{Prose}\n\n看[更改目录][7]这一节，它_没有_从零开始。\n\n[7]: https://example.com/7\n", "a.md");
        Assert.Equal(["Paragraph " + Prose, "Paragraph 看更改目录这一节，它没有从零开始。"], Reading.Lines(mended.Blocks));
        Assert.Equal([MarkKind.Link, MarkKind.Emphasis], mended.Blocks[1].Marks.Select(static m => m.Kind));
    }

    [Theory]
    [InlineData("以上判断，欢迎在评论区留言反驳。", "以上判断，欢迎在评论区留言反驳。")]
    [InlineData("智能体会先进夜班。欢迎在评论区留言反驳。", "智能体会先进夜班。")]
    [InlineData("你认为谁会先倒下？欢迎在评论区留言。", null)]
    [InlineData("如果有不同看法，欢迎在评论区告诉我们。", null)]
    [InlineData("欢迎在评论区留言。", null)]
    public void Of_a_closing_line_only_what_asks_readers_goes(string line, string? kept)
    {
        var mended = Reading.Mend($"# 机器怎么记事\n\n{s_long}\n\n## 写在最后\n\n{line}\n", "a.md");
        Assert.Equal(kept is null ? [Prose] : ["写在最后", kept], mended.Blocks.TakeLast(kept is null ? 1 : 2).Select(static b => b.Text));
        Assert.Equal(0, mended.Trace.Count().Unaccounted);
    }

    [Fact]
    public void A_point_without_a_body_stays_above_a_call()
    {
        var mended = Reading.Mend($"# 机器怎么记事\n\n{s_long}\n\n## 六、把账算清\n\n欢迎在评论区留言。\n", "a.md");
        Assert.Contains(mended.Blocks, static b => b.Type == BlockType.Heading && b.Text.EndsWith("把账算清", StringComparison.Ordinal));
    }

    [Fact]
    public void A_heading_that_a_page_s_source_wrapped_is_one() =>
        Assert.Equal("Heading2 Sencha Touch", Reading.Lines(Reading.Mend($"# 四种框架的比较\n\n{Prose}\n\n## [Sencha\n Touch](https://example.com/s)\n{Prose}\n", "a.md").Blocks).ElementAt(1));
}
