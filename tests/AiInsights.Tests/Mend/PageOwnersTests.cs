using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend;

/// <summary>Who wrote and whose page it is, where a page or a feed gives one for the other.</summary>
public class PageOwnersTests
{
    private const string Prose = "会说话的机器把三种能力放在一起，理解、记住、再说出来，这件事过去没有人做完，以后也不会有人一次做完。";

    [Theory]
    [InlineData("来源：江湾观察\n", null, "江湾实验室")]
    [InlineData("原作者：Lin Yi\n", "Lin Yi", "江湾实验室")]
    [InlineData("", "江湾实验室", null)]
    public void Whose_blog_it_is_wrote_where_nobody_else_is_named(string byline, string? author, string? publisher)
    {
        var mended = Reading.Mend($"# 机器是怎么记事的 - 江湾实验室 - CSDN博客\n2018年08月31日 22:54:59[江湾实验室](https://example.com/u/1)阅读数：975\n{byline}{string.Concat(Enumerable.Range(1, 6).Select(static n => $"第{n}天，{Prose}\n"))}", "a.md");
        Assert.Equal((author, publisher), (mended.Fields.GetValueOrDefault("authors")?.Value, mended.Fields.GetValueOrDefault("publisher")?.Value));
        Assert.Equal("机器是怎么记事的", mended.Title);
        Assert.DoesNotContain("account", mended.Fields.Keys);
    }

    [Theory]
    [InlineData("机器是怎么记事的 - 江湾实验室 - CSDN博客", "机器是怎么记事的")]
    [InlineData("记忆 - 遗忘：机器怎么记事-CSDN博客", "记忆 - 遗忘：机器怎么记事")]
    [InlineData("记忆 - 一种新的说法，和旧的不同 - CSDN博客", "记忆 - 一种新的说法，和旧的不同")]
    public void A_title_loses_the_blog_s_name_before_the_site_s(string title, string expected) =>
        Assert.Equal(expected, Reading.Mend($"# {title}\n\n{Prose}\n\n{Prose}\n", "a.md").Title);

    [Theory]
    [InlineData("jiangwan feed", "[新媒体, jiangwan feed]", null, "jiangwan feed")]
    [InlineData("林一", "[新媒体, 科技]", "林一", null)]
    [InlineData("林一", "[林一]", "林一", null)]
    public void Under_whose_name_a_feed_files_what_it_holds_publishes_it(string author, string categories, string? authors, string? publisher)
    {
        var fields = Reading.Mend($"---\ntitle: 机器怎么记事\nauthor: {author}\ncategories: {categories}\n---\n\n{Prose}\n", "a.md").Fields;
        Assert.Equal((authors, publisher), (fields.GetValueOrDefault("authors")?.Value, fields.GetValueOrDefault("publisher")?.Value));
    }

    [Fact]
    public void An_editor_s_note_that_names_the_source_gives_author_and_editor()
    {
        var fields = Reading.Mend($"---\ntitle: 机器怎么记事\nauthor: jiangwan feed\ncategories: [新媒体, jiangwan feed]\n---\n\n编者按：本文来自微信公众号“江湾观察”（ID:jw_obs），作者：林一，编辑：赵二，江湾氪经授权发布。\n\n{Prose}\n", "a.md").Fields;
        Assert.Equal(("林一", "赵二", "江湾氪"), (fields["authors"].Value, fields["editor"].Value, fields["publisher"].Value));
    }

    [Fact]
    public void A_second_address_is_where_the_first_has_it_from()
    {
        var fields = Reading.Mend($"# 机器怎么记事\n\n**原文链接**: https://example.com/s/1\n\n**下载时间**: 2026-06-05 22:16:50\n\n作者丨林一\n来源丨https://example.net/p/2\n编辑丨赵二\n\n{Prose}\n", "a.md").Fields;
        Assert.Equal(("https://example.com/s/1", "https://example.net/p/2", "林一", "2026-06-05"), (fields["url"].Value, fields["origin"].Value, fields["authors"].Value, fields["fetched"].Value));
    }

    [Fact]
    public void The_address_of_the_original_among_the_facts_is_no_author()
    {
        var fields = Reading.Mend($"# 用锁文件的小技巧\n\n> 作者：Lin The Robot，[原文链接](https://example.com/on-a-team/)，原文日期：2015-12-18\n> 译者：[赵二](https://example.com/z)\n\n{Prose}\n", "a.md").Fields;
        Assert.Equal(("Lin The Robot", "https://example.com/on-a-team/"), (fields["authors"].Value, fields["url"].Value));
    }

    [Theory]
    [InlineData("> 来源：[`notes.example.com/p/208`](https://notes.example.com/p/219)", "https://notes.example.com/p/219")]
    [InlineData("> 作者：[林一](https://notes.example.com/lin)", null)]
    [InlineData("- 原始链接: https://example.com/2026/06/1.html\n- 状态码: 200", "https://example.com/2026/06/1.html")]
    public void An_address_below_the_title_is_the_article_s(string line, string? address) =>
        Assert.Equal(address, Reading.Mend($"# 机器怎么记事\n\n{line}\n\n{Prose}\n\n{Prose}\n", "a.md").Fields.GetValueOrDefault("url")?.Value);

    [Theory]
    [InlineData("created: 2024-04-03 20:33\ncollected: 2024-04-05 10:00\ndownloaded: 2026-08-16", "2024-04-03 20:33", "2026-08-16")]
    [InlineData("created: 2024-04-03 20:33", null, null)]
    public void The_day_of_a_post_stands_beside_the_day_of_its_copy(string keys, string? published, string? fetched)
    {
        var fields = Reading.Mend($"---\ntitle: 机器怎么记事\nsource: https://example.com/a/1\n{keys}\n---\n\n{Prose}\n", "a.md").Fields;
        Assert.Equal((published, fetched), (fields.GetValueOrDefault("published")?.Value, fields.GetValueOrDefault("fetched")?.Value));
    }

    [Theory]
    [InlineData("林一\n\n投稿", "林一", 1)]
    [InlineData("这里说的是三件事\n\n记事", null, 3)]
    public void Who_sent_an_article_in_is_its_author(string lines, string? author, int blocks)
    {
        var mended = Reading.Mend($"# 机器怎么记事\n\n{lines}\n\n{Prose}\n", "a.md");
        Assert.Equal((author, blocks), (mended.Fields.GetValueOrDefault("authors")?.Value, mended.Blocks.Length));
    }

    [Fact]
    public void Below_a_translation_its_source_and_who_worked_on_it_are_named()
    {
        var mended = Reading.Mend($"# 机器怎么记事\n\n{string.Join("\n\n", Enumerable.Repeat(Prose, 8))}\n\n---\n\nvia: https://example.com/a/1\n\n作者：[Lin Yi][a]\n译者：[zhao](https://example.com/z)\n校对：[qian](https://example.com/q)\n\n本文由 [JWTT](https://example.com/t) 原创编译，[江湾中国](https://example.com/) 荣誉推出\n\n[a]:https://example.com/users/lin\n", "a.md");
        Assert.Equal(("Lin Yi", "https://example.com/a/1", "江湾中国", false), (mended.Fields["authors"].Value, mended.Fields["url"].Value, mended.Fields["publisher"].Value, mended.Fields.ContainsKey("editor")));
        Assert.DoesNotContain(mended.Blocks, static b => b.Text.Contains("校对", StringComparison.Ordinal));
    }

    [Fact]
    public void The_words_under_which_a_post_is_filed_go_with_its_date()
    {
        var mended = Reading.Mend($"# 机器是怎么记事的 - 江湾实验室 - CSDN博客\n\n2016年09月01日 10:55:21[林间s](https://example.com/u)阅读数：671标签：[记忆\t\t\t\t](https://example.com/1)[机器\t\t\t](https://example.com/2)\n\n{Prose}\n\n{Prose}\n", "a.md");
        Assert.Equal("林间s", mended.Fields["authors"].Value);
        Assert.Equal("Paragraph " + Prose, Reading.Lines(mended.Blocks).First());
    }
}
