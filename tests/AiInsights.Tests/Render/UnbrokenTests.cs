using AiInsights.Hanzi;
using AiInsights.Model;
using AiInsights.Render;
using AngleSharp.Html.Parser;

namespace AiInsights.Tests.Render;

public class UnbrokenTests
{
    [Theory]
    [InlineData("杨植麟谈 2025 年的 60 条洞察", "杨植麟|2025 年的|60 条")]
    [InlineData("pre-training 到头了，占比 4.5%", "pre-training|4.5%")]
    [InlineData("第 3 轮，杨植麟与杨植麟", "第 3 轮|杨植麟|杨植麟")]
    [InlineData("2025年1月8日，将超过 2000 亿美元的一半", "2025年1月8日|2000 亿美元的")]
    [InlineData("没有名字和数字的标题", "")]
    [InlineData("2024 云栖大会，3 位嘉宾", "3 位")]
    public void A_heading_keeps_names_and_numbers_with_their_units_on_one_line(string heading, string whole) =>
        Assert.Equal(whole, string.Join('|', Unbroken.In(heading, ["杨植麟", "植麟"]).Select(s => heading[s.Start..s.End])));

    [Fact]
    public void What_is_wider_than_a_phone_is_broken_like_any_text()
    {
        const string Name = "一个比手机屏幕的一行还要长的机构";

        Assert.Empty(Unbroken.In(Name + "的报告", [Name]));
    }

    [Theory]
    [InlineData("杨植麟谈 2025 年的范式 & <b>", null)]
    [InlineData("杨植麟谈 2025 年的范式 & <b>", "s2tw")]
    public void The_words_stay_as_they_are_in_both_scripts(string heading, string? config)
    {
        var converter = config is null ? null : HanziConverter.For(config);
        var html = new ScriptText("zh", new Conversion(converter)).Heading(heading, ["杨植麟"]).Value;
        var shown = new HtmlParser().ParseDocument("<h1>" + html + "</h1>").QuerySelector("h1")!;

        Assert.Equal(converter?.Convert(heading) ?? heading, shown.TextContent);
        Assert.Equal(2, shown.QuerySelectorAll(".nb").Length);
    }

    [Fact]
    public void A_repair_across_the_edge_of_a_name_is_marked_on_both_sides()
    {
        var content = new RichText("问杨植麟的话", [new(0, 3, MarkKind.Strong, null)]);
        var html = new ScriptText("zh-Hans", new Conversion(null)).Heading(content, null, ["杨植麟"]).Value;

        Assert.Equal("问杨植麟的话", new HtmlParser().ParseDocument("<p>" + html).QuerySelector("p")!.TextContent);
        Assert.Equal("问杨植", string.Concat(new HtmlParser().ParseDocument("<p>" + html).QuerySelectorAll("strong").Select(static e => e.TextContent)));
    }
}
