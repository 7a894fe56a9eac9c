using AiInsights.Mend;
using AiInsights.Mine.Structure;
using AiInsights.Model;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend;

/// <summary>Who wrote, who published and when, where an article states it in places of its own: above the first words without a blank line, at its foot, beside the name of a tool.</summary>
public class StatedFactsTests
{
    private const string Prose = "这几年大家都在谈智能体，可是真正把它放进车间里用起来的工厂，我走访下来并没有几家。\n\n原因并不复杂，产线上的人要的是稳定，而不是聪明，一次误判就可能停线半天。\n\n";

    private static string? Field(MendedDocument mended, string name) => mended.Fields.GetValueOrDefault(name)?.Value;

    [Theory]
    [InlineData("author: \"[[Weixin Official Accounts Platform]]\"", "作者 | 林一", "林一", null)]
    [InlineData("source: 微信公众号\nauthor: 林一", "公众号名称：江湾笔记", "林一", "江湾笔记")]
    [InlineData("source: 江湾笔记\nauthor: 林一", "作者名称：林一", "林一", null)]
    public void The_name_of_an_app_is_nobodys(string matter, string line, string author, string? publisher)
    {
        var mended = Reading.Mend($"---\ntitle: 车间里的智能体\n{matter}\n---\n\n{line}\n\n{Prose}", "a.md");
        Assert.Equal((author, publisher), (Field(mended, "authors"), Field(mended, "publisher")));
        Assert.StartsWith("这几年", mended.Blocks[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_facts_right_above_the_first_words_leave_the_paragraph()
    {
        var mended = Reading.Mend("# 车间里的智能体\n\n作者丨林一\n学校丨江湾大学\n本文经授权转载自公众号「江湾小组」。\n" + Prose, "a.md");
        Assert.Equal(("林一", "江湾小组"), (Field(mended, "authors"), Field(mended, "origin")));
        Assert.StartsWith("这几年", mended.Blocks[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_first_line_that_only_looks_like_a_fact_stays_in_its_paragraph() =>
        Assert.StartsWith("来源：车间", Reading.Mend("# 车间里的智能体\n\n来源：车间里的一句话\n" + Prose, "a.md").Blocks[0].Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("（完）\n\n* **原文作者：** 林一\n* **原文链接：** https://example.com/1\n* **版权声明：** 本博客所有文章除特别声明外，均采用 CC BY 许可协议。转载请注明出处。\n", "林一", "https://example.com/1")]
    [InlineData("本文作者: 林一\n\n创建时间: 2022年08月27日 统计字数: 7558字\n", "林一", null)]
    [InlineData("* 本文作者：林一\n* 模型：江湾一号\n", null, null)]
    public void A_theme_says_at_the_foot_whose_an_article_is(string foot, string? author, string? address)
    {
        var mended = Reading.Mend("# 车间里的智能体\n\n" + Prose + Prose.Replace("车间", "工位", StringComparison.Ordinal) + foot, "a.md");
        Assert.Equal((author, address), (Field(mended, "authors"), Field(mended, "url")));
        Assert.Equal(author is null, mended.Blocks[^1].Text.Contains('：', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("本文来自[江湾新闻](https://example.com/1)，作者：林一，江湾网经授权发布。", "林一", null)]
    [InlineData("本文来自微信公众号“江湾元”（ID:JW_era），编辑：林一 赵二，江湾网经授权发布。", null, "林一 赵二")]
    public void Who_has_leave_to_publish_is_the_publisher(string line, string? author, string? editor)
    {
        var mended = Reading.Mend($"# 车间里的智能体\n\n[36kr.com](https://36kr.com/p/1)关注\n\n{Prose}{line}\n", "a.md");
        Assert.Equal((author, editor, "江湾网"), (Field(mended, "authors"), Field(mended, "editor"), Field(mended, "publisher")));
        Assert.Equal("https://36kr.com/p/1", Field(mended, "url"));
    }

    [Theory]
    [InlineData("文| 林一 江湾创新联合创始人、高级副总裁", "林一")]
    [InlineData("本文作者：林间笔记 | 专注车间里的那些事", "林间笔记")]
    [InlineData("作者 | 林一 赵二", "林一 赵二")]
    public void What_an_author_is_stands_behind_the_name(string line, string author) =>
        Assert.Equal(author, Field(Reading.Mend($"# 车间里的智能体\n\n{line}\n\n{Prose}", "a.md"), "authors"));

    [Fact]
    public void All_who_worked_on_it_may_stand_between_author_and_editor()
    {
        var mended = Reading.Mend($"# 车间里的智能体\n\n本文来自微信公众号：江湾榜（ID：jiangwanbang），作者：林一，制图：NUID，编辑：赵二 孙三，原文标题：《车间里的智能体：一年一百篇》，题图来自：江湾图库\n\n{Prose}", "a.md");
        Assert.Equal(("林一", "赵二 孙三"), (Field(mended, "authors"), Field(mended, "editor")));
        Assert.StartsWith("这几年", mended.Blocks[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!--\ntitle: 车间里的智能体：一年之后\ncover: https://example.com/a.jpg\nsummary: 走访三家工厂。\n-->\n\n", "车间里的智能体：一年之后", "走访三家工厂。")]
    [InlineData("<!--\ntitle: 车间里的智能体\n这一行是写给自己看的\n-->\n\n", null, null)]
    public void Facts_may_be_kept_in_a_comment(string matter, string? title, string? summary)
    {
        var mended = Reading.Mend(matter + Prose, "a.md");
        Assert.Equal((title, summary), (Field(mended, "title"), Field(mended, "summary")));
        Assert.StartsWith("这几年", mended.Blocks[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_translated_is_named_with_its_address()
    {
        var mended = Reading.Mend($"# 一座大厅里的两百台织机\n\n> 译自：[Two hundred looms in one hall](https://example.com/looms)\n>\n> 作者：Lin Yi\n\n{Prose}", "a.md");
        Assert.Equal(("Two hundred looms in one hall", "https://example.com/looms", "Lin Yi"), (Field(mended, "original-title"), Field(mended, "url"), Field(mended, "authors")));
        Assert.StartsWith("这几年", mended.Blocks[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_clipper_copied_as_the_excerpt_is_the_summary()
    {
        var mended = Reading.Mend("# 车间里的智能体 - 知乎\n\n> ## Excerpt\n> 走访三家工厂之后，我对智能体的看法变了。\n\n---\n" + Prose, "a.md");
        Assert.Equal("走访三家工厂之后，我对智能体的看法变了。", Field(mended, "summary"));
        Assert.StartsWith("这几年", mended.Blocks[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_to_follow_in_the_size_of_a_heading_is_none()
    {
        var mended = Reading.Mend($"---\ntitle: 车间里的智能体\n---\n\n## 点击上方“江湾智能”，选择“星标”公众号\n\n{Prose}## 点击率之外\n\n{Prose}", "a.md");
        Assert.Equal(["点击率之外"], mended.Blocks.Where(static b => b.Type == AiInsights.Model.BlockType.Heading).Select(static b => b.Text));
    }

    [Fact]
    public void A_series_of_parts_goes_on_in_bold()
    {
        var mended = Reading.Mend($"# 车间里的智能体\n\n**01 先有账本**\n\n## 01 先有账本\n\n{Prose}**02 再有平台**\n\n{Prose}", "a.md");
        Assert.Equal(2, mended.Blocks.Count(static b => b is { Type: AiInsights.Model.BlockType.Heading, Level: 2 }));
    }

    [Theory]
    [InlineData("notes/2024-05-01 车间里的智能体走了多远.md", "车间里的智能体走了多远")]
    [InlineData("给智能体三年时间，它能做什么....md", "给智能体三年时间，它能做什么")]
    [InlineData("000_ccd8d94743141459.txt", null)]
    [InlineData("新建文本文档一二三.txt", null)]
    [InlineData("随笔.md", null)]
    public void A_file_may_carry_the_title_of_an_article_that_states_none(string seed, string? title) => Assert.Equal(title, FileTitle.Of(seed));

    [Fact]
    public void A_greeting_is_no_title()
    {
        var article = Reading.Article("大家好，我是林一\n\n" + Prose, "a.txt");
        Assert.StartsWith("这几年", article.Title, StringComparison.Ordinal);
        Assert.Equal("大家好，我是林一", article.Blocks[0].Text);
    }

    [Theory]
    [InlineData("原创 林一 江湾之浪", "林一", "江湾之浪")]
    [InlineData("江湾之浪 江湾之浪", null, "江湾之浪")]
    public void A_clip_names_author_and_account_behind_the_mark_of_the_app(string names, string? author, string publisher)
    {
        var mended = Reading.Mend($"专访林一：车间里的智能体\n============\n\n[mp.weixin.qq.com](https://mp.weixin.qq.com/s/1){names}\n\n{Prose}", "a.txt");
        Assert.Equal((author, publisher), (Field(mended, "authors"), Field(mended, "publisher")));
    }

    [Theory]
    [InlineData("公众号：jwnotes", "江湾笔记")]
    [InlineData("公众号：江湾车间", "江湾车间")]
    public void The_id_of_an_account_is_not_its_name(string line, string publisher) =>
        Assert.Equal(publisher, Field(Reading.Mend($"---\ntitle: 车间里的智能体\nsource: 江湾笔记\n---\n\n{line}\n\n{Prose}", "a.md"), "publisher"));

    [Theory]
    [InlineData("江湾新闻《前线》 作者 林一", "林一", "江湾新闻", null)]
    [InlineData("江湾技术 编辑部 · 2025 年 06 月 11 日", null, "江湾技术", "2025 年 06 月 11 日")]
    public void A_column_or_an_office_stands_behind_the_publisher(string line, string? author, string publisher, string? published)
    {
        var mended = Reading.Mend($"# 车间里的智能体\n\n{line}\n\n{Prose}", "a.md");
        Assert.Equal((author, publisher, published), (Field(mended, "authors"), Field(mended, "publisher"), Field(mended, "published")));
        Assert.StartsWith("这几年", mended.Blocks[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whose_a_picture_is_is_not_where_an_article_comes_from()
    {
        var mended = Reading.Mend($"# 车间里的智能体\n\n![](https://example.com/1.png)\n\n来源：作者拍摄\n\n{Prose}", "a.md");
        Assert.Null(Field(mended, "origin"));
        Assert.Equal((BlockType.Caption, "来源：作者拍摄"), (mended.Blocks[1].Type, mended.Blocks[1].Text));
    }

    [Theory]
    [InlineData("本文由公众号「江湾之浪」授权转载\n\n作者：林一", "林一", "江湾笔记")]
    [InlineData("文｜江湾科技 林一", "林一", "江湾科技")]
    [InlineData("采访、撰文｜林一", "林一", "江湾笔记")]
    public void A_house_or_who_gave_leave_is_no_author(string lines, string author, string publisher)
    {
        var mended = Reading.Mend($"---\ntitle: 车间里的智能体\nsource: 江湾笔记\n---\n\n{lines}\n\n{Prose}", "a.md");
        Assert.Equal((author, publisher), (Field(mended, "authors"), Field(mended, "publisher") ?? Field(mended, "source")));
        Assert.StartsWith("这几年", mended.Blocks[0].Text, StringComparison.Ordinal);
    }

    // A clipper takes the account for the author, and the text names both.
    [Theory]
    [InlineData("**文｜林一**\n\n**来源｜江湾夜话（ID：jiangwanyehua）**", "林一")]
    [InlineData("**文｜林一**\n\n**来源｜江湾周刊**", "江湾夜话")]
    public void An_account_gives_way_to_the_author_whom_the_text_names(string lines, string author) =>
        Assert.Equal(author, Field(Reading.Mend($"---\ntitle: 车间里的智能体\nauthor: 江湾夜话\n---\n\n{lines}\n\n{Prose}", "a.md"), "authors"));

    // A line of a page above the title.
    [Theory]
    [InlineData("InfoLab 2026-01-22 09:00 北京", "InfoLab")]
    [InlineData("江湾资本　2026-01-22", "江湾资本")]
    [InlineData("商业　2026-01-22 09:00", null)]
    public void A_house_and_a_date_stand_above_the_title(string line, string? publisher)
    {
        var mended = Reading.Mend($"{line}\n车间里的智能体：一年之后\n作者｜林一\n{Prose.Replace("\n\n", "\n", StringComparison.Ordinal)}");
        Assert.Equal((publisher, "2026-01-22", "车间里的智能体：一年之后"), (Field(mended, "publisher"), Field(mended, "published"), mended.Title));
    }
}
