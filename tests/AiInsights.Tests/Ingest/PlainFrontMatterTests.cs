using AiInsights.Ingest;

namespace AiInsights.Tests.Ingest;

public class PlainFrontMatterTests
{
    // Put together by chance: what YAML reads in its own way, and what it does not.
    private static readonly string[] Pieces =
    [
        "title", "date", "a", "标题", "2023-07-09", "2023-07-12T08:00:00+08:00", "https://example.org/a?b=c&d#e", "：", "《书》", "“引”", "\u3000", "测 试",
        " ", " ", " ", ": ", ": ", ": ", ":", "\n", "\n", "\n", "\ntags: [", "\nname: ", "[", "]", ", ", ",", "{", "}", "#", " #", "-", "- ", "?", "? ", "'", "\"",
        "|", ">", "&a", "*a", "!", "%", "@", "`", "~", "=", "<", "\\", "null", "1.5", "\t", "\r", "\r\n", "\f", "\u00A0", "\u2028", "\uFEFF", "\u0085", "...", "---", "é",
    ];

    [Fact]
    public void Plain_lines_are_read_without_the_parser_and_come_out_as_it_reads_them()
    {
        const string Yaml = "title: 联邦学习：效果 和参数\nurl: https://example.org/3\ndate:  2023-07-12T08:00:00 \ntopics: [联邦 学习, 工具]\n";
        var read = PlainFrontMatter.Read(Yaml);
        Assert.NotNull(read);
        Assert.Equal(Rows(FrontMatterReader.ReadYaml(Yaml)), Rows(read));
        Assert.Equal("date|2023-07-12T08:00:00|3|8", Rows(read).ElementAt(2));
    }

    [Theory]
    [InlineData("title: 'a'\n")]
    [InlineData("title: a\n b\n")]
    [InlineData("title: a # b\n")]
    [InlineData("title: a: b\n")]
    [InlineData("title:\n- a\n")]
    [InlineData("title: a\nTitle: b\n")]
    [InlineData("tags: [a, 'b']\n")]
    [InlineData("tags: [a,\n  b]\n")]
    [InlineData("tags: [a, [b]]\n")]
    [InlineData("")]
    public void What_may_mean_something_else_is_left_to_the_parser(string yaml) => Assert.Null(PlainFrontMatter.Read(yaml));

    [Fact]
    public void Whatever_is_read_without_the_parser_the_parser_reads_alike()
    {
        var chance = new Random(7);
        var read = 0;
        for (var round = 0; round < 40_000; round++)
        {
            var key = chance.Next(3) == 0 ? "title" : "title: ";
            var yaml = key + string.Concat(Enumerable.Range(0, chance.Next(1, 9)).Select(_ => Pieces[chance.Next(Pieces.Length)]));
            if (PlainFrontMatter.Read(yaml) is not { } fields)
                continue;
            read++;
            Assert.Equal(Rows(FrontMatterReader.ReadYaml(yaml)), Rows(fields));
        }

        Assert.InRange(read, 1000, 40_000);
    }

    private static IEnumerable<string> Rows(IEnumerable<(string Key, List<string> Values, int Line, int Column)> fields) =>
        fields.Where(static f => !f.Values.TrueForAll(string.IsNullOrWhiteSpace)).Select(static f => $"{f.Key}|{string.Join('/', f.Values)}|{f.Line}|{f.Column}");
}
