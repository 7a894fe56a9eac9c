using AiInsights.Model;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend;

/// <summary>What crawlers and converters leave in the text: references escaped twice, signs for parts of characters, tags, and the frame of a whole page around an article.</summary>
public class PageLeftoversTests
{
    private const string Opening = "仓库里的灯换过一半，夜班的人知道是哪一半，账本上只写了总数，谁也没有再数一遍，直到第三年的春天才有人问起，那时候换灯的人已经走了。";

    private static string Second(string words) => Reading.Article($"仓库里的灯\n\n{Opening}\n\n{words}\n\n{Opening.Replace("仓库", "车间", StringComparison.Ordinal)}\n", "a.md").Blocks[1].Text;

    [Theory]
    [InlineData("他说&amp;ldquo;灯&amp;rdquo;要换&amp;mdash;&amp;mdash;今晚就换。", "他说“灯”要换——今晚就换。")]
    [InlineData("⼈们⽤⼀盏灯照⻔口，车⻋都停了。", "人们用一盏灯照门口，车车都停了。")]
    [InlineData("灯\uFE0F要今晚换，账\uFE00明天再算。", "灯要今晚换，账明天再算。")]
    [InlineData("第二夜一共换了五盏灯. 天亮的时候, 他把坏灯摆在车上, 写了编号.", "第二夜一共换了五盏灯。天亮的时候，他把坏灯摆在车上，写了编号。")]
    public void Leftovers_of_converters_are_mended(string words, string mended) => Assert.Equal(mended, Second(words));

    [Theory]
    [InlineData("一个“&amp;amp;ldquo;”写在这里，只有这一个，是说给写网页的人听的。", "一个“&amp;ldquo;”写在这里，只有这一个，是说给写网页的人听的。")]
    [InlineData("偏旁 ⻔ 写作三笔。", "偏旁 ⻔ 写作三笔。")]
    [InlineData("灯❤️要今晚换。", "灯❤️要今晚换。")]
    [InlineData("他数到3.5就停下了，没有人接着数下去。", "他数到3.5就停下了，没有人接着数下去。")]
    public void What_is_spoken_of_stays(string words, string kept) => Assert.Equal(kept, Second(words));

    [Theory]
    [InlineData("灯要<span style=\"color: rgb(0,0,0);\">今晚</span>换，不能等到明天早上。", "灯要今晚换，不能等到明天早上。")]
    [InlineData("他在网页里写了一个<b>标签，说这样字会变粗，其实不会。", "他在网页里写了一个<b>标签，说这样字会变粗，其实不会。")]
    public void Tags_with_the_look_of_a_page_go_from_plain_text(string words, string expected) =>
        Assert.Equal(expected, Reading.Article($"仓库里的灯\n{Opening}\n{words}\n{Opening.Replace("仓库", "车间", StringComparison.Ordinal)}\n").Blocks[1].Text);

    [Fact]
    public void Bold_of_Markdown_in_a_paragraph_of_HTML_is_bold()
    {
        var article = Reading.Article($"仓库里的灯\n\n{Opening}\n\n<p style=\"color:#333\"><span>灯要**今晚换**，不能等到明天早上。</span></p>\n\n{Opening.Replace("仓库", "车间", StringComparison.Ordinal)}\n", "a.md");
        Assert.Equal("灯要今晚换，不能等到明天早上。", article.Blocks[1].Text);
        Assert.Contains(article.Blocks[1].Content.Marks, static m => m is { Kind: MarkKind.Strong, Start: 2, Length: 3 });
    }

    private static Article Page(string head, string tail) => Reading.Article(
        head + "\n\n" + Opening + "\n\n" + string.Join("\n\n", new[] { "先看夜班", "再看账本", "最后看灯" }.Select((t, i) => $"**{i + 1}、{t}**\n\n{Opening.Replace("一半", t, StringComparison.Ordinal)}")) + "\n\n" + tail + "\n", "a.md");

    [Theory]
    [InlineData("[首页](https://a.example/) [资讯](https://a.example/1) [视频](https://a.example/2)\n\n[登录](https://a.example/login)\n\n# 仓库里的灯换了一半之后")]
    [InlineData("# [江湾笔记](https://a.example/)\n\n[首页](https://a.example/) [归档](https://a.example/1) [友链](https://a.example/2)\n\n# 仓库里的灯换了一半之后")]
    [InlineData("江湾 > 资讯 > 仓库\n\n# 仓库里的灯换了一半之后")]
    [InlineData("# 仓库里的灯换了一半之后\n\n" + Opening + "\n\n字号\n\n听新闻")]
    [InlineData("# 仓库里的灯换了一半之后\n\n[ 江湾导读 ] " + Opening)]
    public void Menus_buttons_and_decks_stand_above_no_text(string head)
    {
        var article = Page(head, "这就是第三盏灯的故事，后来没有人再问。");
        Assert.Equal("仓库里的灯换了一半之后", article.Title);
        Assert.Empty(article.Authors);
        Assert.Equal(Opening, article.Blocks[0].Text);
        Assert.Single(article.Blocks, static b => b.Text == Opening);
    }

    [Theory]
    [InlineData("评论 3\n\n登录后才能评论\n\n网友小李\n\n学习了，写得很详细\n\n03-07 10:21 · 广东\n\n相关推荐\n\n[另一盏灯](https://a.example/9)")]
    [InlineData("大 家 都 在 看\n\n[另一盏灯](https://a.example/9)\n\n好的内容，值得赞赏\n\n0/200")]
    [InlineData("作者最新文章\n\n[另一盏灯](https://a.example/9)\n\n03-06 18:20")]
    [InlineData("5.2万粉丝\n\n我要举报\n\n下载江湾新闻客户端，独家抢先看")]
    public void The_foot_of_a_page_is_none_of_the_text(string tail)
    {
        var article = Page("# 仓库里的灯换了一半之后", tail);
        Assert.Equal(2, article.Insights[^1].Blocks.Length);
        Assert.Equal(7, article.Blocks.Length);
    }

    [Theory]
    [InlineData("特别声明：以上内容(如有图片或视频亦包括在内)为自媒体平台用户上传并发布，本平台仅提供信息存储服务。")]
    [InlineData("郑重声明：发布此内容旨在传播更多信息，与本站立场无关，不构成投资建议。")]
    [InlineData("风险提示：本文所提到的观点仅代表个人的意见，所涉及标的不作推荐。")]
    public void A_notice_of_the_publisher_is_kept_and_is_not_the_last_points(string notice)
    {
        var article = Page("# 仓库里的灯换了一半之后", notice);
        Assert.Equal(BlockType.Note, article.Blocks[^1].Type);
        Assert.Null(article.Blocks[^1].Insight);
    }

    [Theory]
    [InlineData("[江湾笔记](https://news.qq.com/omn/author/8QMc)\n\n2025-03-07 08:35北京", "江湾笔记", "")]
    [InlineData("[产品](https://a.example/category/product)\n\n[林一舟](https://a.example/author/1)\n\n2025-03-07 08:35", "", "林一舟")]
    [InlineData("[江湾札记](https://a.example/user/5)\n\n本文来自微信公众号“江湾札记”，作者：林一舟", "江湾札记", "林一舟")]
    [InlineData("江湾新闻记者 林一舟", "江湾新闻", "林一舟")]
    [InlineData("本报记者　林一舟　周宁", "", "林一舟、周宁")]
    public void Links_to_accounts_name_who_published_and_categories_name_nobody(string head, string publisher, string authors)
    {
        var article = Page("# 仓库里的灯换了一半之后\n\n" + head, "这就是第三盏灯的故事，后来没有人再问。");
        Assert.Equal(publisher, article.Publisher ?? string.Empty);
        Assert.Equal(authors, string.Join('、', article.Authors));
        Assert.Null(article.SourceUrl);
        Assert.Equal(Opening, article.Blocks[0].Text);
    }
}
