using AiInsights.Mend.FrameSlips;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend;

/// <summary>U+FFFD in a text: what its neighbours say is read and marked, what nobody can say stays and is told. None passes in silence.</summary>
public sealed class LostCharactersTests
{
    [Theory]
    [InlineData("我们认\uFFFD这项技术还需要时间。", "我们认为这项技术还需要时间。")]
    [InlineData("这一波基于大模型\uFFFD AI 创业浪潮来得很快。", "这一波基于大模型的 AI 创业浪潮来得很快。")]
    [InlineData("预计明年收入将增\uFFFD5倍以上。", "预计明年收入将增长5倍以上。")]
    [InlineData("\uFFFD品经理可能比程序员更重要。", "产品经理可能比程序员更重要。")]
    [InlineData("這一波基於大模型\uFFFD AI 創業浪潮來得很快。", "這一波基於大模型的 AI 創業浪潮來得很快。")]
    public void A_character_that_its_neighbours_tell_is_read_and_marked(string damaged, string healthy)
    {
        var slips = FrameSlipRepairer.Repair(damaged);
        Assert.Equal(healthy, SlipOutcomesOf(damaged, slips));
        var slip = Assert.Single(slips);
        Assert.Equal((FrameSlipEvidence.Words, FrameSlipCertainty.Probable), (slip.Evidence, slip.Certainty));
        var mended = Reading.Mend("# 题目\n\n" + damaged + "\n", "a.md");
        Assert.Contains("stands for a character that was lost", Assert.Single(mended.Trace.Doubts).Message, StringComparison.Ordinal);
        Assert.Equal("dictionary", Assert.Single(mended.Trace.Repairs, static r => r.Kind == "frame-slip").Evidence);
        Assert.Equal(0, mended.Trace.Count().Unaccounted);
    }

    [Fact]
    public void A_healthy_copy_proves_it()
    {
        var slip = Assert.Single(FrameSlipRepairer.Repair("我们认\uFFFD这项技术还需要时间。", "我们认同这项技术还需要时间。"));
        Assert.Equal(("同", FrameSlipEvidence.Sibling, FrameSlipCertainty.Proven), (slip.After, slip.Evidence, slip.Certainty));
    }

    [Theory]
    [InlineData("页面上只剩下“\uFFFD”这样的符号。")]
    [InlineData("服务器返回的名字是\uFFFD\uFFFD\uFFFD，没有人知道。")]
    [InlineData("Hello \uFFFD world, nothing Chinese is near.")]
    public void What_nobody_can_say_stays_and_is_told(string damaged)
    {
        var mended = Reading.Mend("# 题目\n\n" + damaged + "\n", "a.md");
        Assert.Contains(mended.Blocks, b => b.Text.Count(static c => c == '\uFFFD') == damaged.Count(static c => c == '\uFFFD'));
        for (var i = 0; i < damaged.Length; i++)
            Assert.True(damaged[i] != '\uFFFD' || mended.Trace.Doubts.Any(d => i + 6 >= d.Origin && i + 6 < d.Origin + d.Length), $"{i} is told");
    }

    [Fact]
    public void A_text_with_holes_without_number_is_told_to_be_one()
    {
        var bag = new DiagnosticBag();
        var mended = Reading.Mend("# 题目\n\n" + string.Concat(Enumerable.Repeat("名字\uFFFD\uFFFD没有人知道。\n\n", SeedLimits.LostPlaces + 50)), "a.md", bag);
        Assert.Equal(SeedLimits.LostPlaces, mended.Trace.Doubts.Count(static d => d.Message.Contains("stands for text that was lost", StringComparison.Ordinal)));
        Assert.Contains("they are no longer told one by one", string.Join("\n", bag.ToSortedList().Where(static d => d.Code == DiagnosticCodes.OverLimit).Select(static d => d.Message)), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_told_once_where_they_were_read()
    {
        using var site = new TinySite();
        File.WriteAllBytes(site.Folder["seeds/b.md"], [.. "# 题目\n\n我们认"u8, 0xE4, 0xB8, .. "这项技术还需要时间。\n"u8]);
        var told = site.Build().Error.Split('\n').Where(static l => l.Contains("b.md(", StringComparison.Ordinal)).ToList();
        Assert.Contains("seeds/b.md(3,4): warning AI0108", Assert.Single(told, static l => l.Contains("AI0108", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain(told, static l => l.Contains("AI0201", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_many_such_places_the_rest_is_counted()
    {
        using var site = new TinySite();
        File.WriteAllBytes(site.Folder["seeds/b.md"], [.. "# 题目\n\n"u8, .. Enumerable.Repeat<byte[]>([.. "这里有一个坏字节"u8, 0xFF, .. "。\n\n"u8], 25).SelectMany(static b => b)]);
        var told = site.Build().Error.Split('\n').Where(static l => l.Contains("AI0108", StringComparison.Ordinal)).ToList();
        Assert.Equal(21, told.Count);
        Assert.Contains("b.md(43,9): warning AI0108: 5 more such places from here to line 51; all are shown as U+FFFD.", told[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_say_it_in_the_words_of_their_script()
    {
        using var site = new TinySite(("a.md", "# 题目\n\n我们认\uFFFD这项技术还需要时间。\n\n名字是\uFFFD\uFFFD，没有人知道。\n"));
        site.Build();
        string Pages(string folder) => string.Concat(Directory.EnumerateFiles(site.Folder[folder], "*.html").Select(File.ReadAllText));
        Assert.Contains("<span class=\"doubt\" title=\"原文此处损坏，读作“为”最为可能，但不能确定。\">为</span>", Pages("site/articles"), StringComparison.Ordinal);
        Assert.Contains("<span class=\"doubt\" title=\"原文此處損壞，讀作「為」最為可能，但不能確定。\">為</span>", Pages("site/zh-hant/articles"), StringComparison.Ordinal);
        Assert.Contains("title=\"此处有文字在存下文章之前就已丢失。\">\uFFFD", Pages("site/articles"), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_place_is_told_with_its_own_reading()
    {
        using var site = new TinySite(("a.md", "# 题目\n\n我们认\uFFFD这项技术还需要时间。\n\n这一波基于大模型\uFFFD AI 创业浪潮来得很快。\n"));
        var told = site.Build().Error.Split('\n').Where(static l => l.Contains("AI0201", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, told.Count);
        Assert.Contains("a.md(3,4)", told[0], StringComparison.Ordinal);
        Assert.Contains("a.md(5,9)", told[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: 机器\uFFFD\uFFFD的一年", 2, 10, 2)]
    [InlineData("title: 机器人的一年\nsummary: \uFFFD于机器人", 3, 10, 1)]
    public void What_is_lost_in_front_matter_is_told_with_its_place(string keys, int line, int column, int length)
    {
        var mended = Reading.Mend($"---\n{keys}\n---\n\n今年的机器人比去年多。\n", "a.md");
        var doubt = Assert.Single(mended.Trace.Doubts);
        Assert.Equal((line, column, length), (mended.Trace.File.Lines.LineOf(doubt.Origin), mended.Trace.File.Lines.ColumnOf(doubt.Origin), doubt.Length));
        Assert.Empty(Reading.Mend("---\ntitle: 机器人的一年\n---\n\n今年的机器人比去年多。\n", "a.md").Trace.Doubts);
    }

    private static string SlipOutcomesOf(string line, IReadOnlyList<FrameSlip> slips) => FrameSlips.SlipOutcomes.Apply(line, slips);
}
