using AiInsights.Model;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend;

/// <summary>What a line of a page is, told by the lines beside it: names beside a date, titles among a page's own lines, an account that is named as one elsewhere.</summary>
public class PageNeighboursTests
{
    private const string Opening = "货场里的灯换过一半，夜班的人知道是哪一半，账本上只写了总数，谁也没有再数一遍，直到第三年的春天才有人问起，那时候换灯的人已经走了。";

    private static Article Page(string head, string tail, string name = "a.md") => Reading.Article(
        head + "\n\n" + Opening + "\n\n" + string.Join("\n\n", new[] { "先看夜班", "再看账本", "最后看灯" }.Select((t, i) => $"{Mark(name)}{i + 1}、{t}{Mark(name)}\n\n{Opening.Replace("一半", t, StringComparison.Ordinal)}")) + "\n\n" + tail + "\n", name);

    private static string Mark(string name) => name == "a.md" ? "**" : string.Empty;

    [Theory]
    [InlineData("原创 林一舟 [Jiangwan Park](javascript:void(0);) *2025年3月7日 08:35* *江湾*", "林一舟", "Jiangwan Park", "2025-03-07")]
    [InlineData("原创\n林一舟\n[Jiangwan Park](javascript:void\\(0\\);)", "林一舟", "Jiangwan Park", null)]
    [InlineData("2025-03-07 林一舟 [江湾笔记](javascript:void%280%29;)", "林一舟", "江湾笔记", "2025-03-07")]
    [InlineData("原创 林一舟 Jiangwan Park 2025-03-07 08:35", "林一舟", "Jiangwan Park", "2025-03-07")]
    [InlineData("原创\n\n林一舟\n\n江湾笔记\n\n2025年3月7日 08:35\n\n上海", "林一舟", "江湾笔记", "2025-03-07")]
    [InlineData("林一舟\n\n2025年3月7日", "林一舟", "", "2025-03-07")]
    [InlineData("来源：微信公众号「江湾笔记」\n\n作者：林一舟", "林一舟", "江湾笔记", null)]
    [InlineData("作者：林一舟（江湾科技）", "林一舟", "", null)]
    public void Names_are_known_by_what_stands_beside_them(string head, string author, string publisher, string? published)
    {
        var article = Page("# 货场里的灯换了一半之后\n\n" + head, "这就是第三盏灯的故事，后来没有人再问。");
        Assert.Equal(Opening, article.Blocks[0].Text);
        Assert.Equal([author], article.Authors);
        Assert.Equal(publisher, article.Publisher ?? string.Empty);
        Assert.Equal(published, article.Published);
    }

    [Theory]
    [InlineData("行业资讯\n\n2025年3月7日 08:35")]
    [InlineData("金融\n\n2025年3月7日 08:35")]
    [InlineData("程序员\n\n2025年3月7日 08:35")]
    [InlineData("[取消](javascript:;)")]
    public void A_column_or_a_button_is_nobodys_name(string head) => Assert.Empty(Page("# 货场里的灯换了一半之后\n\n" + head, "这就是第三盏灯的故事，后来没有人再问。").Authors);

    [Fact]
    public void A_menu_below_the_title_is_not_the_publisher() =>
        Assert.Null(Page("货场里的灯换了一半之后\n\n* [首页](https://a.example/s/1)\n* [货场](https://a.example/s/2)\n* [灯](https://a.example/s/3)", "这就是第三盏灯的故事，后来没有人再问。").Publisher);

    [Fact]
    public void Who_is_called_an_account_below_is_no_author_above()
    {
        var article = Page("# 货场里的灯换了一半之后\n\n作者：江湾夜话", "未经「江湾夜话」授权，严禁以任何方式在网页进行转载！");
        Assert.Empty(article.Authors);
        Assert.Equal("江湾夜话", article.Publisher);
    }

    [Fact]
    public void Lines_among_a_pages_own_go_with_them_and_are_listed()
    {
        var article = Page("货场里的灯换了一半之后", "这就是第三盏灯的故事，后来没有人再问。\n\n点赞 12 收藏 3\n\n修伞的人回来了\n\n阅读 1203\n\n河边第五户人家\n\n返回顶部\n\n参考：货场的账本", "a.txt");
        Assert.DoesNotContain(article.Blocks, static b => b.Text is "修伞的人回来了" or "河边第五户人家");
        Assert.Contains(article.Blocks, static b => b.Text == "参考：货场的账本");
        Assert.Contains(article.Removed, static r => r is { Text: "修伞的人回来了", Reason: "among-page-lines" });
    }

    [Theory]
    [InlineData("延伸阅读：[修伞的人回来了](https://a.example/1)、[河边第五户人家](https://a.example/2)", true)]
    [InlineData("**[【相关文章】修伞的人回来了](https://a.example/1)**", true)]
    [InlineData("同场加映：修伞的人回来了", true)]
    [InlineData("推荐阅读：《修伞的人》", false)]
    [InlineData("相关阅读是他每天的功课。", false)]
    public void Other_articles_with_their_label_go_from_between_paragraphs(string line, bool goes)
    {
        var article = Page($"# 货场里的灯换了一半之后\n\n{Opening.Replace("货场", "码头", StringComparison.Ordinal)}\n\n{line}", "这就是第三盏灯的故事，后来没有人再问。");
        Assert.Equal(!goes, article.Blocks.Any(static b => b.Text.Contains("阅读", StringComparison.Ordinal) || b.Text.Contains("修伞", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("这就是第三盏灯的故事，后来没有人再问。\n\n灯亮着\n\n人走了\n\n点赞 12 收藏 3")]
    [InlineData("点赞 12 收藏 3\n\n阅读 1203\n\n返回顶部\n\n后来货场改成了公园，灯都还在，只是换了颜色，晚上散步的人看得见它们，也看得见第三盏灯底下刻着的那行小字，是换灯的人写的。\n\n灯亮着\n\n人走了")]
    public void Lines_of_the_articles_own_stay(string tail)
    {
        var article = Page("货场里的灯换了一半之后", tail, "a.txt");
        Assert.Contains(article.Blocks, static b => b.Text == "灯亮着");
        Assert.Contains(article.Blocks, static b => b.Text == "人走了");
    }

    [Theory]
    [InlineData("---\ntitle: \"货场里的灯换了一半之后 | 灯 | 江湾社 JWN\"\ndate saved: 2025-03-15\ndate: 2025-03-07\n---\n\n# 货场里的灯换了一半之后", "2025-03-07")]
    [InlineData("# 货场里的灯换了一半之后\n\n## Metadata\n\n- Author: [[林一舟]]\n- Full Title: 货场里的灯换了一半之后\n- Category: #articles\n- URL: https://a.example/1\n\n## Full Document", null)]
    [InlineData("# 货场里的灯换了一半之后\n\n" + Opening, null)]
    public void What_a_clipper_wrote_of_a_page_is_no_text(string head, string? published)
    {
        var article = Page(head, "这就是第三盏灯的故事，后来没有人再问。");
        Assert.Equal("货场里的灯换了一半之后", article.Title);
        Assert.Equal(Opening, article.Blocks[0].Text);
        Assert.NotEqual(Opening, article.Blocks[1].Text);
        Assert.Equal(published, article.Published);
    }

    [Theory]
    [InlineData("江湾夜话\n\n林一舟 星主\n\n2025/03/07 08:35\n\n【货场里的灯换了一半之后】")]
    [InlineData("【转】货场里的灯换了一半之后\n\n文｜林一舟")]
    public void A_title_in_brackets_or_behind_them_is_the_title(string head)
    {
        var article = Page(head, "这就是第三盏灯的故事，后来没有人再问。", "a.txt");
        Assert.Equal("货场里的灯换了一半之后", article.Title);
        Assert.Equal(["林一舟"], article.Authors);
    }

    [Fact]
    public void A_first_heading_above_counted_ones_of_its_level_is_the_title()
    {
        var page = $"<h2>货场里的灯换了一半之后</h2><p>{Opening}</p>" + string.Concat(new[] { "先看夜班", "再看账本", "最后看灯" }.Select((t, i) => $"<h2>{i + 1}、{t}</h2><p>{Opening.Replace("一半", t, StringComparison.Ordinal)}</p>"));
        Assert.Equal("货场里的灯换了一半之后", Reading.Article(page, "a.html").Title);
    }

    [Fact]
    public void The_stops_of_a_work_that_is_cited_are_its_own() =>
        Assert.Contains(Page("# 货场里的灯换了一半之后", "**参考文献**\n\n林一舟. 货场照明的若干问题[J]. 江湾学刊, 2023(4): 12-19.").Blocks, static b => b.Text.StartsWith("林一舟. 货场照明的若干问题[J]. ", StringComparison.Ordinal));
}
