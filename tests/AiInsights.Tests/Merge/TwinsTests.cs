using System.Globalization;
using AiInsights.Hanzi;
using AiInsights.Merge;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Merge;

/// <summary>What is a copy of a work, what only shares words with it, and what a copy with damage gives.</summary>
public class TwinsTests
{
    private static readonly string[] s_things = ["机械臂", "分拣台", "充电桩", "货架", "传送带", "扫码枪", "叉车", "控制柜", "质检台", "包装机"];

    [Fact]
    public void Half_an_article_in_the_other_script_with_slips_and_pinyin_is_a_copy_and_fills_in_what_is_missing()
    {
        var text = Paragraphs(1, 20);
        var hans = "---\ntitle: 仓库里的一年\ndate: 2025-01-02\n---\n\n" + string.Join("\n\n", text.Take(10));
        // As converters leave it: readings behind characters, half-width marks, a pair of characters that became a question mark and another character.
        var hant = HanziConverter.For("s2t").Convert(string.Join('\n', text.Skip(4)))
            .Replace("業", "業(yè)", StringComparison.Ordinal).Replace('，', ',').Replace("領域,專家", "領域?qū)<", StringComparison.Ordinal);
        var article = Assert.Single(Reading.Articles(("b.txt", hant), ("a.md", hans)));

        Assert.Equal(["a.md", "b.txt"], article.Seeds);
        Assert.Equal(text, article.Blocks.Select(static b => b.Text));
        Assert.All(article.Blocks.Skip(10), static b => Assert.Equal("b.txt", b.FilledFrom));
        Assert.Contains(article.Repairs, static r => r is { Kind: "pinyin-annotation", Seed: "b.txt" });
    }

    [Fact]
    public void A_shuffled_copy_is_a_copy_and_says_nothing_twice()
    {
        var text = Paragraphs(1, 16);
        var shuffled = text.Skip(8).Concat(text.Take(8));
        var article = Assert.Single(Reading.Articles(("a.md", "# 仓库里的一年\n\n" + string.Join("\n\n", text)), ("b.txt", string.Join('\n', shuffled))));
        Assert.Equal(text, article.Blocks.Select(static b => b.Text));
    }

    [Fact]
    public void An_excerpt_with_a_line_of_its_own_is_a_copy_and_the_differences_are_listed()
    {
        var text = Paragraphs(1, 16);
        var excerpt = text.Skip(5).Take(5).ToArray();
        excerpt[2] = excerpt[2].Replace("搬运", "运输", StringComparison.Ordinal);
        var article = Assert.Single(Reading.Articles(("a.md", "# 仓库里的一年\n\n" + string.Join("\n\n", text)), ("b.txt", string.Join('\n', excerpt))));
        Assert.Equal(text, article.Blocks.Select(static b => b.Text));
        Assert.Contains("运输", Assert.Single(article.Collation).Readings["b.txt"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_that_quotes_another_at_length_is_not_a_copy_and_is_related()
    {
        var quoted = Paragraphs(1, 8);
        var critic = Report.Paragraphs(1, 10).Concat(quoted.Take(5)).Concat(Report.Paragraphs(2, 10));
        var (works, related) = Find(("a.md", "# 仓库里的一年\n\n" + string.Join("\n\n", quoted)), ("b.md", "# 评《仓库里的一年》\n\n" + string.Join("\n\n", critic)));
        Assert.Equal(2, works);
        Assert.Equal(("a.md", "b.md"), (Assert.Single(related).A, related[0].B));
        Assert.InRange(related[0].Share, 0.4, 0.8);
    }

    [Fact]
    public void Two_reports_that_quote_the_same_speech_are_related_and_a_third_on_something_else_is_not()
    {
        const string Speech = "她说：“我们花了三年才明白，仓库里最贵的不是机器，也不是电，而是等待；每一次等待都有人在付钱，只是账单上没有这一行。”";
        var (works, related) = Find(
            ("a.md", "# 甲报\n\n" + string.Join("\n\n", Report.Paragraphs(1, 6)) + "\n\n" + Speech),
            ("b.md", "# 乙报\n\n" + Speech + "\n\n" + string.Join("\n\n", Report.Paragraphs(2, 6))),
            ("c.md", "# 丙报\n\n" + string.Join("\n\n", Report.Paragraphs(3, 6))));
        Assert.Equal(3, works);
        Assert.Equal(("a.md", "b.md"), (Assert.Single(related).A, related[0].B));
    }

    [Fact]
    public void A_notice_that_a_publisher_puts_under_everything_relates_nothing()
    {
        const string Notice = "\n\n免责声明：本网站转载的文章仅代表作者本人的观点，与本网站的立场无关，本网站不对文章中陈述的观点判断保持中立，也不提供任何担保，请读者自行承担全部责任。";
        var (works, related) = Find(
            ("a.md", "# 甲报\n\n" + string.Join("\n\n", Report.Paragraphs(1, 4)) + Notice),
            ("b.md", "# 乙报\n\n" + string.Join("\n\n", Report.Paragraphs(2, 4)) + Notice));
        Assert.Equal(2, works);
        Assert.Empty(related);
    }

    // Number of works, and the pairs of seeds that are related.
    private static (int Works, List<(string A, string B, double Share)> Related) Find(params (string Name, string Text)[] seeds)
    {
        var twins = TwinFinder.Find([.. seeds.Select(static s => WitnessReader.Read(Reading.Mend(s.Text, s.Name)))]);
        return (twins.Groups.Length, [.. twins.Related.Select(r => (seeds[twins.Groups[r.A][0]].Name, seeds[twins.Groups[r.B][0]].Name, r.Share))]);
    }

    private static string[] Paragraphs(int from, int count) => [.. Enumerable.Range(from, count).Select(static i => string.Create(CultureInfo.InvariantCulture,
        $"第{i}号{s_things[i % 10]}在夜里{i % 12}点停了下来，值班的人记下编号{i * 7919 % 99991}，把{i * 31 % 997}箱货搬运到{s_things[(i * 7 + 3) % 10]}旁边，这是行业里第{i * 13}次这样做。"))];
}
