using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mine.Structure;

/// <summary>Interviews whose speakers no label names.</summary>
public class BareInterviewTests
{
    private const string Talk = "林一是江湾货场的创始人，我们在码头边的小屋里见到了他。\n\n**最先坏的是什么？**\n\n我的第一台叉车，三天就坏了。\n\n修它的钱够再买半台。\n\n**后来怎么修好的？**\n\n我们把所有的螺丝都换成一种。\n\n**江湾周刊：夜班的人怎么看？**\n\n我问过他们，他们说先让它停得下来。\n\n**2027 年货场里还有几个人？**\n\n大概一半。\n\n（完）\n\n题图来自：江湾图库\n";

    [Fact]
    public void Questions_in_bold_and_the_words_of_whom_the_title_names_are_turns()
    {
        var article = Reading.Article("# 专访江湾货场林一：让机器停得下来\n\n" + Talk, "a.md");
        Assert.Equal(["提问", "林一", "提问", "林一", "江湾周刊", "林一", "提问", "林一"], article.Turns.Select(static t => t.Label));
        Assert.Equal([1, 2, 1, 1, 1, 1, 1, 1], article.Turns.Select(static t => t.Blocks.Length));
        Assert.Null(article.Blocks[0].Turn);
        Assert.Contains(article.Blocks, static b => b.Content.Text == "夜班的人怎么看？");
    }

    [Theory]
    [InlineData("让机器停得下来", "我的第一台")]
    [InlineData("专访林一：让机器停得下来", "他说，我的第一台")]
    [InlineData("专访林一：让机器停得下来", "林一想了想。我的第一台")]
    [InlineData("专访赵二：让机器停得下来", "我的第一台")]
    public void What_an_author_asks_and_tells_is_no_conversation(string title, string first) =>
        Assert.Empty(Reading.Article($"# {title}\n\n" + Talk.Replace("我的第一台", first, StringComparison.Ordinal), "a.md").Turns);

    [Theory]
    [InlineData("对话林一：让机器停得下来", "### Q：")]
    [InlineData("对话林一：让机器停得下来", "## Q1: ")]
    [InlineData("林一：让机器停得下来", "### 问：")]
    public void Headings_with_the_mark_of_a_question_are_turns_whatever_they_end_with(string title, string mark)
    {
        var article = Reading.Article($"# {title}\n\n" + Marked(mark), "a.md");
        Assert.Equal(["提问", "林一", "提问", "林一", "提问", "林一", "提问", "林一"], article.Turns.Select(static t => t.Label));
        Assert.Contains(article.Blocks, static b => b.Text == "有人说夜班用不上它。" && b.Type == Model.BlockType.Paragraph);
        Assert.Empty(article.Sections);
    }

    [Theory]
    [InlineData("货场机器使用说明", "### Q：")]
    [InlineData("对话林一：让机器停得下来", "### ")]
    [InlineData("林一：让机器停得下来", "### ")]
    public void Questions_of_a_manual_and_headings_without_a_mark_stay_headings(string title, string mark) =>
        Assert.Empty(Reading.Article($"# {title}\n\n" + Marked(mark), "a.md").Turns);

    private static string Marked(string mark) => $"林一是江湾货场的创始人，我们在码头边的小屋里见到了他。\n\n{mark}最先坏的是什么？\n\n我的第一台叉车，三天就坏了。\n\n{mark}后来怎么修好的？\n\n我们把所有的螺丝都换成一种。\n\n{mark}有人说夜班用不上它。\n\n我问过他们，他们说先让它停得下来。\n\n{mark}2027 年货场里还有几个人？\n\n大概一半。\n";
}
