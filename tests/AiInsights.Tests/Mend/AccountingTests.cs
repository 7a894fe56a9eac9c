using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend;

/// <summary>No word is lost in silence: every character of every seed is kept, repaired, markup or removed.</summary>
public class AccountingTests
{
    public static TheoryData<string> Seeds => new(Directory.GetFiles(Repository.Path("seeds"), "*.txt").Select(static f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_sums_close_for_every_seed(string name)
    {
        var mended = Reading.Mend(File.ReadAllText(Repository.Path("seeds/" + name)), name);
        var sums = mended.Trace.Count();
        Assert.Equal(0, sums.Unaccounted);
        Assert.Equal(sums.Characters, sums.Kept + sums.Repaired + sums.Markup + sums.Removed);
        Assert.DoesNotContain(mended.Trace.Removals, static r => r.Reason == "not-understood");
    }

    [Theory]
    [InlineData("[标签]: https://example.com/a \"藏在定义里的话\"\n\n正文。")]
    [InlineData("正文。\n\n| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n")]
    [InlineData("正文 &copy; &#20013; `代码` ~~删去~~ [链接](https://a.example '题')。\n")]
    [InlineData("<table><tr><td>单元格</td></tr></table>\n\n正文。\n\n<!-- 注释里的话 -->\n")]
    [InlineData("```python\nprint('你好')\n```\n\n1. 一\n   - 二\n     > 三\n")]
    public void Every_letter_of_markdown_is_on_the_page_or_listed(string body)
    {
        var mended = Reading.Mend("# 题目\n\n" + body, "a.md");
        Assert.Equal(0, mended.Trace.Count().Unaccounted);
        var shown = string.Concat(mended.Blocks.Select(static b => b.Text)) + mended.Title + string.Concat(mended.Trace.Removals.Select(static r => r.Text));
        Assert.DoesNotContain(body, c => c is >= '\u4E00' and <= '\u9FFF' && !shown.Contains(c, StringComparison.Ordinal));
    }

    [Fact]
    public void A_fault_of_the_program_costs_the_seed_that_brings_it_out()
    {
        var bag = new DiagnosticBag();
        Assert.Null(PerSeed.Run<string>("seeds/a.txt", bag, static () => throw new InvalidOperationException("nobody thought of it")));
        var finding = Assert.Single(bag.ToSortedList());
        Assert.Equal((DiagnosticCodes.SeedFailed, "seeds/a.txt"), (finding.Code, finding.Path));
    }

    [Fact]
    public void A_removed_line_is_listed_with_its_reason()
    {
        var article = Reading.Article("题目\n作者 | 某人\n这是一段正文，足够长，写了很多字，所以不会被当成标题。\n所有评论(0)\n");
        Assert.Contains(article.Removed, static r => r is { Line: 2, Reason: "byline-now-metadata", Text: "作者 | 某人" });
        Assert.Contains(article.Removed, static r => r is { Line: 4, Reason: "comment-count" });
        Assert.Equal(["某人"], article.Authors);
        Assert.Equal("body", article.MetadataFrom["authors"]);
    }

    [Fact]
    public void A_text_cut_in_mid_sentence_is_said_to_be_cut()
    {
        Assert.True(Reading.Article("题目\n这是完整的一段。\n这一段写到一半就没有了，因为抓取的程序把，").Truncated);
        Assert.False(Reading.Article("题目\n这是完整的一段。\n这一段写完了。").Truncated);
    }

    [Fact]
    public void A_quotation_mark_without_its_partner_is_reported_and_stays()
    {
        var bag = new DiagnosticBag();
        var mended = Reading.Mend("题目\n他说：“这一句没有关上。\n", "a.txt", bag);
        var finding = Assert.Single(bag.ToSortedList(), static d => d.Code == DiagnosticCodes.UnbalancedQuotes);
        Assert.Equal((2, 4), (finding.Line, finding.Column));
        Assert.Equal("他说：“这一句没有关上。", mended.Blocks[^1].Text);
    }

    [Fact]
    public void Mending_twice_changes_nothing()
    {
        foreach (var file in Directory.GetFiles(Repository.Path("seeds"), "*.txt"))
        {
            var once = Reading.Mend(File.ReadAllText(file), Path.GetFileName(file));
            var text = string.Join('\n', once.Blocks.Where(static b => b.Text.Length > 0).Select(static b => b.Text));
            var twice = Reading.Mend("题目在这里\n" + text);
            Assert.Empty(twice.Trace.Repairs);
        }
    }
}
