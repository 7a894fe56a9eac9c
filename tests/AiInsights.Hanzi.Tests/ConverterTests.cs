using System.Buffers;
using System.Text;
using AiInsights.Hanzi.Matching;
using AiInsights.Hanzi.Parity;
using AiInsights.Hanzi.Quality;

namespace AiInsights.Hanzi.Tests;

public sealed class ConverterTests
{
    private static readonly string Sample = string.Concat(CaseFile.Rows("quality.tsv").Select(r => r[1] + "，" + r[2] + "\n"))
        + "豈⿰发发😀𫛢里面ABC" + string.Concat(Enumerable.Repeat("发展中国家的头发", 500));

    public static TheoryData<string, bool> Converters()
    {
        var data = new TheoryData<string, bool>();
        foreach (var config in HanziConverter.Configs)
        {
            data.Add(config, true);
            data.Add(config, false);
        }
        return data;
    }

    [Fact]
    public void An_unknown_configuration_is_refused_by_name() =>
        Assert.Contains("s2x", Assert.Throws<ArgumentException>(() => HanziConverter.For("s2x")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("plain ASCII, nothing else")]
    [InlineData("中文也不必改")]
    public void Text_without_anything_to_convert_is_returned_as_the_same_instance(string text)
    {
        Assert.Same(text, HanziConverter.For("s2tw").Convert(text));
        Assert.Same(text, HanziConverter.For("s2tw").ConvertAligned(text).Text);
    }

    [Fact]
    public void Equal_options_share_a_converter() =>
        Assert.Same(HanziConverter.For("s2tw"), HanziConverter.For("s2tw", new HanziOptions()));

    [Theory]
    [MemberData(nameof(Converters))]
    public void A_stream_cut_anywhere_gives_what_the_whole_text_gives(string config, bool parity)
    {
        var converter = HanziConverter.For(config, new HanziOptions { Parity = parity });
        var expected = Encoding.UTF8.GetBytes(converter.Convert(Sample));
        var bytes = Encoding.UTF8.GetBytes(Sample);
        foreach (var block in new[] { 1, 7, 64, 1000, 65_536 })
        {
            using var output = new MemoryStream();
            converter.Convert(new MemoryStream(bytes), output, block);
            Assert.Equal(expected, output.ToArray());
        }
        var writer = new ArrayBufferWriter<byte>();
        converter.Convert(bytes, writer);
        Assert.Equal(expected, writer.WrittenSpan.ToArray());
    }

    [Theory]
    [MemberData(nameof(Converters))]
    public void Places_of_the_source_are_found_in_the_result(string config, bool parity)
    {
        var converter = HanziConverter.For(config, new HanziOptions { Parity = parity });
        var aligned = converter.ConvertAligned(Sample);
        Assert.Equal(converter.Convert(Sample), aligned.Text);
        Assert.Equal(0, aligned.Map(0));
        Assert.Equal(aligned.Text.Length, aligned.Map(Sample.Length));
        var before = 0;
        for (var i = 0; i <= Sample.Length; i++)
        {
            var place = aligned.Map(i);
            Assert.True(place >= before);
            before = place;
            // No configuration touches a line end, so each is found again.
            if (i < Sample.Length && Sample[i] == '\n') Assert.Equal('\n', aligned.Text[place]);
        }
        Assert.Throws<ArgumentOutOfRangeException>(() => aligned.Map(Sample.Length + 1));
    }

    [Fact]
    public void A_marked_span_moves_with_a_phrase_that_grows()
    {
        const string text = "前面的程序员写了后面的代码";
        var aligned = HanziConverter.For("s2twp").ConvertAligned(text);
        Assert.Equal("前面的程式設計師寫了後面的程式碼", aligned.Text);
        Assert.Equal("程式碼", aligned.Text[aligned.Map(11)..aligned.Map(13)]);
    }

    [Theory]
    [InlineData(new byte[] { 0xE4, 0xBD, 0xA0, 0xFF, 0x41 }, 3, "你")]
    [InlineData(new byte[] { 0x41, 0xE4, 0xBD }, 1, "A")]
    [InlineData(new byte[] { 0x80 }, 0, "")]
    public void Bytes_that_are_not_UTF8_are_an_error_with_their_offset(byte[] bytes, long offset, string before)
    {
        foreach (var block in new[] { 1, 2, 3, 4096 })
        {
            using var output = new MemoryStream();
            var error = Assert.Throws<InvalidUtf8Exception>(() => HanziConverter.For("s2t").Convert(new MemoryStream(bytes), output, block));
            Assert.Equal(offset, error.Offset);
            Assert.Equal(before, Encoding.UTF8.GetString(output.ToArray()));
        }
    }

    [Theory]
    [MemberData(nameof(Converters))]
    public void An_engine_for_one_line_alone_converts_it_like_any_other(string config, bool parity)
    {
        var configuration = Configuration.Find(config)!;
        var converter = HanziConverter.For(config, new HanziOptions { Parity = parity });
        string[] lines =
        [
            .. Sample.Split('\n').Where((_, i) => i % 60 == 0), "軟件和數据庫的默认設置，資料結構", Sample[..4000],
            // Text that the tables of the regions and of the other script are about.
            .. Overlay.Read(Overlay.TaiwanWording).Where((_, i) => i % 40 == 0).SelectMany(e => new[] { e.Key, HanziConverter.For("s2t").Convert(e.Key) }),
            .. Overlay.Read(Overlay.Simplified).Where((_, i) => i % 40 == 0).Select(e => e.Example),
            "他說著話，看著乾淨的後臺", "著作的内容着落", "乾隆年間的乾糧", "沒有什麼可說", "后里的后面",
        ];
        foreach (var line in lines)
        {
            var only = new Alphabet(line);
            var alone = parity ? ParityEngines.Create(configuration, rareGlyphs: false, only) : QualityEngines.Create(configuration, rareGlyphs: false, only);
            using var result = new TextBuffer(line.Length);
            alone.Convert(line, result, null, isLast: true);
            Assert.Equal(converter.Convert(line), result.Text.ToString());
        }
    }

    [Fact]
    public void A_converter_that_is_asked_for_one_line_and_then_for_another_converts_both()
    {
        var converter = HanziConverter.For("s2tw", new HanziOptions { Terms = [TermRule.Keep("万维")] });
        foreach (var (line, expected) in new[] { ("头发", "頭髮"), ("发展万维", "發展万维"), ("后面", "後面") })
        {
            using var output = new MemoryStream();
            converter.Convert(new MemoryStream(Encoding.UTF8.GetBytes(line)), output);
            Assert.Equal(expected, Encoding.UTF8.GetString(output.ToArray()));
        }
    }

    [Fact]
    public void Several_threads_may_share_a_converter()
    {
        var expected = HanziConverter.For("s2hkp").Convert(Sample);
        Parallel.For(0, 32, _ => Assert.Equal(expected, HanziConverter.For("s2hkp").Convert(Sample)));
    }

    [Fact]
    public void Inspect_names_the_words_and_what_decided()
    {
        var inspection = HanziConverter.For("s2tw").Inspect("白岩松改变量子");
        Assert.Equal("白岩松改變量子", inspection.Output);
        Assert.Equal(["白岩松", "改变", "量子"], inspection.Segments.Select(s => s.Source));
        Assert.StartsWith("overlay: simplified-to-traditional.tsv(", inspection.Segments[0].Rule, StringComparison.Ordinal);
        Assert.Equal(["dictionary", "none"], inspection.Segments.Skip(1).Select(s => s.Rule));
    }

    [Fact]
    public void Inspect_in_parity_mode_shows_segments_and_stages_as_OpenCC_does()
    {
        var inspection = HanziConverter.For("s2twp", new HanziOptions { Parity = true }).Inspect("这个软件");
        Assert.Equal(["这个", "软件"], inspection.Segments.Select(s => s.Source));
        Assert.Equal(["軟件", "軟體"], inspection.Segments[1].Stages);
    }

    [Fact]
    public void The_names_of_OpenCC_NET_do_what_they_did()
    {
        Assert.Equal("漢字", ZhConverter.HansToHant("汉字"));
        Assert.Equal("軟體", ZhConverter.HansToTW("软件", isIdiomConvert: true));
        Assert.Equal("软件", "軟體".ToHansFromTW(isIdiomConvert: true));
        Assert.Equal("汉字", "漢字".ToHansFromHant());
        Assert.Equal("実", "實".ToShinFromKyuu());
    }

    [Theory]
    [InlineData("s2twp", "服务器上的软件", "伺服器上的軟體")]
    [InlineData("tw2sp", "伺服器上的軟體", "服务器上的软件")]
    [InlineData("t2jp", "國語", "国語")]
    public void A_converter_that_prepares_itself_converts_alike(string config, string text, string expected)
    {
        // With a switch of its own, so that no other test has made its tables before.
        var converter = HanziConverter.For(config, new HanziOptions { RareGlyphs = true });
        converter.Prepare();
        converter.Prepare();

        Assert.Equal(expected, converter.Convert(text));
    }
}
