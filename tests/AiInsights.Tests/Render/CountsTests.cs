using System.Globalization;
using System.Text;
using AiInsights.Tests.Support;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AiInsights.Tests.Render;

/// <summary>A number on a page is the length of the list that it stands for.</summary>
public sealed class CountsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("zh-hant/")]
    public void The_ledger_counts_what_it_lists_and_what_it_links_to(string script)
    {
        foreach (var view in new[] { "index", "by-year", "by-said", "by-voice", "by-kind" })
        {
            var page = Page($"{script}predictions/{view}.html");
            var total = RealDigest.Digest.Predictions.Length;
            Assert.Equal(total, page.QuerySelectorAll(".ledger > li").Length);
            foreach (var group in page.QuerySelectorAll("section:has(> .ledger)"))
                Assert.Equal(group.QuerySelectorAll(".ledger > li").Length, Number(group.QuerySelector("h2 .num")!));
            Assert.Equal(total, page.QuerySelectorAll(".tally a b").Sum(Number));
            foreach (var link in page.QuerySelectorAll("nav details a").OfType<AngleSharp.Html.Dom.IHtmlAnchorElement>())
            {
                var target = Page(script + link.GetAttribute("href")!.Split('#')[0][3..]);
                Assert.Equal(Number(link.QuerySelector(".num")!), Listed(target.QuerySelector("#ui-predictions")!));
            }
        }
    }

    [Fact]
    public void The_record_of_a_person_is_parted_into_states_and_each_number_has_its_list()
    {
        foreach (var speaker in RealDigest.Digest.Speakers)
        {
            var record = Page($"speakers/{speaker.Id}.html").QuerySelector("#ui-predictions")!;
            var rows = record.QuerySelectorAll("details.more:has(> summary > b)").Select(static d => (Label: d.QuerySelector("summary")!.TextContent.Split(' ')[0], Count: Number(d.QuerySelector("summary b")!), Listed: d.QuerySelectorAll("li").Length)).ToList();
            Assert.All(rows, static r => Assert.Equal(r.Count, r.Listed));
            var counts = rows.ToDictionary(static r => r.Label, static r => r.Count, StringComparer.Ordinal);
            if (counts.TryGetValue("说过", out var said))
                Assert.Equal(said, new[] { "尚未到期", "到期待裁定", "不可检验", "没有期限", "已裁定", "撤回或条件未成立" }.Sum(counts.GetValueOrDefault));
        }
    }

    [Fact]
    public void A_question_counts_its_positions()
    {
        foreach (var question in RealDigest.Digest.Questions)
        {
            var page = Page($"questions/{question.Id}.html");
            Assert.Equal(question.Positions.Length, page.QuerySelectorAll(".said").Length);
            foreach (var stance in page.QuerySelectorAll(".stance:has(.num)"))
                Assert.Equal(stance.QuerySelectorAll(".said").Length, Number(stance.QuerySelector("h2 .num")!));
        }
    }

    /// <summary>The predictions of a section; on a person's page those of the whole record once, not again by state.</summary>
    private static int Listed(IElement section) =>
        section.QuerySelectorAll("li:has(.st)").Select(static li => li.QuerySelector("a")!.GetAttribute("href")).Distinct(StringComparer.Ordinal).Count();

    private static int Number(IElement element) => int.Parse(element.TextContent.Trim(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static AngleSharp.Html.Dom.IHtmlDocument Page(string path) =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(RealDigest.Site.Files.Single(f => f.Path == path).Content.Span));
}
