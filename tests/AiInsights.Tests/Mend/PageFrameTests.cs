using AiInsights.Model;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend;

/// <summary>What pages of blogs and portals put around an article, where it could be taken for the article's own: addresses, days, tags, codes, names of parts.</summary>
public class PageFrameTests
{
    private const string Prose = "这几年大家都在谈智能体，可是真正把它放进车间里用起来的工厂，我走访下来并没有几家。\n\n原因并不复杂，产线上的人要的是稳定，而不是聪明，一次误判就可能停线半天。\n\n";

    [Fact]
    public void An_offer_at_the_end_is_no_source()
    {
        var mended = Reading.Mend($"# 车间里的智能体\n\n> 本文链接：https://example.com/article/1\n\n{Prose}[立即使用](https://mall.example.com/vip)\n", "a.md");
        Assert.Equal("https://example.com/article/1", mended.Fields["url"].Value);
        Assert.DoesNotContain(mended.Blocks, static b => b.Text.Contains("立即使用", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[江湾笔记](https://example.com/article/1)\n", "https://example.com/article/1")]
    [InlineData("原文链接：https://example.com/article/2\n\n[江湾笔记](https://example.com/home)\n", "https://example.com/article/2")]
    public void A_last_link_is_the_source_only_where_nothing_else_says_it(string end, string url) =>
        Assert.Equal(url, Reading.Mend($"# 车间里的智能体\n\n{Prose}{Prose}{end}", "a.md").Fields["url"].Value);

    [Theory]
    [InlineData("2026-01-18 09:11发布于江湾科技领域创作者")]
    [InlineData("2026-01-18 09:11 发布于江湾 科技领域创作者")]
    [InlineData("2026-01-18 发布于江湾官方账号")]
    public void A_portal_says_the_day_the_place_and_who_creates(string line)
    {
        var mended = Reading.Mend($"# 车间里的智能体\n\n{line}\n\n{Prose}", "a.md");
        Assert.Equal("2026-01-18", mended.Fields["published"].Value);
        Assert.StartsWith("这几年", mended.Blocks[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_and_tags_of_a_blog_are_data()
    {
        var mended = Reading.Mend($"# 车间里的智能体\n\n分类专栏： [江湾笔记](https://example.com/c/1) 文章标签： [智能体](https://example.com/t/1) [工厂](https://example.com/t/2)\n\n{Prose}", "a.md");
        Assert.Equal(("江湾笔记", "智能体 工厂"), (mended.Fields["categories"].Value, mended.Fields["tags"].Value));
        Assert.StartsWith("这几年", mended.Blocks[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("浏览3.2w 点赞 98 收藏 1,236", true)]
    [InlineData("收藏 15 盏，转发 3 盏，剩下的都挂在门口。", false)]
    public void Counts_on_one_line_go(string line, bool isTaken) =>
        Assert.Equal(isTaken, Reading.Mend($"# 车间里的智能体\n\n{line}\n\n{Prose}", "a.md").Blocks[0].Text.StartsWith("这几年", StringComparison.Ordinal));

    [Theory]
    [InlineData("专栏：它的读者是谁，没有人说得清楚，也没有人问。")]
    [InlineData("我在专栏：江湾笔记里写过这件事，当时没有人信。")]
    public void A_sentence_about_a_column_stays(string sentence) =>
        Assert.Contains(Reading.Mend($"# 车间里的智能体\n\n{sentence}\n\n{Prose}", "a.md").Blocks, b => b.Text == sentence);

    [Theory]
    [InlineData("举报/反馈")]
    [InlineData("扫码加入读者群，一起讨论")]
    [InlineData("作者 | 林一")]
    [InlineData("![二维码](https://example.com/foot.png)")]
    public void What_the_page_says_at_the_end_goes(string line)
    {
        var mended = Reading.Mend($"# 车间里的智能体\n\n{Prose}{Prose}{line}\n", "a.md");
        Assert.Equal(4, mended.Blocks.Length);
    }

    [Theory]
    [InlineData("扫码加入的人里，有一半第二天就退了。")]
    [InlineData("![二维码怎样改变了车间](https://example.com/foot.png)")]
    public void What_the_author_says_of_such_things_stays(string line) =>
        Assert.Equal(5, Reading.Mend($"# 车间里的智能体\n\n{Prose}{Prose}{line}\n", "a.md").Blocks.Length);

    [Fact]
    public void A_disclaimer_in_brackets_is_a_notice() =>
        Assert.Equal(BlockType.Note, Reading.Mend($"# 车间里的智能体\n\n{Prose}*（本文仅代表作者观点，不构成投资建议）*\n", "a.md").Blocks[^1].Type);

    [Theory]
    [InlineData("**核心观点**")]
    [InlineData("**划重点：**")]
    public void The_name_of_a_part_is_no_title(string line)
    {
        var mended = Reading.Mend($"{line}\n\n1. 分发比模型重要。\n2. 价格还会再降。\n\n### 误解\n\n{Prose}", "a.md");
        Assert.NotEqual("核心观点", mended.Title);
        Assert.NotEqual("划重点", mended.Title);
    }

    [Fact]
    public void The_site_s_name_behind_a_declared_title_is_listed_as_removed()
    {
        var mended = Reading.Mend($"---\nsource: https://example.com/1\ntitle: 车间里的智能体们 - 少数派\n---\n\n{Prose}", "a.md");
        Assert.Equal("车间里的智能体们", mended.Title);
        var removal = Assert.Single(mended.Trace.Removals);
        Assert.Equal((3, "- 少数派", "site-name"), (removal.Line, removal.Text, removal.Reason));
        Assert.Equal(0, mended.Trace.Count().Unaccounted);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("![](https://example.com/chart.png)\n", false)]
    public void A_colon_at_the_end_announces_a_picture_or_is_where_the_text_was_cut(string end, bool truncated) =>
        Assert.Equal(truncated, Reading.Mend($"# 车间里的智能体\n\n{Prose}去年一年里每个车间停线的次数，见下面这张图：\n\n{end}", "a.md").Truncated);
}
