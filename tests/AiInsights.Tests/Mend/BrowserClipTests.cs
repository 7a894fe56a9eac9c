using AiInsights.Model;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend;

/// <summary>What extensions of browsers and read-later services put around an article, and how they write who wrote it.</summary>
public class BrowserClipTests
{
    private const string Prose = "这几年大家都在谈智能体，可是真正把它放进车间里用起来的工厂，我走访下来并没有几家。\n\n原因并不复杂，产线上的人要的是稳定，而不是聪明，一次误判就可能停线半天。\n\n";

    [Theory]
    [InlineData("juejin.cn", "林间 2018年03月17日 14:27 · 阅读 2518", "林间", "2018年03月17日", null)]
    [InlineData("mp.weixin.qq.com", "linjian 林间笔记铺", "linjian", null, "林间笔记铺")]
    [InlineData("mp.weixin.qq.com", "关注车间 江湾制造", "关注车间", null, "江湾制造")]
    [InlineData("mp.weixin.qq.com", "林一 赵二等 江湾点睛", "林一 赵二", null, "江湾点睛")]
    [InlineData("mp.weixin.qq.com", "林老板/赵小二 林间笔记铺", "林老板/赵小二", null, "林间笔记铺")]
    [InlineData("mp.weixin.qq.com", "Jiangwan Park", null, null, "Jiangwan Park")]
    [InlineData("mp.weixin.qq.com", "AI 江湾", null, null, "AI 江湾")]
    public void Names_and_the_day_stand_behind_the_link_to_the_source(string host, string names, string? author, string? day, string? publisher)
    {
        var mended = Reading.Mend($"# 车间里的智能体\n\n[{host}](https://{host}/s/1){names}\n\n{Prose}", "a.md");
        Assert.Equal(author, mended.Fields.GetValueOrDefault("authors")?.Value);
        Assert.Equal(day, mended.Fields.GetValueOrDefault("published")?.Value);
        Assert.Equal(publisher, mended.Fields.GetValueOrDefault("publisher")?.Value);
    }

    [Theory]
    [InlineData("我是江湾君 *2026年9月1日 09:52*", null, "我是江湾君")]
    [InlineData("原创 林一 江湾笔记 *2026年9月1日 09:52*", "林一", "江湾笔记")]
    public void An_account_and_the_minute_stand_above_the_text(string line, string? author, string publisher)
    {
        var mended = Reading.Mend($"---\ntitle: 车间里的智能体\nsource: https://example.com/1\n---\n{line}\n\n{Prose}", "a.md");
        Assert.Equal("2026年9月1日", mended.Fields["published"].Value);
        Assert.Equal(author, mended.Fields.GetValueOrDefault("authors")?.Value);
        Assert.Equal(publisher, mended.Fields["publisher"].Value);
        Assert.StartsWith("这几年", mended.Blocks[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_that_ends_in_a_minute_is_no_byline() =>
        Assert.StartsWith("截至", Reading.Mend($"# 车间里的智能体\n\n截至 2026年9月1日 09:52\n\n{Prose}", "a.md").Blocks[0].Text, StringComparison.Ordinal);

    [Fact]
    public void The_name_that_the_browser_gave_to_a_page_is_its_address_and_no_lead()
    {
        var mended = Reading.Mend($"---\ntitle: 注意力\n---\n[119. 和林一聊车间 - YouTube](https://www.youtube.com/watch?v=1)\n\n[微信公众平台](https://mp.weixin.qq.com/s/1)\n\n{Prose}", "a.md");
        Assert.Equal("https://mp.weixin.qq.com/s/1", mended.Fields["url"].Value);
        Assert.Equal(2, mended.Blocks.Length);
    }

    [Fact]
    public void An_offer_above_and_below_the_article_is_the_accounts()
    {
        const string Offer = "**江湾接单案例： [江湾接单目录，2026年总结](https://mp.weixin.qq.com/s/9)**\n\n";
        var mended = Reading.Mend("# 车间里的智能体\n\n" + Offer + Prose + Prose.Replace("这几年", "那几年", StringComparison.Ordinal) + Prose.Replace("这几年", "后几年", StringComparison.Ordinal) + Prose.Replace("这几年", "前几年", StringComparison.Ordinal) + Offer, "a.md");
        Assert.Equal(8, mended.Blocks.Length);
        Assert.StartsWith("这几年", mended.Blocks[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_with_a_link_that_is_said_once_stays()
    {
        var mended = Reading.Mend("# 车间里的智能体\n\n**上一篇见： [江湾接单目录，2026年总结](https://mp.weixin.qq.com/s/9)**\n\n" + Prose + Prose + Prose + Prose, "a.md");
        Assert.Equal(9, mended.Blocks.Length);
    }

    [Fact]
    public void The_button_of_code_is_left_out_and_its_lines_are_code()
    {
        var mended = Reading.Mend($"# 安装\n\n{Prose}    git clone https://example.com/a.git\n    cd a\n    复制代码\n\n点一下右上角就能 复制代码\n", "a.md");
        Assert.Equal(["git clone https://example.com/a.git", "cd a"], mended.Blocks.Where(static b => b.Marks is [{ Kind: MarkKind.Code }]).Select(static b => b.Text));
        Assert.Equal("点一下右上角就能 复制代码", mended.Blocks[^1].Text);
    }

    [Fact]
    public void Short_bold_lines_are_the_headings_of_an_article_without_others()
    {
        var mended = Reading.Mend($"# 车间里的智能体\n\n{Prose}**设置**\n\n**模型概况**\n\n{Prose}**评价指标**\n\n{Prose}**发现的错误**\n\n{Prose}", "a.md");
        Assert.Equal(["Heading2 设置", "Heading3 模型概况", "Heading2 评价指标", "Heading2 发现的错误"], Reading.Lines(mended.Blocks.Where(static b => b.Type == BlockType.Heading)));
    }

    [Theory]
    [InlineData("**智能体会取代班长吗？**", "**产线停过几次？**", "**谁来负责？**")]
    [InlineData("**林一**", "**赵二**", "**林一**")]
    [InlineData("**一句话：别停线。**", "**这是最要紧的事。**", "**稳定**")]
    public void Questions_names_and_stressed_sentences_are_none(string first, string second, string third)
    {
        var mended = Reading.Mend($"# 车间里的智能体\n\n{Prose}{first}\n\n{Prose}{second}\n\n{Prose}{third}\n\n{Prose}", "a.md");
        Assert.DoesNotContain(mended.Blocks, static b => b.Type == BlockType.Heading);
    }

    [Fact]
    public void A_list_of_facts_may_say_more_of_the_text()
    {
        var mended = Reading.Mend($"# 车间里的智能体｜逐字稿\n\n- 演讲者：林一（Lin Yi）\n- 演讲日期：2026 年 7 月 5 日\n- 演示文稿：`workshop.pptx`\n\n{Prose}", "a.md");
        Assert.Equal("2026 年 7 月 5 日", mended.Fields["published"].Value);
        Assert.Equal("林一（Lin Yi）", mended.Fields["guests"].Value);
        Assert.Equal("演示文稿：workshop.pptx", mended.Blocks[0].Text);
    }

    [Fact]
    public void A_post_in_one_cell_is_read_by_its_breaks()
    {
        const string Body = "<div>\n<table><tbody><tr><td class=\"t_f\">\n开场的话在这里，说的是车间。<br>\n<br>\n记者：您为什么做这个？<br>\n<br>\n<div align=\"center\">\n<img src=\"https://example.com/a.jpg\">\n</div><div align=\"center\"><font size=\"2\">江湾展台一角</font></div><br>\n林一：因为停线太贵。<br>\n<br>\n记者：后来呢？<br>\n<br>\n林一：后来就不停了。<br>\n</td></tr></tbody></table>\n</div>\n";
        var mended = Reading.Mend("---\ntitle: 车间里的智能体\ndate: 2026-01-01\n---\n" + Body, "a.md");
        Assert.Equal(["Paragraph 开场的话在这里，说的是车间。", "Paragraph 记者：您为什么做这个？", "Image https://example.com/a.jpg", "Caption 江湾展台一角", "Paragraph 林一：因为停线太贵。", "Paragraph 记者：后来呢？", "Paragraph 林一：后来就不停了。"], Reading.Lines(mended.Blocks));
    }

    [Fact]
    public void A_table_of_several_cells_stays_one()
    {
        const string Body = "<p>甲在这里。</p><p>乙在这里。</p><p>丙在这里。</p><table><tr><td>型号<br>一</td><td>价格</td></tr></table>";
        var mended = Reading.Mend("---\ntitle: 车间里的智能体\n---\n" + Body, "a.md");
        Assert.True(mended.Blocks[^1].IsRow);
    }

    [Fact]
    public void The_end_of_the_article_is_no_part_of_its_last_point()
    {
        var article = Reading.Article($"---\ntitle: 车间三问\n---\n## 一、谁来用\n\n{Prose}## 二、怎么用\n\n{Prose}## 三、谁负责\n\n{Prose}结语：先别停线\n\n{Prose}", "a.md");
        Assert.Equal(3, article.Insights.Length);
        Assert.DoesNotContain(article.Blocks.SkipWhile(static b => !b.Content.Text.StartsWith("结语", StringComparison.Ordinal)), static b => b.Insight is not null);
    }

    /// <summary>A bare label says less than 原文链接: in the midst of a text, and at its end, it leads to what the author speaks of.</summary>
    [Fact]
    public void A_link_of_the_article_stays_and_one_to_the_source_goes()
    {
        var middle = string.Concat(Enumerable.Repeat(Prose, 12));
        var mended = Reading.Mend($"# 车间里的智能体\n\n{middle}论文已经公开。\n\n链接：https://arxiv.org/abs/2501.00001\n\n{middle}链接：https://zhuanlan.zhihu.com/p/1\n", "a.md");
        Assert.Contains(mended.Blocks, static b => b.Text.StartsWith("链接：https://arxiv", StringComparison.Ordinal));
        Assert.Equal("https://zhuanlan.zhihu.com/p/1", mended.Fields["url"].Value);
        Assert.DoesNotContain(mended.Blocks, static b => b.Text.Contains("zhihu", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("江湾网", "publisher: 江湾网", "林一", "江湾网")]
    [InlineData("36氪", "comments: false", "林一", "36氪")]
    [InlineData("jiangwan", "categories:\n - 新媒体\n - jiangwan", "林一", "jiangwan")]
    [InlineData("赵二", "publisher: 江湾网", "赵二", "江湾网")]
    public void A_feed_that_names_its_site_as_author_does_not_outdo_the_text(string declared, string field, string author, string publisher)
    {
        var article = Reading.Article($"---\ntitle: 车间里的智能体\nauthor: {declared}\n{field}\n---\n作者｜林一\n\n{Prose}", "a.md");
        Assert.Equal(author, Assert.Single(article.Authors));
        Assert.Equal(publisher, article.Publisher);
    }

    [Theory]
    [InlineData("https://example.com/news/1", "https://example.com/rss", "https://example.com/news/1")]
    [InlineData("https://example.com/feed/1", "https://example.com/news/rss-readers", "https://example.com/news/rss-readers")]
    public void The_address_of_a_feed_is_not_that_of_the_article(string source, string url, string wanted) =>
        Assert.Equal(wanted, Reading.Article($"---\ntitle: 车间里的智能体\nsource: {source}\nsource_url: {url}\n---\n{Prose}", "a.md").SourceUrl);
}
