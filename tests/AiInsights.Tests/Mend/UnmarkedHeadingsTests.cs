using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend;

/// <summary>Headings that nothing marks but their form: short lines among sentences that all have their ends, names above opinions.</summary>
public class UnmarkedHeadingsTests
{
    private const string Part = "车间里的人先问它能不能停下来。\n\n停不下来的东西，再聪明也没有人敢用。\n\n我走访的十几家工厂里，九家在第一个星期就把它关了，剩下的几家改了规矩才重新打开。\n\n重新打开以后，误判少了一半，班长们开始愿意教它怎么看料、怎么听声音、怎么在夜班里叫醒人，又怎么在换料的时候先等一等。\n\n";

    [Fact]
    public void Lines_without_an_end_among_sentences_that_have_one_are_headings() =>
        Assert.Equal(["一个没人问的问题", "班长们的规矩", "写在最后"], Headings("先说结论：它能用。\n\n" + Part + "一个没人问的问题\n\n" + Part + "1. 先画清边界\n\n" + Part + "班长们的规矩\n\n" + Part + "写在最后\n\n" + Part));

    [Theory]
    [InlineData("班长们的规矩\n\n夜班的灯\n\n第二条产线\n\n停线的代价\n\n")]
    [InlineData("这一次更新的是\n\n那台老设备的参数表，以及它在\n\n夜班里叫醒人的办法，还有写进\n\n")]
    public void A_list_and_broken_sentences_among_them_leave_all_as_it_is(string lines) =>
        Assert.Empty(Headings(Part + "一个没人问的问题\n\n" + Part + lines + Part + "班长们的经验\n\n" + Part + lines + "写在最后\n\n" + Part));

    [Fact]
    public void Names_and_titles_above_opinions_are_headings_of_two_levels()
    {
        var mended = Reading.Mend("# 四位厂长怎么看\n\n我们问了做机器人的林一和写代码的赵二，请他们说说停线这件事。\n\n**林一**\n\n**停得下来才用得起来**\n\n**江湾机器人 创始人 & CEO**\n\n" + Part + "**赵二**\n\n**一种给夜班用的**\n\n**叫醒办法**\n\n**车间算法工程师**\n\n" + Part, "a.md");
        Assert.Equal(["2 林一", "3 停得下来才用得起来", "2 赵二", "3 一种给夜班用的叫醒办法"], mended.Blocks.Where(static b => b.Type == Model.BlockType.Heading).Select(static b => $"{b.Level} {b.Text}"));
        Assert.Contains(mended.Blocks, static b => b.Type == Model.BlockType.Paragraph && b.Text == "车间算法工程师");
    }

    [Fact]
    public void One_name_and_its_role_sign_an_article()
    {
        var mended = Reading.Mend("# 厂长怎么看\n\n我们问了做机器人的林一，请他说说停线这件事。\n\n**林一**\n\n**江湾机器人创始人**\n\n" + Part, "a.md");
        Assert.DoesNotContain(mended.Blocks, static b => b.Type == Model.BlockType.Heading);
    }

    [Fact]
    public void Years_one_behind_the_other_with_what_they_bring_are_headings() =>
        Assert.Equal(["2027年：叉车先走", "2028 年：人再走", "2030年：灯还亮着"], Headings("我把它们按年份写下来。\n\n2027年：叉车先走\n\n" + Part + "2028 年：人再走\n\n" + Part + "2030年：灯还亮着\n\n" + Part));

    [Theory]
    [InlineData("2027年：叉车先走\n\n2028年：人再走\n\n2030年：灯还亮着\n\n")]
    [InlineData("2027年：叉车先走。\n\n仓库里没有人说话。\n\n2028年：人再走。\n\n仓库里没有人说话。\n\n2030年：灯还亮着。\n\n仓库里没有人说话。\n\n")]
    [InlineData("2030年：灯还亮着\n\n仓库里没有一个人说话。\n\n2028年：人再走\n\n仓库里没有一个人说话。\n\n2027年：叉车先走\n\n仓库里没有一个人说话。\n\n")]
    public void A_table_of_years_sentences_and_years_out_of_order_stay(string lines) =>
        Assert.Empty(Headings(lines + Part));

    [Theory]
    [InlineData("**第一幕：码头**\n\n", "**第二幕：仓库**\n\n", 2)]
    [InlineData("**第一幕拉开的时候**\n\n", "**第二幕：仓库**\n\n", 0)]
    public void Acts_of_a_speech_are_headings(string first, string second, int headings) =>
        Assert.Equal(headings, Headings(first + Part + second + Part).Count());

    private static IEnumerable<string> Headings(string text) => Reading.Mend("# 车间里的智能体\n\n" + text, "a.md").Blocks.Where(static b => b.Type == Model.BlockType.Heading).Select(static b => b.Text);
}
