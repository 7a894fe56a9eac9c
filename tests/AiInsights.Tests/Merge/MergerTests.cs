using AiInsights.Hanzi;
using AiInsights.Merge;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Merge;

public class MergerTests
{
    private static readonly string[] s_paragraphs = [.. Enumerable.Range(1, 12).Select(static i => $"第{i}段讲的是第{i}件事情，它和其他段落都不一样，因为它说到了编号{i * 7919}的机器人在工厂里搬运{i * 31}箱零件。")];

    [Fact]
    public void Copies_in_two_scripts_become_one_article_and_the_gap_is_filled_and_marked()
    {
        var hans = "---\ntitle: 机器人的故事\ndate: 2025-01-02\n---\n\n" + string.Join("\n\n", s_paragraphs.Take(7));
        var hant = HanziConverter.For("s2t").Convert(string.Join('\n', s_paragraphs));
        var article = Assert.Single(Reading.Articles(("b.txt", hant), ("a.md", hans)));

        Assert.Equal(["a.md", "b.txt"], article.Seeds);
        Assert.Equal(s_paragraphs, article.Blocks.Select(static b => b.Text));
        Assert.All(article.Blocks.Take(7), static b => Assert.Null(b.FilledFrom));
        Assert.All(article.Blocks.Skip(7), static b => Assert.Equal("b.txt", b.FilledFrom));
        Assert.False(article.Truncated);
    }

    [Fact]
    public void A_line_cut_by_the_crawler_is_taken_from_the_other_copy()
    {
        var cut = "---\ntitle: 机器人的故事\n---\n\n" + string.Join("\n\n", s_paragraphs.Take(6)) + "\n\n**7、仿真数据...";
        var whole = string.Join('\n', s_paragraphs.Take(6)) + "\n7、仿真数据的优势\n" + s_paragraphs[8];
        var article = Assert.Single(Reading.Articles(("a.md", cut), ("b.txt", whole)));

        Assert.Contains(article.Blocks, static b => b.Text.EndsWith("仿真数据的优势", StringComparison.Ordinal) && b.FilledFrom == "b.txt");
        Assert.DoesNotContain(article.Blocks, static b => b.Text.Contains("...", StringComparison.Ordinal));
        Assert.Contains(article.Removed, static r => r.Reason == "cut-by-crawler");
    }

    [Fact]
    public void Differences_between_copies_are_listed_and_the_base_is_followed()
    {
        var other = s_paragraphs.ToArray();
        other[2] = other[2].Replace("搬运", "运输", StringComparison.Ordinal);
        var article = Assert.Single(Reading.Articles(("a.md", "# 机器人的故事\n\n" + string.Join("\n\n", s_paragraphs)), ("b.txt", string.Join('\n', other))));

        var difference = Assert.Single(article.Collation);
        Assert.Equal("substitution", difference.Kind);
        Assert.Contains("搬运", difference.Readings["a.md"], StringComparison.Ordinal);
        Assert.Contains("运输", difference.Readings["b.txt"], StringComparison.Ordinal);
        Assert.Equal(s_paragraphs[2], article.Blocks[2].Text);
    }

    [Fact]
    public void What_only_another_copy_has_at_its_beginning_is_listed()
    {
        var article = Assert.Single(Reading.Articles(("a.md", "# 机器人的故事\n\n" + string.Join("\n\n", s_paragraphs)), ("b.md", "# 机器人的另一个题目\n\n昨天的晚报也登过这篇文章，这是编辑加的一句话。\n\n![展台的全景](https://example.org/a.png)\n\n" + string.Join("\n\n", s_paragraphs))));
        Assert.Equal(["机器人的另一个题目", "昨天的晚报也登过这篇文章，这是编辑加的一句话。", "![展台的全景](https://example.org/a.png)"], article.Removed.Select(static r => r.Text));
        Assert.All(article.Removed, static r => Assert.Equal("b.md", r.Seed));
        Assert.All(article.Accounting.Values, static a => Assert.Equal(0, a.Unaccounted));
    }

    [Theory]
    [InlineData("搬运，用了Diffsion模型", "搬运，用了Diffusion模型", "Diffsion", "Diffusion")]
    [InlineData("搬运，有46%的人", "搬运，有64%的人", "有46%的", "有64%的")]
    public void A_difference_within_a_word_or_a_number_shows_all_of_it(string one, string two, string first, string second)
    {
        var article = Assert.Single(Reading.Articles([.. new[] { one, two }.Select((words, i) => ($"{i}.md", "# 机器人的故事\n\n" + string.Join("\n\n", s_paragraphs).Replace("搬运", words, StringComparison.Ordinal)))]));
        Assert.All(article.Collation, d => Assert.Contains(first, d.Readings["0.md"], StringComparison.Ordinal));
        Assert.All(article.Collation, d => Assert.Contains(second, d.Readings["1.md"], StringComparison.Ordinal));
        Assert.NotEmpty(article.Collation);
    }

    [Theory]
    [InlineData("有46%的人", "有64%的人", "“46” is “64” in seeds/b.md(7,")]
    [InlineData("有46%的人", "有４６％的人", null)]
    [InlineData("有46%的人", "有近一半的人", null)]
    [InlineData("有46%的人", "有46%的用户", null)]
    public void Copies_that_differ_in_a_number_are_told_with_both_places(string one, string two, string? message)
    {
        var bag = new DiagnosticBag();
        var copies = new[] { ("a.md", one), ("b.md", two) }.Select(c => WitnessReader.Read(Reading.Mend("# 机器人的故事\n\n" + string.Join("\n\n", s_paragraphs.Select((p, i) => i == 2 ? c.Item2 + p : p)), c.Item1)));
        MergeReport.Add(Assert.Single(Merger.Merge([.. copies])), bag);
        var told = bag.ToSortedList().Where(static d => d.Code == DiagnosticCodes.NumbersDiffer).ToList();
        Assert.Equal(message is null ? 0 : 1, told.Count);
        Assert.All(told, d => Assert.Equal(("seeds/a.md", 7, 2), (d.Path, d.Line, d.Column)));
        Assert.All(told, d => Assert.StartsWith(message!, d.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void What_two_copies_add_in_different_words_is_listed_too()
    {
        var added = s_paragraphs.ToArray();
        var other = s_paragraphs.ToArray();
        other[5] = other[5].Replace("搬运", "运输", StringComparison.Ordinal);
        var article = Assert.Single(Reading.Articles(("a.md", "# 机器人的故事\n\n" + string.Join("\n\n", s_paragraphs.Where(static (_, i) => i != 5))), ("b.txt", string.Join('\n', added)), ("c.txt", string.Join('\n', other))));
        Assert.Contains(article.Collation, static d => d.Kind == "substitution" && d.Readings.Values.Any(static r => r.Contains("运输", StringComparison.Ordinal)));
    }

    [Fact]
    public void Two_reports_on_one_event_stay_two()
    {
        var mine = string.Join('\n', s_paragraphs.Take(2).Concat(Enumerable.Range(100, 10).Select(static i => $"这里是甲报自己的第{i}段评论，谈到了{i}位专家对这次大会的看法以及第{i}种应用的前景。")));
        var yours = string.Join('\n', s_paragraphs.Take(2).Concat(Enumerable.Range(200, 10).Select(static i => $"乙报的记者在现场走了{i}步，采访了{i}名观众，他们觉得第{i}号展台的机械狗最有意思。")));
        Assert.Equal(2, Reading.Articles(("a.txt", mine), ("b.txt", yours)).Length);
    }

    [Fact]
    public void A_doubt_that_repeats_itself_is_told_once_with_how_often()
    {
        var bag = new DiagnosticBag();
        var mended = Reading.Mend("甲说：一。\n乙说：二。\n甲说：三。", "a.txt", bag);
        foreach (var line in (int[])[1, 2, 3])
            mended.Trace.Doubt(new(mended.Trace.File.Lines.StartOf(line), 1, AiInsights.Mend.DoubtKind.Suspected, $"“{mended.Trace.File.Text[mended.Trace.File.Lines.StartOf(line)]}” looks odd."));
        MergeReport.Add(Merger.Merge([WitnessReader.Read(mended)])[0], bag);
        Assert.Equal([(1, "“甲” looks odd. The same stands at 2 places, first here."), (2, "“乙” looks odd.")], bag.ToSortedList().Where(static d => d.Code == DiagnosticCodes.DoubtfulText).Select(static d => (d.Line, d.Message)));
    }
}
