using AiInsights.Mine.Curation;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Hostile;

/// <summary>What a seed says of itself is bounded and shows all that it holds.</summary>
public sealed class ValueTests
{
    [Fact]
    public void A_title_is_cut_at_its_limit_and_the_finding_says_where_it_stands()
    {
        var bag = new DiagnosticBag();
        var document = Reading.Mend($"---\nsource: x\ntitle: {new string('长', 1000)}\n---\n\n正文。", "a.md", bag);
        Assert.Equal(SeedLimits.TitleLength, document.Title!.Length);
        var finding = Assert.Single(bag.ToSortedList(), static d => d.Code == DiagnosticCodes.BadValue);
        Assert.Equal((3, 8), (finding.Line, finding.Column));
    }

    [Fact]
    public void A_list_keeps_its_first_values()
    {
        var bag = new DiagnosticBag();
        var tags = string.Concat(Enumerable.Range(1, 100).Select(static i => $"- t{i}\n"));
        var document = Reading.Mend($"---\ntitle: 一\ntags:\n{tags}---\n\n正文。", "a.md", bag);
        Assert.Equal(SeedLimits.ListLength, document.Fields["tags"].Values.Count);
        Assert.Single(bag.ToSortedList(), static d => d.Code == DiagnosticCodes.BadValue);
    }

    [Theory]
    [InlineData("人工\u202E能智", "人工能智")]
    [InlineData("人工\u2066智\u2069能", "人工智能")]
    [InlineData("人工\u200B智能", "人工智能")]
    [InlineData("\"a\\u0007b\"", "ab")]
    [InlineData("👨‍👩‍👧 家庭", "👨‍👩‍👧 家庭")]
    public void What_nobody_sees_leaves_a_title(string written, string title)
    {
        var bag = new DiagnosticBag();
        Assert.Equal(title, Reading.Mend($"---\ntitle: {written}\n---\n\n正文。", "a.md", bag).Title);
        Assert.Equal(written != title, bag.ToSortedList().Any(static d => d.Code == DiagnosticCodes.BadValue));
    }

    [Fact]
    public void What_nobody_sees_leaves_a_curated_name_and_is_reported_with_its_place()
    {
        using var temp = new TempFolder();
        temp.Write("seeds/_curation/topics.yml", "- id: models\n  name: \"大\\u202E模\\u0010型\"\n  aliases: [模型]\n");
        var bag = new DiagnosticBag();
        var curation = CurationLoader.Load(temp["seeds"], bag);
        Assert.Equal("大模型", Assert.Single(curation.Topics).Name);
        var finding = Assert.Single(bag.ToSortedList(), static d => d.Code == DiagnosticCodes.BadValue);
        Assert.Equal((2, 9), (finding.Line, finding.Column));
    }

    [Fact]
    public void A_title_that_is_cut_from_the_text_never_ends_in_half_a_character() =>
        Assert.DoesNotContain('\uD83D', Reading.Article(string.Concat(Enumerable.Repeat("a👨", 200))).Title[^1..]);
}
