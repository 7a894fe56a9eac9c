using AiInsights.Mend;
using AiInsights.Mend.Steps;
using AiInsights.Model;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend;

/// <summary>What readers for programs and clippers write above an article, who wrote it by the host of its page, and what is said at its end: notices, the address of the source, a signature.</summary>
public class ClipHeadsTests
{
    private const string Prose = "这几年大家都在谈货场里的机器，可是真正把它用起来的货场，我走访下来并没有几家。\n\n原因并不复杂，夜班的人要的是稳定，而不是聪明，一次误判就可能停一条线。\n\n";

    private static string? Field(MendedDocument mended, string name) => mended.Fields.GetValueOrDefault(name)?.Value;

    [Theory]
    [InlineData("\n\n", "a.md")]
    [InlineData("\n", "a.md")]
    [InlineData("\n", "a.txt")]
    public void The_head_of_a_reader_for_programs_is_facts(string between, string name)
    {
        var mended = Reading.Mend($"Title: 货场里的机器 - 知乎{between}URL Source: https://example.com/s/1{between}Published Time: 2025-03-02T10:01:00+08:00{between}Markdown Content:\n{Prose}", name);
        Assert.Equal(("货场里的机器", "https://example.com/s/1", "2025-03-02T10:01:00+08:00"), (mended.Title, Field(mended, "url"), Field(mended, "published")));
        Assert.Equal(Prose.Split("\n\n", StringSplitOptions.RemoveEmptyEntries), mended.Blocks.Select(static b => b.Text));
        Assert.Equal(0, mended.Trace.Count().Unaccounted);
    }

    [Fact]
    public void The_same_words_among_others_are_an_authors()
    {
        var mended = Reading.Mend($"# 读网页的工具\n\n它给模型的第一行是这样的：\n\nURL Source: https://example.com/s/1\n\nMarkdown Content:\n\n{Prose}", "a.md");
        Assert.Contains(mended.Blocks, static b => b.Text.StartsWith("URL Source:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zhuanlan.zhihu.com", "林间 产品经理，前硬件创业者", "林间", "知乎")]
    [InlineData("sspai.com", "潦草的林间", "潦草的林间", "少数派")]
    [InlineData("36kr.com", "关注", null, "36氪")]
    [InlineData("36kr.com", "江湾涌现", null, "江湾涌现")]
    [InlineData("m.huxiu.com", "虎嗅网", null, "虎嗅网")]
    [InlineData("example.com", "江湾笔记", null, "江湾笔记")]
    public void Where_people_write_the_name_behind_the_host_is_the_authors(string host, string names, string? author, string publisher)
    {
        var mended = Reading.Mend($"货场里的机器\n====\n\n[{host}](https://{host}/p/1){names}\n\n{Prose}", "a.md");
        Assert.Equal((author, publisher), (Field(mended, "authors"), Field(mended, "publisher")));
    }

    [Fact]
    public void A_link_to_ones_own_page_names_the_author_and_no_source()
    {
        var mended = Reading.Mend($"# 货场里的机器 - 知乎\n\n[林间](https://www.zhihu.com/people/lin-jian)\n\n等 328 人赞同了该文章\n\n{Prose}", "a.md");
        Assert.Equal(("林间", null, null), (Field(mended, "authors"), Field(mended, "publisher"), Field(mended, "url")));
        Assert.Equal(2, mended.Blocks.Length);
    }

    [Fact]
    public void Every_host_is_written_as_hosts_are() =>
        Assert.All(SiteHosts.All, static h => Assert.Matches(@"^[a-z0-9-]+(?:\.[a-z0-9-]+)+$", h));

    [Theory]
    [InlineData("林间 Jiangwan Park", "**Jiangwan Park**", "林间", "Jiangwan Park")]
    [InlineData("关注前沿的 Jiangwan Park", "**Jiangwan Park**", null, "关注前沿的 Jiangwan Park")]
    [InlineData("Jiangwan Park", "**江湾**", null, "Jiangwan Park")]
    public void The_card_of_an_account_parts_its_name_from_the_authors(string names, string card, string? author, string publisher)
    {
        var mended = Reading.Mend($"货场里的机器\n====\n\n[mp.weixin.qq.com](https://mp.weixin.qq.com/s/1){names}\n\n{Prose}![](https://example.com/c.png)\n\n{card}\n\n来自江湾，专注与货场的人聊真问题。\n\n299篇原创内容\n\n公众号\n\n{Prose}", "a.md");
        Assert.Equal((author, publisher), (Field(mended, "authors"), Field(mended, "publisher")));
    }

    [Theory]
    [InlineData("本内容为作者独立观点，不代表江湾立场。未经允许不得转载，授权事宜请联系 hezuo@example.com")]
    [InlineData("文中观点仅代表作者个人，不代表平台立场")]
    [InlineData("●以上言论不代表本网立场。欢迎投书，请寄 editor@example.com，本网保有文字删修权。")]
    [InlineData("（本文为作者个人观点，不代表本报立场）")]
    [InlineData("本文作者系江湾研究院研究员，观点不代表所在机构立场。")]
    [InlineData("[本文仅代表作者观点，不代表本平台立场](https://example.com/about)")]
    [InlineData("> 本文仅为作者个人看法，不代表任何机构的立场。")]
    [InlineData("本文为江湾专栏作者投稿，不代表江湾网立场，转载请联系作者。")]
    public void Whose_opinion_it_is_stays_as_a_notice(string line)
    {
        var mended = Reading.Mend($"# 货场里的机器\n\n{Prose}{Prose}{line}\n", "a.md");
        Assert.Equal(BlockType.Note, mended.Blocks[^1].Type);
        Assert.Null(Field(mended, "url"));
    }

    [Theory]
    [InlineData("作者说，这不代表公司的立场，只是他一个人的想法。")]
    [InlineData("跑分高不代表用户的立场会变。")]
    public void What_somebody_says_of_opinions_is_text(string line) =>
        Assert.Equal(BlockType.Paragraph, Reading.Mend($"# 货场里的机器\n\n{Prose}{Prose}{line}\n", "a.md").Blocks[^1].Type);

    [Theory]
    [InlineData("阅读原文：https://example.com/a")]
    [InlineData("英文原文链接：https://example.com/a")]
    [InlineData("- 原文链接：https://example.com/a")]
    public void The_address_of_the_source_leaves_the_text(string line)
    {
        var mended = Reading.Mend($"# 货场里的机器\n\n{Prose}{Prose}{line}\n", "a.md");
        Assert.Equal("https://example.com/a", Field(mended, "url"));
        Assert.Equal(4, mended.Blocks.Length);
        var known = Reading.Mend($"---\ntitle: 货场里的机器\nurl: https://example.com/b\n---\n\n{Prose}{Prose}{line}\n", "a.md");
        Assert.Equal(("https://example.com/b", 4), (Field(known, "url"), known.Blocks.Length));
    }

    [Fact]
    public void Among_other_points_an_address_is_one_of_the_authors_sources() =>
        Assert.Equal(6, Reading.Mend($"# 货场里的机器\n\n{Prose}{Prose}- 论文：https://example.com/p\n- 原文链接：https://example.com/a\n", "a.md").Blocks.Length);

    [Theory]
    [InlineData("2026年3月5日 于北京")]
    [InlineData("林一，2026年3月5日于北京")]
    [InlineData("写于2026 年 3 月 5 日")]
    [InlineData("（2026年3月5日，北京）")]
    public void A_signature_stays_and_dates_what_nothing_else_dates(string line)
    {
        var article = Reading.Article($"# 货场里的机器\n\n{Prose}{Prose}{line}\n", "a.md");
        Assert.Equal(("2026-03-05", "inferred", line), (article.Published, article.MetadataFrom["published"], article.Blocks[^1].Text));
        var dated = Reading.Article($"---\ntitle: 货场里的机器\ndate: 2026-04-01\n---\n\n{Prose}{Prose}{line}\n", "a.md");
        Assert.Equal(("2026-04-01", line), (dated.Published, dated.Blocks[^1].Text));
    }

    [Fact]
    public void A_day_in_a_last_sentence_signs_nothing() =>
        Assert.Null(Reading.Article($"# 货场里的机器\n\n{Prose}{Prose}他把机器停在2026年3月5日，就再也没有打开过。\n", "a.md").Published);

    [Theory]
    [InlineData("2025年11月21日 15:18据江湾社报道，货场的机器在这一天第一次自己换了电池，前后一共用了三分钟，没有人帮忙，也没有人去看。", "2025年11月21日")]
    [InlineData("2025年11月21日 15:18许，货场的机器第一次自己换了电池，前后一共用了三分钟，没有人帮忙，也没有人去看它到底做了什么。", null)]
    [InlineData("2025年11月21日 15:18江湾笔记阅读数：189", null)]
    public void A_date_that_hangs_on_the_first_words_is_the_pages(string line, string? date)
    {
        var mended = Reading.Mend($"# 货场里的机器\n\n{line}\n\n{Prose}", "a.md");
        if (date is not null || !line.Contains("阅读数", StringComparison.Ordinal))
            Assert.Equal(date, Field(mended, "published"));
        Assert.Equal(date is not null, mended.Blocks[0].Text.StartsWith("据江湾社", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_edited_what_an_account_wrote_is_kept()
    {
        var mended = Reading.Mend($"# 货场里的机器\n\n{Prose}{Prose}本文来自微信公众号“江湾笔记”（ID：jiangwan），整理：林一，江湾网经授权发布。\n", "a.md");
        Assert.Equal(("林一", "江湾网"), (Field(mended, "authors"), Field(mended, "publisher")));
    }

    [Fact]
    public void What_a_page_says_where_it_cannot_play_a_film_goes()
    {
        var mended = Reading.Mend($"# 货场里的机器\n\n{Prose}您目前设备暂不支持播放\n\n你的设备暂不支持播放这段录音，他说，所以我们改用文字。\n", "a.md");
        Assert.Equal(3, mended.Blocks.Length);
    }
}
