using AiInsights.Merge;
using AiInsights.Mine.Curation;
using AiInsights.Mine.Speakers;
using AiInsights.Mine.Structure;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Hostile;

/// <summary>Texts that repeat one thing end in an article within the limits: no fault, no loss, and a cost that grows as the text does.</summary>
public sealed class PatternTests
{
    public static TheoryData<string> Names => [.. Pattern.All.Select(static p => p.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_repetition_costs_what_its_size_is_worth(string name)
    {
        var pattern = Pattern.All.Single(p => p.Name == name);
        Build(pattern, 500);
        var once = Build(pattern, 6_000);
        var twice = Build(pattern, 12_000);
        // Memory, not time: what is done twice as often asks for twice as much, on every machine and under any load.
        Assert.True(twice <= (2.7 * once) + 1_000_000, $"{once:N0} bytes of memory for 6,000 characters, {twice:N0} for 12,000");
    }

    [Fact]
    public void A_line_that_stands_everywhere_is_not_looked_for_everywhere_each_time()
    {
        var signed = new Pattern("signed", "md", "# 江湾圆桌\n\n开头的一段。\n\n", "「数据要自己种，种下去还要有人管。」——林一\n\n", null, null, null);
        Build(signed, 500);
        var once = Build(signed, 60_000);
        var twice = Build(signed, 120_000);
        Assert.True(twice <= 2.7 * once, $"{once:N0} bytes of memory for 60,000 characters, {twice:N0} for 120,000");
    }

    [Theory]
    [InlineData("brackets-nested")]
    [InlineData("links-empty")]
    [InlineData("ref-bomb")]
    [InlineData("blockquotes")]
    [InlineData("list-nested-inline")]
    [InlineData("headings")]
    [InlineData("fffd-han")]
    [InlineData("ref-same")]
    [InlineData("line-han")]
    public void What_is_too_much_is_said_once_with_its_place(string name)
    {
        var bag = new DiagnosticBag();
        var pattern = Pattern.All.Single(p => p.Name == name);
        Reading.Mend(pattern.Text(40_000), "a." + pattern.Ext, bag);
        var findings = bag.ToSortedList().Where(static d => d.Code == DiagnosticCodes.OverLimit).ToList();
        Assert.NotEmpty(findings);
        Assert.True(findings.Count <= 3, string.Join('\n', findings));
        Assert.All(findings, static d => Assert.True(d.Line > 0 && d.Column > 0));
    }

    private static long Build(Pattern pattern, int length)
    {
        var text = pattern.Text(length);
        var bag = new DiagnosticBag();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var mended = Reading.Mend(text, "a." + pattern.Ext, bag);
        var used = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(mended.Blocks.Length <= SeedLimits.Blocks(text) + (text.Length / 1000) + 2);
        Assert.All(mended.Blocks, static b => Assert.True(b.Text.Length <= SeedLimits.BlockLength));
        Assert.Equal(0, mended.Trace.Count().Unaccounted);
        var work = Merger.Merge([WitnessReader.Read(mended)]).Single();
        var article = ArticleBuilder.Build(work, [], SpeakerIndex.Create(Curation.Empty), bag);
        Assert.True(article.Title.Length <= SeedLimits.TitleLength);
        Assert.True(bag.ToSortedList().Count <= 60);
        return used;
    }
}
