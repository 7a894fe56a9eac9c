using AiInsights.Mend;
using AiInsights.Model;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend;

/// <summary>What pages of accounts, portals and blogs put around an article: desks for authors, their own lines at both ends, titles over two lines.</summary>
public class AccountPagesTests
{
    private const string Prose = "这几年大家都在谈仓库里的机器，可是真正把它用起来的仓库，我走访下来并没有几家。\n\n原因并不复杂，夜班的人要的是稳定，而不是聪明，一次误判就可能停一条线。\n\n";

    private static MendedDocument Page(string head, string tail = "") => Reading.Mend($"---\ntitle: 仓库里的机器\nsource: 江湾笔记\n---\n\n{head}\n\n{Prose}{Prose.Replace("仓库", "货场", StringComparison.Ordinal)}{tail}", "a.md");

    private static string? Field(MendedDocument mended, string name) => mended.Fields.GetValueOrDefault(name)?.Value;

    [Theory]
    [InlineData("原创 采访部 江湾笔记\n\n撰文丨林一", "林一")]
    [InlineData("原创 采访部 江湾笔记", "采访部")]
    [InlineData("江湾编辑部 江湾笔记\n\n执笔 | 林一 赵二", "林一 赵二")]
    [InlineData("原创 林间 江湾笔记\n\n撰文丨林一", "林间")]
    [InlineData("文字 / 林一\n\n监制：赵二", "林一")]
    public void A_desk_gives_way_to_who_is_named_as_the_writer(string head, string author)
    {
        var mended = Page(head);
        Assert.Equal(author, Field(mended, "authors"));
        Assert.StartsWith("这几年", mended.Blocks[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_student_is_on_the_paper_is_no_author() =>
        Assert.Equal(["林一", "赵小二"], Reading.Article($"# 仓库里的机器\n\n文丨林一 实习生 赵小二\n\n{Prose}", "a.md").Authors);

    [Fact]
    public void The_column_of_an_author_may_be_called_a_column()
    {
        var mended = Page("江湾科技《夜班记》栏目 作者 | 林一");
        Assert.Equal(("林一", "江湾科技"), (Field(mended, "authors"), Field(mended, "publisher")));
    }

    [Fact]
    public void The_offer_of_a_reader_is_no_publisher()
    {
        var mended = Page("Original 林一 江湾笔记\n\n*2025年03月18日 20:30* *江湾*\n\n在小说阅读器读本章\n\n去阅读");
        Assert.Null(Field(mended, "publisher"));
        Assert.StartsWith("这几年", mended.Blocks[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_account_and_a_day_stand_behind_the_link_of_a_clip()
    {
        var mended = Reading.Mend($"仓库里的机器与夜班的\n====\n\n九十分钟\n====\n\n[mp.weixin.qq.com](https://mp.weixin.qq.com/s/1)江湾笔记 江湾笔记 2025-06-21 19:05\n\n{Prose}", "a.md");
        Assert.Equal(("仓库里的机器与夜班的九十分钟", "江湾笔记", "2025-06-21"), (mended.Title, Field(mended, "publisher"), Field(mended, "published")));
    }

    [Fact]
    public void Two_whole_titles_above_the_link_stay_two()
    {
        var mended = Reading.Mend($"仓库里的机器\n====\n\n九十分钟\n====\n\n[mp.weixin.qq.com](https://mp.weixin.qq.com/s/1)江湾笔记 江湾笔记\n\n{Prose}", "a.md");
        Assert.NotEqual("仓库里的机器九十分钟", mended.Title);
    }

    [Theory]
    [InlineData("夜班的十个办法 - 林间的后院\n写给管仓库的人的一份清单，也写给上夜班的人。\n夜班的十个办法\n", "夜班的十个办法")]
    [InlineData("夜班的十个办法 - 林间的后院\n写给管仓库的人的一份清单，也写给上夜班的人。\n", "夜班的十个办法 - 林间的后院")]
    public void A_name_behind_a_title_is_the_sites_where_the_page_says_it_without(string head, string title) =>
        Assert.Equal(title, Reading.Mend(head + Prose.Replace("\n\n", "\n", StringComparison.Ordinal)).Title);

    [Fact]
    public void The_name_alone_below_the_text_goes_with_it()
    {
        var mended = Reading.Mend("夜班的十个办法 - 林间的后院\n写给管仓库的人的一份清单，也写给上夜班的人。\n夜班的十个办法\n" + Prose.Replace("\n\n", "\n", StringComparison.Ordinal) + "林间的后院也有夜班。\n林间的后院\n");
        Assert.Equal("林间的后院也有夜班。", mended.Blocks[^1].Text);
    }

    [Fact]
    public void A_title_that_a_converted_text_states_is_converted_too() =>
        Assert.Equal("倉庫里的機器：十條結論", Reading.Mend("倉庫里的機器，正在上夜班。\n原標題:倉庫里的機器:十條結論\n機器,正在上夜班,班長說,這樣就好。\n機器,還沒有下班,班長說,再等一等。\n").Fields["original-title"].Value);

    [Theory]
    [InlineData("[责任编辑：林一]")]
    [InlineData("（记者 林一 整理）")]
    [InlineData("阅读全文")]
    [InlineData("更多精彩内容，敬请关注江湾周刊微信公众号。")]
    [InlineData("（本文来自网络，如涉及版权问题请联系我们删除）")]
    [InlineData("【热门文章】\n\n● 货场的雨\n\n● 码头的风")]
    [InlineData("— 相关阅读 —\n\n《货场的雨》\n\n《码头的风》")]
    [InlineData("▍往期回顾\n\n[货场的雨](https://example.com/1)")]
    [InlineData("↓↓↓ 点击“阅读原文”，观看完整回放")]
    public void What_stands_behind_the_article_is_the_publishers(string tail)
    {
        var mended = Page("文丨林一", tail + "\n");
        Assert.EndsWith("停一条线。", mended.Blocks[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("記者:你們投了多少錢?\n")]
    [InlineData("記者:好!\n")]
    public void What_a_reporter_asks_is_no_byline(string question) =>
        Assert.Contains(question.Trim()[3..^1].Replace("們", "们", StringComparison.Ordinal).Replace("錢", "钱", StringComparison.Ordinal), string.Join('\n', Reading.Mend("攤主們怎么看\n秤會自己認菜了,這是真的,沒有騙人。\n" + question + "王主任:一百二十萬,主要是秤。\n").Blocks.Select(static b => Hanzi.HanziConverter.For("t2s").Convert(b.Text))), StringComparison.Ordinal);

    [Theory]
    [InlineData("热门文章里没有一篇说到夜班。")]
    [InlineData("仓库正在招聘会修机器的人，可是没有人来。")]
    [InlineData("我们扫码进门，先找班长。")]
    [InlineData("涉及版权的问题，要由班长来定。")]
    [InlineData("本文收录的数字都来自夜班。")]
    public void Sentences_that_only_sound_so_stay(string tail) =>
        Assert.Equal(tail, Page("文丨林一", tail + "\n").Blocks[^1].Text);

    [Theory]
    [InlineData("旧叉车第三代样机，外壳用了回收的木头", BlockType.Caption)]
    [InlineData("旧叉车第三代样机，外壳用了回收的木头。", BlockType.Paragraph)]
    [InlineData("**旧叉车第三代样机**", BlockType.Paragraph)]
    public void A_line_without_an_end_below_a_picture_is_its_caption(string line, BlockType type)
    {
        var mended = Page($"## 先看机器\n\n{Prose}## 再看人\n\n![](https://example.com/1.png)\n\n{line}");
        Assert.Equal(type, mended.Blocks.Single(static b => b.Text.StartsWith("旧叉车", StringComparison.Ordinal)).Type);
    }

    [Theory]
    [InlineData("/ 01 /", "/ 02 /", "01")]
    [InlineData("壹", "贰", "壹")]
    public void Numbers_of_parts_may_be_written_otherwise(string one, string two, string number)
    {
        var mended = Page($"**{one}**\n\n**先看机器**\n\n{Prose}**{two}**\n\n**再看人**");
        Assert.Equal((number, "先看机器"), (mended.Blocks[0].Number, mended.Blocks[0].Text));
        Assert.Equal(2, mended.Blocks.Count(static b => b.Type == BlockType.Heading));
    }
}
