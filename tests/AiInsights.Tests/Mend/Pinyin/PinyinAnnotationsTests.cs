using System.Text.Json;
using AiInsights.Mend.Pinyin;

namespace AiInsights.Tests.Mend.Pinyin;

public sealed class PinyinAnnotationsTests
{
    public static TheoryData<string, string> Annotated => Cases("annotations.json", c => (c.Line, c.Removed!));

    public static TheoryData<string, string> Negative => Cases("negative.json", c => (c.Line, c.Why));

    public static TheoryData<string, string> Doubtful => Cases("doubtful.json", c => (c.Line, c.Why));

    [Theory]
    [MemberData(nameof(Annotated))]
    public void Annotations_go_and_the_words_stay(string line, string removed) => Assert.Equal(removed, Remove(line));

    [Theory]
    [MemberData(nameof(Negative))]
    public void Brackets_that_belong_to_the_text_are_not_found(string line, string why)
    {
        Assert.NotEmpty(why);
        Assert.Empty(PinyinAnnotations.Find(line));
    }

    [Theory]
    [MemberData(nameof(Doubtful))]
    public void What_a_person_may_have_written_stays_and_is_doubted(string line, string why)
    {
        Assert.NotEmpty(why);
        var found = PinyinAnnotations.Find(line);
        Assert.NotEmpty(found);
        Assert.All(found, a => Assert.True(a.IsDoubtful));
    }

    [Fact]
    public void Every_syllable_of_Mandarin_is_known_with_each_of_its_tones()
    {
        foreach (var (syllable, tone) in new[] { ("yè", "ye"), ("nǚ", "nü"), ("zhuàng", "zhuang"), ("guǐ", "gui"), ("liú", "liu"), ("dōu", "dou"), ("ér", "er"), ("ó", "o") })
            Assert.Equal(tone, PinyinSyllable.Parse(syllable));
    }

    [Fact]
    public void The_seed_with_annotations_has_hundreds_and_the_healthy_seeds_have_none()
    {
        foreach (var path in Ingest.Text.SeedFiles.All)
        {
            var found = File.ReadLines(path).Sum(l => PinyinAnnotations.Find(l).Length);
            if (Path.GetFileName(path).StartsWith("001_", StringComparison.Ordinal))
                Assert.True(found > 500, $"{found} found");
            else
                Assert.Equal(0, found);
        }
    }

    [Fact]
    public void A_line_of_nothing_but_brackets_is_read_in_one_pass()
    {
        var line = string.Concat(Enumerable.Repeat("業(", 200_000));
        Assert.Empty(PinyinAnnotations.Find(line));
    }

    private static string Remove(string line)
    {
        foreach (var a in PinyinAnnotations.Find(line).Where(a => !a.IsDoubtful).Reverse())
            line = line.Remove(a.Start, a.Length);
        return line;
    }

    private static TheoryData<string, string> Cases(string file, Func<Case, (string, string)> pick)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Mend", "Pinyin", "Cases", file);
        var data = new TheoryData<string, string>();
        foreach (var c in JsonSerializer.Deserialize<List<Case>>(File.ReadAllText(path), JsonSerializerOptions.Web)!)
            data.Add(pick(c).Item1, pick(c).Item2);
        return data;
    }

    private sealed record Case(string Line, string? Removed, string Why);
}
