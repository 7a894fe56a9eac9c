using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mine.Structure;

/// <summary>The same four parts in the ways that sites set headings: <c>{t}</c> is the title, <c>{n}</c> its number.</summary>
public class SectionFormsTests
{
    private const string First = "我们走访了四十家工厂，发现他们问得最多的不是模型有多大，而是一个月能省几个人，这个问题没有人愿意第一个回答，因为回答的人要负责。";

    private const string Second = "第二个月情况有了变化，车间里的人开始自己写单子，写得不好，但是有人看；到了第三个月，看的人比写的人还多，厂长说这就算成了。";

    private static readonly string[] s_titles = ["产品不是功能", "渠道比模型贵", "团队要会写题", "钱从哪里来"];

    private static string Text(string form, IEnumerable<string> titles) => "# 车间里的笔记\n\n" + First + "\n\n" + string.Concat(titles.Select((t, i) =>
        form.Replace("{t}", t, StringComparison.Ordinal).Replace("{n}", $"{i + 1}", StringComparison.Ordinal).Replace("¶", "\n\n", StringComparison.Ordinal) + "\n\n" + First + "\n\n" + Second + "\n\n"));

    [Theory]
    [InlineData("— 0{n} —¶**{t}**")]
    [InlineData("**-0{n}-**¶**{t}**")]
    [InlineData("**/ 0{n} /**¶**{t}**")]
    [InlineData("**PART.0{n}**¶**{t}**")]
    [InlineData("0{n}¶{t}")]
    public void A_number_in_a_frame_is_the_number_of_a_part(string form)
    {
        var article = Reading.Article(Text(form, s_titles), "a.md");
        Assert.Equal(s_titles.Select(static (t, i) => $"0{i + 1} {t}"), article.Sections.Select(static s => $"{s.Number} {s.Title}"));
    }

    [Theory]
    [InlineData("【{t}】")]
    [InlineData("**【{t}】**")]
    [InlineData("**「{t}」**")]
    [InlineData("—{t}—")]
    [InlineData("◎ {t}")]
    [InlineData("**■ {t}**")]
    [InlineData("**>> {t}**")]
    [InlineData("▍{t}")]
    public void A_line_in_a_frame_is_a_heading_and_the_frame_goes(string form)
    {
        var article = Reading.Article(Text(form, s_titles), "a.md");
        Assert.Equal(s_titles, article.Sections.Select(static s => s.Title));
        Assert.Equal(0, article.Accounting["a.md"].Unaccounted);
    }

    [Theory]
    [InlineData("【{t}】", "快讯")]
    [InlineData("—{t}—", "陈白")]
    [InlineData("「{t}」", "渠道比模型贵")]
    [InlineData("—{t}—", "渠道比模型贵，模型又比人便宜。")]
    public void The_same_words_again_a_sentence_and_a_citation_are_none(string form, string words) =>
        Assert.Empty(Reading.Article(Text(form, Enumerable.Repeat(words, 4)), "a.md").Sections);

    [Fact]
    public void Two_lines_in_a_frame_may_be_anything() => Assert.Empty(Reading.Article(Text("【{t}】", s_titles.Take(2)), "a.md").Sections);
}
