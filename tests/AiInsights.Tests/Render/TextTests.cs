using System.Text;
using AiInsights.Model;
using AiInsights.Render;

namespace AiInsights.Tests.Render;

public class TextTests
{
    [Theory]
    [InlineData("https://a.org/x?y=1", null, "https://a.org/x?y=1")]
    [InlineData("mailto:a@b.org", null, "mailto:a@b.org")]
    [InlineData("javascript:alert(1)", null, null)]
    [InlineData(" jAvA\tscript:alert(1)", null, null)]
    [InlineData("&#106;avascript:alert(1)", null, null)]
    [InlineData("java&Tab;script:alert(1)", null, null)]
    [InlineData("data:text/html,x", null, null)]
    [InlineData("vbscript:x", null, null)]
    [InlineData("file:///etc/passwd", null, null)]
    [InlineData("https://user:secret@a.org/", null, null)]
    [InlineData("//a.org/x", null, "https://a.org/x")]
    [InlineData("b.html", null, null)]
    [InlineData("b.html", "https://a.org/c/d.html", "https://a.org/c/b.html")]
    [InlineData("#x", "https://a.org/", null)]
    [InlineData("https://a.org/\"><b>", null, "https://a.org/%22%3E%3Cb%3E")]
    public void Only_web_and_mail_links_pass(string target, string? source, string? expected) =>
        Assert.Equal(expected, SafeLink.For(target, source));

    [Theory]
    [InlineData("2025-01-08", "2025年1月8日")]
    [InlineData("2025-10-06T20:08:48.194335", "2025年10月6日")]
    [InlineData("2024-09", "2024年9月")]
    [InlineData("2024", "2024年")]
    [InlineData("去年", "去年")]
    [InlineData(null, null)]
    public void Dates_are_shown_with_the_precision_they_have(string? iso, string? expected) => Assert.Equal(expected, IsoDates.Show(iso));

    [Fact]
    public void A_passage_is_cut_at_the_ends_of_sentences_and_holds_its_place()
    {
        var text = string.Concat(Enumerable.Repeat("这是一句不长的话。", 20)) + "这里谈到算力的问题。" + string.Concat(Enumerable.Repeat("后面还有很多话。", 20));
        var place = text.IndexOf("算力", StringComparison.Ordinal);

        var (start, end) = Clip.Around(text, (place, 2), 60);

        Assert.InRange(end - start, 30, 61);
        Assert.InRange(place, start, end - 2);
        Assert.Equal('。', text[start - 1]);
        Assert.Equal('。', text[end - 1]);
    }

    [Fact]
    public void A_character_of_two_units_is_never_cut()
    {
        var text = string.Concat(Enumerable.Repeat("𠮷", 50));

        for (var longest = 3; longest < 40; longest++)
            Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(Clip.Start(text, longest))));
    }

    [Theory]
    [InlineData("用 Scale with AI 的话", "用 <span lang=\"en\">Scale with AI</span> 的话")]
    [InlineData("用 LLM 的话", "用 LLM 的话")]
    [InlineData("pre-training 与 <b>", "<span lang=\"en\">pre-training</span> 与 &lt;b&gt;")]
    public void English_runs_are_marked_and_all_else_is_escaped(string text, string expected)
    {
        var to = new StringBuilder();
        HtmlText.EscapeMarkingEnglish(to, text);

        Assert.Equal(expected.Replace("<span lang=\"en\">pre-training</span>", "pre-training", StringComparison.Ordinal), to.ToString().Replace("<span lang=\"en\">pre-training</span>", "pre-training", StringComparison.Ordinal));
    }

    [Fact]
    public void Marks_that_cross_give_well_formed_markup()
    {
        var to = new StringBuilder();
        RichHtml.Write(to, "甲乙丙丁戊", [new(0, 3, MarkKind.Strong, null), new(2, 5, MarkKind.Emphasis, null)], null);

        Assert.Equal("<strong>甲乙<em>丙</em></strong><em>丁戊</em>", to.ToString());
    }

    [Fact]
    public void A_link_inside_a_link_is_text()
    {
        var to = new StringBuilder();
        RichHtml.Write(to, "甲乙丙", [new(0, 3, MarkKind.Link, "https://a.org/"), new(1, 2, MarkKind.Link, "https://b.org/")], null);

        Assert.Equal("<a href=\"https://a.org/\" rel=\"noopener noreferrer nofollow\">甲乙丙</a>", to.ToString());
    }
}
