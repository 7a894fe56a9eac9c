using AiInsights.Hanzi.Quality;

namespace AiInsights.Hanzi.Tests;

public sealed class QualityTests
{
    [Fact]
    public void Borders_and_ambiguous_characters_come_out_as_an_editor_writes_them()
    {
        var wrong = CaseFile.Rows("quality.tsv")
            .Select(row => (Config: row[0], Source: row[1], Expected: row[2], Got: HanziConverter.For(row[0]).Convert(row[1])))
            .Where(c => !c.Expected.Split('|').Contains(c.Got))
            .Select(c => $"{c.Config} {c.Source}: expected {c.Expected}, got {c.Got}");
        Assert.Empty(wrong);
    }

    [Fact]
    public void Text_that_is_right_already_stays_as_it_is()
    {
        foreach (var row in CaseFile.Rows("quality.tsv").Where(r => r[0] == "s2tw" && !r[2].Contains('|', StringComparison.Ordinal)))
            Assert.Equal(row[2], HanziConverter.For("t2tw").Convert(row[2]));
    }

    [Theory]
    [InlineData(Overlay.Characters, "s2t")]
    [InlineData(Overlay.TaiwanCharacters, "s2tw")]
    [InlineData(Overlay.TaiwanWording, "s2twp")]
    [InlineData(Overlay.Simplified, "t2s")]
    public void Each_entry_of_the_overlay_has_a_reason_and_does_what_it_says(string file, string config)
    {
        var converter = HanziConverter.For(config);
        var entries = Overlay.Read(file);
        Assert.NotEmpty(entries);
        Assert.All(entries, entry =>
        {
            Assert.NotEqual("", entry.Reason);
            Assert.Equal((entry.Key, entry.Expected), (entry.Key, converter.Convert(entry.Example)));
        });
    }

    [Theory]
    [InlineData(Overlay.Characters)]
    [InlineData(Overlay.TaiwanCharacters)]
    [InlineData(Overlay.TaiwanWording)]
    [InlineData(Overlay.Simplified)]
    [InlineData(Overlay.Words)]
    public void No_key_stands_twice_in_an_overlay_file(string file) =>
        Assert.Empty(Overlay.Read(file).GroupBy(e => e.Key).Where(g => g.Select(e => e.Value).Distinct().Count() > 1).Select(g => g.Key));

    [Fact]
    public void Converting_there_and_back_keeps_ordinary_text()
    {
        const string text = "他着急地说：这里的历史著作很有名，皇后后来去了台湾，于是大家都跟着她学习复杂的系统。";
        Assert.Equal(text, HanziConverter.For("t2s").Convert(HanziConverter.For("s2tw").Convert(text)));
    }
}
