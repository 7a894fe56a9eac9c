using System.Collections.Immutable;

namespace AiInsights.Hanzi.Tests;

public sealed class TermTests
{
    private static readonly ImmutableArray<TermRule> Terms =
    [
        TermRule.Keep("发改委"),
        new("机器之心", "機器之心社"),
        new("机器", "機械"),
        new("后端", "後台", TermDirection.ToTraditional),
        new("软件", "軟體", TermDirection.ToSimplified),
    ];

    private static readonly HanziOptions Options = new() { Terms = Terms };

    [Theory]
    [InlineData("s2tw", "发改委发展", "发改委發展")]
    [InlineData("s2tw", "机器之心与机器", "機器之心社與機械")]
    [InlineData("s2tw", "后端软件", "後台軟件")]
    [InlineData("t2s", "機器之心社與機械", "机器之心与机器")]
    [InlineData("t2s", "後台軟體", "后台软件")]
    [InlineData("t2s", "发改委發展", "发改委发展")]
    public void Terms_come_before_the_dictionaries_the_longest_first(string config, string text, string expected) =>
        Assert.Equal(expected, HanziConverter.For(config, Options).Convert(text));

    [Fact]
    public void Terms_hold_across_blocks_and_keep_places()
    {
        var text = string.Concat(Enumerable.Repeat("发展机器之心与后端。", 200));
        var converter = HanziConverter.For("s2tw", Options);
        var expected = converter.Convert(text);
        using var output = new MemoryStream();
        converter.Convert(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), output, 100);
        Assert.Equal(expected, System.Text.Encoding.UTF8.GetString(output.ToArray()));
        var aligned = converter.ConvertAligned(text);
        Assert.Equal(expected, aligned.Text);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '。') Assert.Equal('。', aligned.Text[aligned.Map(i)]);
        }
    }

    [Fact]
    public void Inspect_says_which_words_a_term_decided() =>
        Assert.Equal(["term", "dictionary"], HanziConverter.For("s2tw", Options).Inspect("机器发展").Segments.Select(s => s.Rule));

    [Fact]
    public void An_empty_term_is_refused() =>
        Assert.Throws<ArgumentException>(() => HanziConverter.For("s2tw", new HanziOptions { Terms = [TermRule.Keep("")] }));
}
