using AiInsights.Mend;
using AiInsights.Model;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend;

/// <summary>Pages as browser clippers keep them: facts of the whole page among the article's, its last line with other pages' cards, code and lists in a converter's marks.</summary>
public class ClippedPagesTests
{
    private const string Prose = "这几年大家都在谈智能体，可是真正把它放进车间里用起来的工厂，我走访下来并没有几家。\n\n原因并不复杂，产线上的人要的是稳定，而不是聪明，一次误判就可能停线半天。\n\n";

    private static string? Field(MendedDocument mended, string name) => mended.Fields.GetValueOrDefault(name)?.Value;

    private static MendedDocument Page(string body, string matter = "") => Reading.Mend($"---\ntitle: 车间里的智能体\nsource: \"https://example.com/p/1\"\n{matter}---\n{body}", "a.md");

    [Theory]
    [InlineData("发布于 2025-03-21 17:55・江湾[别再洗碗了](https://example.com/ad?a=1)\n\n[\n\n洗碗机的快乐。\n\n](https://example.com/ad?a=1)\n", "2025-03-21")]
    [InlineData("编辑于 2018-01-17 11:44[五个月学会洗碗](https://example.com/p/2)\n\n[\n\n我是去年才开始洗碗的...\n\n](https://example.com/p/2)\n", "2018-01-17")]
    [InlineData("编辑于 2025-04-13 20:47・江湾・包含 AI 辅助创作 作者对内容负责[洗碗机](https://example.com/topic/1)[家电](https://example.com/topic/2)\n", "2025-04-13")]
    public void The_last_line_of_a_page_gives_the_date_and_goes_with_its_cards(string foot, string date)
    {
        var mended = Page(Prose + foot);
        Assert.Equal(date, Field(mended, "published"));
        Assert.Equal(2, mended.Blocks.Length);
    }

    [Fact]
    public void A_sentence_that_begins_with_a_date_of_publication_stays()
    {
        var mended = Page(Prose + "发布于 2025-03-21 的[第一版](https://example.com/v1)只有三页，后来的[第二版](https://example.com/v2)有三十页。\n");
        Assert.Equal(3, mended.Blocks.Length);
        Assert.Null(Field(mended, "published"));
    }

    [Fact]
    public void Slogans_and_gifts_beside_an_article_are_no_authors_and_counts_no_summary()
    {
        var mended = Page(Prose, "author:\n  - \"[[成就一亿技术人!]]\"\n  - \"[[林一 发出的红包]]\"\ndescription: \"文章浏览阅读8.7k次，点赞4次，收藏26次。车间里的机器怎样学会洗碗。_洗碗机 对比\"\n");
        Assert.Null(Field(mended, "authors"));
        Assert.Equal("车间里的机器怎样学会洗碗。", Field(mended, "summary"));
    }

    [Theory]
    [InlineData("author:\n  - \"[[甲某]]\"\n  - \"[[乙云]]\"\n  - \"[[丙公司]]\"\n  - \"[[H]]\"\n", "作者：林一", "林一")]
    [InlineData("author:\n  - \"[[甲某]]\"\n  - \"[[乙云]]\"\n  - \"[[林一]]\"\n  - \"[[H]]\"\n", "作者：林一", "甲某、乙云、林一、H")]
    [InlineData("author:\n  - \"[[甲某]]\"\n", "作者：林一", "甲某")]
    public void The_byline_is_believed_more_than_a_list_gathered_from_the_page(string matter, string byline, string authors) =>
        Assert.Equal(authors, Field(Page($"{byline}\n\n- 2025-10-23\n\t北京\n\n{Prose}", matter), "authors"));

    [Theory]
    [InlineData("- 2025-10-23\n\t北京\n\n", "2025-10-23")]
    [InlineData("- 2025-10-23 上线\n\n", null)]
    public void A_date_with_a_place_alone_in_a_list_is_the_articles(string list, string? date) =>
        Assert.Equal(date, Field(Page(list + Prose), "published"));

    [Theory]
    [InlineData("date: 2026-05-04\npublished_at: 2026-05-03T03:43:37+00:00\n", "2026-05-03T03:43:37+00:00")]
    [InlineData("date: 2026-05-02\npublished_at: 2026-05-03T03:43:37+00:00\n", "2026-05-02")]
    public void A_moment_before_the_day_of_the_crawl_is_the_articles(string matter, string date) => Assert.Equal(date, Field(Page(Prose, matter), "published"));

    [Theory]
    [InlineData("车间里的智能体_工业_江湾网", "车间里的智能体_工业_江湾网")]
    [InlineData("车间里的智能体_工业_腾讯网", "车间里的智能体")]
    [InlineData("车间里的智能体比一比 o3.md", "车间里的智能体比一比 o3")]
    public void A_title_ends_before_the_channel_and_the_site_and_the_name_of_its_file(string declared, string title) =>
        Assert.Equal(title, Reading.Mend($"---\ntitle: \"{declared}\"\n---\n{Prose}", "a.md").Title);

    [Fact]
    public void A_file_that_the_text_speaks_of_stays_in_the_title() =>
        Assert.Equal("车间里的智能体怎样读 agents.md", Reading.Mend($"---\ntitle: 车间里的智能体怎样读 agents.md\n---\n{Prose}它先读 agents.md，再动手。\n", "a.md").Title);

    [Fact]
    public void Code_that_a_converter_indents_is_code()
    {
        var mended = Page($"{Prose}核心的代码：\n\n    settings = {{\n        \"a\": \"very important. \",\n    }}\n\n     # NOTE: 两个一起用\n    run(settings)\n\n这样就行了。\n");
        var code = mended.Blocks.Where(static b => b.Marks.Any(static m => m.Kind == MarkKind.Code)).Select(static b => b.Text.Trim()).ToList();
        Assert.Equal(["settings = {", "\"a\": \"very important. \",", "}", "# NOTE: 两个一起用", "run(settings)"], code);
        Assert.DoesNotContain(mended.Blocks, static b => b.Text.Contains("```", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("    车间里的人说，机器(那台新的)不会累。\n\n    他们还说，机器 = 工友。\n")]
    [InlineData("- 一点\n\n    (a) 第一; (b) 第二\n")]
    public void Prose_that_is_indented_is_no_code(string text) =>
        Assert.DoesNotContain(Page(Prose + text).Blocks, static b => b.Marks.Any(static m => m.Kind == MarkKind.Code));

    [Fact]
    public void Lists_with_the_pages_own_marks_have_one_mark()
    {
        var mended = Page($"{Prose}*\n  • **看** ：\n  *\n    • look：看一眼。\n  *\n    • stare：一直看。\n*\n  • **听** ：\n  *\n    • hear：听见。\n\n1.\n   1. 先看\n2.\n   2. 再听\n");
        Assert.Equal(["看 ：", "look：看一眼。", "stare：一直看。", "听 ：", "hear：听见。", "先看", "再听"], mended.Blocks.Skip(2).Select(static b => b.Text));
    }

    [Fact]
    public void Numbers_of_notes_and_ends_of_bold_lose_the_converters_marks()
    {
        var mended = Page($"{Prose}项目地址^\\[1\\]^ 在这里，***划重点\\***，记住了。5^2 是二十五，a \\** b 是乘方。\n");
        Assert.Equal("项目地址[1] 在这里，划重点，记住了。5^2 是二十五，a ** b 是乘方。", mended.Blocks[2].Text);
    }

    [Fact]
    public void A_point_that_is_counted_twice_is_counted_once() =>
        Assert.Equal(["事务层", "调度层", "1.5 倍的余量"], Page($"{Prose}1. 1.**事务层**\n2. 2.**调度层**\n\n另外：\n\n1. 1.5 倍的余量\n").Blocks.Where(static b => b.Type == BlockType.ListItem).Select(static b => b.Text));

    [Fact]
    public void A_table_of_pictures_leaves_no_rule() =>
        Assert.DoesNotContain(Page($"{Prose}| ![](https://example.com/1.png) | ![](https://example.com/2.png) |\n| --- | --- |\n\n{Prose}").Blocks, static b => b.Text.Contains('|', StringComparison.Ordinal));

    [Fact]
    public void Links_with_dates_in_one_line_are_other_articles()
    {
        var mended = Page(Prose + "[洗碗机会说话了](https://example.com/2)*2026-05-03*[洗碗机会唱歌了](https://example.com/3)*2026-04-29*\n");
        Assert.Equal(2, mended.Blocks.Length);
        Assert.False(mended.Truncated);
    }

    [Fact]
    public void Sources_below_their_heading_are_no_points()
    {
        var article = Reading.Article($"# 车间里的智能体\n\n# 我们的尝试\n\n**1. 看**\n\n{Prose}**2. 听**\n\n{Prose}**3. 想**\n\n{Prose}# 参考文献\n\n1. 林一. 洗碗机. 2002.\n\n看第三章。\n\n2. 赵二. 会洗碗的机器. 2003.\n\n看第四章。\n\n3. 孙三. 机器. 2004.\n\n看第五章。\n", "a.md");
        Assert.Equal(["看", "听", "想"], article.Insights.Select(static i => i.Title));
    }

    [Fact]
    public void A_dash_at_a_line_end_announces_what_is_below() =>
        Assert.Contains(Page("第一句话到此为止。\n第二句话也到此为止。\n第三句话同样到此为止。\n机器分为三类——\n**循环网络**\n第四句话到此为止。\n第五句话也到此为止。\n").Blocks, static b => b.Text == "机器分为三类——");

    [Theory]
    [InlineData("linyi 发自 江湾寺", "linyi")]
    [InlineData("OpenAI 发自内心地欢迎这件事", null)]
    public void Who_writes_from_a_place_is_the_author(string line, string? author) => Assert.Equal(author, Field(Page($"{line}\n\n{Prose}"), "authors"));

    [Fact]
    public void Who_wrote_for_a_site_alone_is_named_at_the_foot()
    {
        var mended = Reading.Mend($"# 车间里的智能体 - 江湾网 - CSDN博客\n\n\n2012年09月10日 11:31:00[jiangwan](https://example.com/u/1)阅读数：1908\n\n\n{Prose}**（****[林一](https://example.com/author/1)****供****江湾网****专稿，转载请注明来自江湾网及作者，并链回本页)**\n", "a.md");
        Assert.Equal(("林一", "江湾网"), (Field(mended, "authors"), Field(mended, "publisher")));
    }
}
