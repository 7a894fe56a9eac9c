using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AiInsights.Hanzi.Dictionaries;

namespace AiInsights.Hanzi.Tests;

public sealed class ParityTests
{
    private static readonly HanziOptions Exact = new() { Parity = true };

    // Where an editor disagrees with upstream's expectation; both say why.
    private static readonly HashSet<(string Config, string Input)> BetterOtherwise =
    [
        // Upstream marks its own expectation (图示复盖) with [sic].
        ("tw2sp", "畫素 畫素藉由 圖示 圖示覆蓋[sic]"),
        // In Simplified the verb suffix is 着; OpenCC keeps Taiwan's 著.
        ("t2s", "慰藉著受傷的心靈 慰藉着受伤的心灵"),
        ("hk2s", "慰藉著受傷的心靈 慰藉着受伤的心灵"),
    ];

    public static TheoryData<string, string, string> Hashes()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in CaseFile.Rows("parity-hashes.tsv")) data.Add(row[0], row[1], row[2]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Hashes))]
    public void All_keys_of_all_dictionaries_convert_as_OpenCC_converts_them(string config, string byLine, string joined)
    {
        var converter = HanziConverter.For(config, Exact);
        Assert.Equal(byLine, Digest(converter.Convert(Keys("\n"))));
        Assert.Equal(joined, Digest(converter.Convert(Keys("") + "\n")));
    }

    [Fact]
    public void The_input_of_the_hashes_is_the_one_they_were_taken_from()
    {
        Assert.Equal("55f801578e34", Digest(Keys("\n")));
        Assert.Equal("be86e3876e38", Digest(Keys("") + "\n"));
    }

    [Fact]
    public void The_embedded_file_holds_exactly_the_entries_of_the_package()
    {
        foreach (var row in CaseFile.Rows("tables.tsv"))
        {
            var table = OpenCcData.Load(row[0]);
            Assert.Equal(row[1], table.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
            var text = new StringBuilder();
            for (var i = 0; i < table.Count; i++) text.Append(table.Key(i)).Append('\t').Append(table.Value(i)).Append('\n');
            Assert.Equal(row[2], System.Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))));
        }
        Assert.Equal(OpenCcData.Names, CaseFile.Rows("tables.tsv").Select(r => r[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Upstreams_cases_pass_all_but_the_three_that_need_rare_glyphs()
    {
        Assert.Equal(475, Upstream().Count());
        Assert.Equal(3, Upstream().Count(c => HanziConverter.For(c.Config, Exact).Convert(c.Input) != c.Expected));
        Assert.All(Upstream(), c => Assert.Equal(c.Expected, HanziConverter.For(c.Config, Exact with { RareGlyphs = true }).Convert(c.Input)));
    }

    [Fact]
    public void Quality_mode_loses_no_case_that_OpenCC_has_right()
    {
        var cases = Upstream().Where(c => !BetterOtherwise.Contains((c.Config, c.Input)));
        Assert.All(cases, c => Assert.Equal(c.Expected, HanziConverter.For(c.Config, new HanziOptions { RareGlyphs = true }).Convert(c.Input)));
    }

    [Theory]
    [MemberData(nameof(Hashes))]
    public void The_fused_pass_gives_what_the_stages_give_one_by_one(string config, string byLine, string joined)
    {
        var converter = HanziConverter.For(config, Exact);
        var text = string.Concat(CaseFile.Rows("quality.tsv").Select(r => r[1] + r[2])) + Keys("")[..20_000];
        Assert.NotEqual(byLine, joined);
        Assert.Equal(converter.Inspect(text).Output, converter.Convert(text));
    }

    [Theory]
    [InlineData("⿰发发发", "⿰发发發")]
    [InlineData("⿰发", "⿰發")]
    [InlineData("⿲发发发里", "⿲发发发裏")]
    [InlineData("⿰⿰发发发发", "⿰⿰发发发發")]
    public void A_complete_description_sequence_is_never_converted_inside(string text, string expected)
    {
        Assert.Equal(expected, HanziConverter.For("s2t", Exact).Convert(text));
        Assert.Equal(expected, HanziConverter.For("s2t").Convert(text));
    }

    [Theory]
    [InlineData("𫛢", "鸋")]
    [InlineData("豈", "豈")]
    [InlineData("你", "你")]
    public void Characters_beyond_the_basic_plane_and_compatibility_ideographs_are_read(string text, string expected)
    {
        Assert.Equal(expected, HanziConverter.For("s2t", Exact).Convert(text));
        Assert.Equal(expected, HanziConverter.For("s2t").Convert(text));
    }

    private static string Keys(string end)
    {
        var text = new StringBuilder();
        foreach (var table in OpenCcData.Names.Select(name => OpenCcData.Load(name)))
        {
            for (var i = 0; i < table.Count; i++) text.Append(table.Key(i)).Append(end);
        }
        return text.ToString();
    }

    private static string Digest(string text) => System.Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];

    private static IEnumerable<(string Config, string Input, string Expected)> Upstream()
    {
        using var document = JsonDocument.Parse(CaseFile.Text("opencc-testcases.json"), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        foreach (var one in document.RootElement.GetProperty("cases").EnumerateArray())
        {
            foreach (var expected in one.GetProperty("expected").EnumerateObject())
                yield return (expected.Name, one.GetProperty("input").GetString()!, expected.Value.GetString()!);
        }
    }
}
