using AiInsights.Model;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend;

/// <summary>Names around the text of feeds and saved lists, the link of the source below other links, and what of a last line is the author's.</summary>
public class FeedNamesTests
{
    private const string Prose = "这几年大家都在谈智能体，可是真正把它放进车间里用起来的工厂，我走访下来并没有几家。\n\n原因并不复杂，产线上的人要的是稳定，而不是聪明，一次误判就可能停线半天。\n\n";

    [Fact]
    public void Several_authors_stand_before_the_account()
    {
        var mended = Reading.Mend("---\ntitle: 车间里的智能体\nsource: 江湾观察\ndate: 2025-06-19\n---\n\n原创 林一 赵二 江湾观察\n\n" + Prose, "a.md");
        Assert.StartsWith("这几年", mended.Blocks[0].Text, StringComparison.Ordinal);
        Assert.Contains("林一", mended.Fields["authors"].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slogan_before_the_account_is_no_author()
    {
        var mended = Reading.Mend("---\ntitle: 车间里的智能体\nsource: 江湾观察\ndate: 2025-06-19\n---\n\n看见改变 江湾观察\n\n" + Prose, "a.md");
        Assert.False(mended.Fields.ContainsKey("authors"));
        Assert.StartsWith("看见改变", mended.Blocks[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("文丨江湾与技术 记者 林一", "林一", "江湾与技术")]
    [InlineData("文 | 江湾研究 出品", null, "江湾研究")]
    [InlineData("文 | 林一", "林一", null)]
    public void A_house_beside_a_reporter_is_the_publisher(string line, string? author, string? publisher)
    {
        var mended = Reading.Mend("车间里的智能体\n" + line + "\n" + Prose);
        Assert.Equal(author, mended.Fields.GetValueOrDefault("authors")?.Value);
        Assert.Equal(publisher, mended.Fields.GetValueOrDefault("publisher")?.Value);
    }

    [Fact]
    public void A_number_above_title_and_byline_is_the_pages() =>
        Assert.Equal("十条车间清单", Reading.Mend("1\n十条车间清单\n文 | 林一\n" + Prose).Fields["title"].Value);

    [Theory]
    [InlineData("qq", "https://new.qq.com/rain/a/1")]
    [InlineData("昨天的车间", "https://new.qq.com/rain/a/0")]
    public void The_source_that_front_matter_names_is_the_last_link_below_others(string name, string expected)
    {
        var links = "[昨天的车间](https://new.qq.com/rain/a/0)\n\n" + (name == "qq" ? "[qq](https://new.qq.com/rain/a/1)\n" : string.Empty);
        var mended = Reading.Mend("---\ntitle: \"车间里的智能体\"\ndate: \"2025-08-04\"\ncategories:\n  - \"qq\"\n---\n\n" + Prose + links, "a.md");
        Assert.Equal(expected, mended.Fields["url"].Value);
    }

    [Fact]
    public void Numbers_that_a_page_drew_in_bold_are_the_marks_of_the_list()
    {
        var mended = Reading.Mend("# 车间\n\n" + Prose + "* **1**训练放缓\n\n* **2**2026年电价上升\n", "a.md");
        Assert.Equal(["训练放缓", "2026年电价上升"], mended.Blocks.Where(static b => b.Type == BlockType.ListItem).Select(static b => b.Text));
    }

    [Fact]
    public void A_bold_quantity_in_a_list_stays() =>
        Assert.Equal(["3台炉子", "5台炉子"], Reading.Mend("# 车间\n\n" + Prose + "* **3**台炉子\n\n* **5**台炉子\n", "a.md").Blocks.Where(static b => b.Type == BlockType.ListItem).Select(static b => b.Text));

    [Fact]
    public void Sentences_before_a_call_for_comments_are_the_authors()
    {
        var mended = Reading.Mend("# 车间\n\n" + Prose + Prose.Replace("这几年", "那几年", StringComparison.Ordinal) + "最后说一句：以上都是个人经验，算不上定论。如果你也在车间里，欢迎评论区交流。\n", "a.md");
        Assert.Equal("最后说一句：以上都是个人经验，算不上定论。", mended.Blocks[^1].Text);
    }

    [Fact]
    public void A_call_that_begins_with_readers_goes_whole()
    {
        var mended = Reading.Mend("# 车间\n\n" + Prose + Prose.Replace("这几年", "那几年", StringComparison.Ordinal) + "你觉得呢？如果你也在车间里，欢迎评论区交流。\n", "a.md");
        Assert.StartsWith("原因并不复杂", mended.Blocks[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("主播：阿明", "阿明")]
    [InlineData("主持人：大家好", null)]
    [InlineData("主持人：欢迎各位", null)]
    public void A_host_above_the_text_is_a_name_and_no_greeting(string line, string? hosts) =>
        Assert.Equal(hosts, Reading.Mend($"# 车间\n\n{line}\n\n{Prose}", "a.md").Fields.GetValueOrDefault("hosts")?.Value);
}
