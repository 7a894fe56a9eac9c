using AiInsights.Model;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend;

/// <summary>A line that counts on from another is a title of its own: no second line of the title above it, and no caption.</summary>
public class CountedHeadingsTests
{
    private const string Prose = "会说话的机器把三种能力放在一起，理解、记住、再说出来，这件事过去没有人做完，以后也不会有人一次做完。";

    [Theory]
    [InlineData("**01**", "**仓库与码头**", "**#1 先看灯**", "**#2 再听声音**")]
    [InlineData("**01**\n---", "**仓库与码头**\n---", "Trend 1：先看灯\n---", "Trend 2：再听声音\n---")]
    [InlineData("**01**\n---", "**仓库与码头**\n---", "第十一，先看灯\n---", "第十二，再听声音\n---")]
    [InlineData("***01***", "**仓库与码头**", "**林一：谁来按下开关？**", "**林一：谁来付钱？**")]
    public void The_title_of_a_part_ends_where_a_count_or_a_turn_begins(string number, string title, string first, string second)
    {
        var blocks = Reading.Mend($"# 走访之后\n\n{Prose}\n\n{number}\n\n{title}\n\n{first}\n\n{Prose}\n\n{second}\n\n{Prose}\n", "a.md").Blocks;
        Assert.Equal("仓库与码头", blocks.First(static b => b.Type == BlockType.Heading).Text);
    }

    [Fact]
    public void A_title_that_goes_on_in_the_next_line_is_one()
    {
        var blocks = Reading.Mend($"# 走访之后\n\n{Prose}\n\n**01**\n\n**大公司的小对手**\n\n**做出了自己的推理**\n\n{Prose}\n\n**02**\n\n**另一家**\n\n{Prose}\n", "a.md").Blocks;
        Assert.Equal("大公司的小对手 做出了自己的推理", blocks.First(static b => b.Type == BlockType.Heading).Text);
    }

    [Theory]
    [InlineData("No.2 旧图纸的新用处", BlockType.Paragraph)]
    [InlineData("第二，旧图纸的新用处", BlockType.Paragraph)]
    [InlineData("旧图纸放在仓库里的样子", BlockType.Caption)]
    public void What_counts_below_a_picture_is_no_caption(string line, BlockType type)
    {
        string Title(int n, string title) => (line[0] == '第' ? $"第{"一二三四"[n - 1]}，" : $"No.{n} ") + title;
        var blocks = Reading.Mend($"# 走访之后\n\n## 仓库\n\n{Title(1, "先看灯")}\n\n{Prose}\n\n![](https://example.org/1.png)\n\n{line}\n\n{Prose}\n\n## 码头\n\n{Title(3, "再听声音")}\n\n{Prose}\n", "a.md").Blocks;
        Assert.Equal(type, blocks.Single(b => b.Text == line).Type);
    }

    [Fact]
    public void A_summary_glued_by_the_crawler_goes_where_other_lines_stand_between_its_pieces()
    {
        var mended = Reading.Mend($"走访之后\n作者 | 林一出品 | 江湾科技{Prose[..40]}\n作者 | 林一\n于 2026-01-08 10:15:30 发布\n出品 | 江湾科技\n{Prose}\n后来的事就不说了。\n", "a.txt");
        Assert.Single(mended.Trace.Removals, static r => r.Reason == "summary-cut-by-crawler");
        Assert.Equal([Prose, "后来的事就不说了。"], mended.Blocks.Select(static b => b.Text));
    }
}
