using AiInsights.Model;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mine.Structure;

/// <summary>The same talk in the ways that sites set who speaks: <c>{n}</c> is the name, <c>{r}</c> who he is, <c>{s}</c> the family name, <c>{t}</c> the words.</summary>
public class TalkFormsTests
{
    private static readonly (int Who, string Words)[] s_turns =
    [
        (0, "先请两位说一说，这一年最大的变化是什么？"),
        (1, "最大的变化是客户不再问模型有多大，只问一个月能省几个人。"),
        (2, "我补充一点，写明按结果付钱的合同，验收比开发还难。"),
        (0, "验收难在哪里？"),
        (2, "难在没有人知道什么叫做对，机器错半成就要开会。"),
        (1, "所以我们现在先和客户一起写一百道题，写完题再报价。"),
        (0, "明年会怎么样？"),
        (1, "这一行会有一半的公司改做评测，剩下的一半被它们评。"),
        (2, "我没有这么乐观，我觉得还要再过两年。"),
    ];

    private static readonly string[] s_names = ["陈白", "林一舟", "周宁远"], s_roles = ["主持人", "深流科技CEO", "南山资本合伙人"];

    private static Article Read(string form, bool inParts)
    {
        var text = "# 按结果付钱的一年\n\n上个月，陈白（以下简称“陈”）请来深流科技CEO林一舟（以下简称“林”）和南山资本合伙人周宁远（以下简称“周”），谈了两个小时。\n\n";
        for (var i = 0; i < s_turns.Length; i++)
        {
            if (inParts && i is 0 or 6)
                text += i == 0 ? "## 验收\n\n" : "## 明年\n\n";
            var (who, words) = s_turns[i];
            text += form.Replace("{n}", s_names[who], StringComparison.Ordinal).Replace("{s}", s_names[who][..1], StringComparison.Ordinal).Replace("{r}", s_roles[who], StringComparison.Ordinal).Replace("{t}", words, StringComparison.Ordinal).Replace("¶", "\n\n", StringComparison.Ordinal) + "\n\n";
        }

        return Reading.Article(text, "a.md");
    }

    [Theory]
    [InlineData("**{n}：**{t}")]
    [InlineData("**{n}**：{t}")]
    [InlineData("{n}：{t}")]
    [InlineData("{n}: {t}")]
    [InlineData("{s}：{t}")]
    [InlineData("**{n}**¶{t}")]
    [InlineData("{n}¶{t}")]
    [InlineData("### {n}¶{t}")]
    [InlineData("**{n}** {t}")]
    [InlineData("**{n}**\n{t}")]
    [InlineData("**{n}**  \n{t}")]
    [InlineData("**{n}：**¶{t}")]
    [InlineData("【{n}】{t}")]
    [InlineData("**【{n}】**{t}")]
    [InlineData("「{n}」：{t}")]
    [InlineData("[{n}]：{t}")]
    [InlineData("@{n}：{t}")]
    [InlineData("● {n}：{t}")]
    [InlineData("- **{n}**：{t}")]
    [InlineData("> {n}：{t}")]
    [InlineData("{n} 00:12  \n{t}")]
    [InlineData("{n} 00:12\n{t}")]
    [InlineData("**{n} 00:12**\n{t}")]
    [InlineData("{n} 01:02:03\n{t}")]
    [InlineData("### {n} 00:12¶{t}")]
    [InlineData("嘉宾 {n} 00:12\n{t}")]
    [InlineData("00:12 {n}¶{t}")]
    [InlineData("{n}（{r}）：{t}")]
    [InlineData("**{n}**（{r}）：{t}")]
    [InlineData("**{r} {n}：**{t}")]
    [InlineData("**{n}｜{r}**¶{t}")]
    [InlineData("**{n} {r}**¶{t}")]
    [InlineData("***{n}：***{t}")]
    [InlineData("**{n}****：**{t}")]
    [InlineData("**{n}：{t}**")]
    public void Turns_are_found_with_their_names_and_words(string form)
    {
        foreach (var inParts in new[] { false, true })
        {
            var article = Read(form, inParts);
            Assert.Equal(s_turns.Select(static t => s_names[t.Who]), article.Turns.Select(static t => t.Label));
            Assert.Equal(s_turns.Select(static t => t.Words), article.Turns.Select(t => string.Concat(t.Blocks.Select(id => article.Blocks.Single(b => b.Id == id).Text))));
        }
    }

    [Fact]
    public void A_title_behind_a_name_is_part_of_the_label() =>
        Assert.Equal(s_turns.Select(static t => s_names[t.Who] + "老师"), Read("{n}老师：{t}", false).Turns.Select(static t => t.Label));

    [Theory]
    [InlineData("{n}说：{t}")]
    [InlineData("{n} 认为，{t}")]
    public void Who_is_reported_to_speak_has_no_turn(string form) => Assert.Empty(Read(form, false).Turns);

    [Fact]
    public void A_name_in_bold_that_is_the_subject_of_its_sentence_is_no_label() =>
        Assert.Empty(Reading.Article("# 三个人的看法\n\n我们问了三个人。\n\n" + string.Concat(Enumerable.Repeat("**林一舟** 认为按结果付钱的合同会越来越多。\n\n**周宁远** 不同意这个说法。\n\n**陈白** 说要再等两年。\n\n", 3)), "a.md").Turns);

    // Who spoke under the whole name before goes on under the family name; of two of one family nobody is meant.
    [Theory]
    [InlineData("林一舟", "周宁远", "林", "林一舟")]
    [InlineData("林一舟", "林宁远", "林", null)]
    public void The_family_name_alone_means_who_has_spoken(string first, string second, string brief, string? meant)
    {
        var article = Reading.Article($"# 按结果付钱的一年\n\n**Q：先请两位说一说，这一年最大的变化是什么？**\n\n**{first}：** 客户不再问模型有多大。\n\n**{second}：** 我补充一点，验收比开发还难。\n\n**Q：验收难在哪里？**\n\n**{brief}**：难在没有人知道什么叫做对。\n\n**Q：明年会怎么样？**\n\n**{first}：** 一半的公司改做评测。\n\n**{second}：** 我没有这么乐观。\n", "a.md");
        Assert.Equal(meant is null ? 0 : 1, article.Turns.Count(t => t.Label == meant && article.Blocks.Any(b => t.Blocks.Contains(b.Id) && b.Text.StartsWith("难在没有人", StringComparison.Ordinal))));
    }

    // A timetable has its times below no name.
    [Fact]
    public void A_timetable_is_no_talk() =>
        Assert.Empty(Reading.Article("# 一天的安排\n\n第一天 09:00\n开场，主持人致辞，介绍来宾。\n\n第二天 10:30\n圆桌，三位嘉宾谈验收。\n\n第三天 14:00\n参观车间，看一条产线。\n", "a.md").Turns);
}
