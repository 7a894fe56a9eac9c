using System.Text;
using AiInsights.Ingest.Text;

namespace AiInsights.Tests.Ingest.Text;

public sealed class TextDecoderTests
{
    private const string Simplified = "大模型的未来在于数据，而不只是算力。\nScaling Law 到了吗？2025 年会有答案。\n";
    private const string Traditional = "大模型的未來在於數據，而不只是算力。\nScaling Law 到了嗎？2025 年會有答案。\n";
    private const string Western = "Le café coûte 5 €, c’est très cher.\nÀ bientôt!\n";

    public static TheoryData<string, string, string, bool> Charsets { get; } = new()
    {
        { Simplified, "utf-8", "utf-8", false },
        { Simplified, "utf-8", "utf-8", true },
        { Traditional, "utf-8", "utf-8", false },
        { Simplified, "utf-16", "utf-16le", true },
        { Simplified, "utf-16BE", "utf-16be", true },
        { Simplified, "utf-16", "utf-16le", false },
        { Traditional, "utf-16BE", "utf-16be", false },
        { Western, "utf-16", "utf-16le", false },
        { "没有一个字母的中文，也是可以的。", "utf-16", "utf-16le", false },
        { Simplified, "utf-32", "utf-32le", true },
        { Simplified, "utf-32BE", "utf-32be", true },
        { Simplified, "GB18030", "gb18030", false },
        { Simplified + "𠮷 はカタカナ ① é", "GB18030", "gb18030", false },
        { Traditional, "GB18030", "gb18030", false },
        { Traditional, "big5", "big5", false },
        { "短標題：人工智慧的未來", "big5", "big5", false },
        { "短标题：人工智能的未来", "GB18030", "gb18030", false },
        { Western, "windows-1252", "windows-1252", false },
        { "plain ASCII\r\n", "utf-8", "utf-8", false },
        { "", "utf-8", "utf-8", false },
        { "", "utf-8", "utf-8", true },
    };

    [Theory]
    [MemberData(nameof(Charsets))]
    public void Text_comes_back_exactly_and_its_charset_is_named(string text, string encoding, string charset, bool mark)
    {
        var encoder = Find(encoding);
        byte[] bytes = [.. mark ? encoder.GetPreamble() : [], .. encoder.GetBytes(text)];

        var decoded = TextDecoder.Decode(bytes);

        Assert.Equal(text, decoded.Text);
        Assert.Equal(charset, decoded.Charset);
        Assert.Empty(decoded.Faults);
        Assert.False(decoded.IsBinary);
        Assert.EndsWith(".", decoded.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    [InlineData("utf-16")]
    public void The_seeds_come_back_exactly_in_every_charset_that_has_their_characters(string encoding)
    {
        foreach (var path in SeedFiles.All)
        {
            var text = File.ReadAllText(path, Encoding.UTF8);
            Assert.Equal(text, TextDecoder.Decode(Find(encoding).GetBytes(text)).Text);
        }
    }

    [Fact]
    public void A_broken_byte_in_UTF8_is_reported_with_its_place_and_nothing_else_is_lost()
    {
        var bytes = Encoding.UTF8.GetBytes("大模型的未来在于数据，而不只是算力。");
        bytes[4] = (byte)'!'; // the middle of 模

        var decoded = TextDecoder.Decode(bytes);

        Assert.Equal("utf-8", decoded.Charset);
        Assert.Equal("大\uFFFD!\uFFFD型的未来在于数据，而不只是算力。", decoded.Text);
        Assert.Equal([(3, 1, "E6"), (5, 3, "A1")], decoded.Faults.Select(f => (f.ByteOffset, f.CharIndex, f.Hex)));
    }

    [Fact]
    public void UTF8_cut_in_the_middle_of_a_character_is_still_UTF8()
    {
        var decoded = TextDecoder.Decode(Encoding.UTF8.GetBytes("大模型的未来").AsSpan()[..^1]);

        Assert.Equal("大模型的未\uFFFD", decoded.Text);
        Assert.Equal((15, 5, "E6 9D"), (decoded.Faults[0].ByteOffset, decoded.Faults[0].CharIndex, decoded.Faults[0].Hex));
    }

    [Fact]
    public void A_broken_byte_in_GBK_is_reported_and_the_letter_behind_it_stays()
    {
        byte[] bytes = [.. Find("GB18030").GetBytes("大模型的未来，"), 0xFD, .. Find("GB18030").GetBytes(" value 的算力。")];

        var decoded = TextDecoder.Decode(bytes);

        Assert.Equal("大模型的未来，\uFFFD value 的算力。", decoded.Text);
        Assert.Equal((14, 7, "FD"), (decoded.Faults[0].ByteOffset, decoded.Faults[0].CharIndex, decoded.Faults[0].Hex));
    }

    [Theory]
    [InlineData("89504E470D0A1A0A0000000D49484452", "PNG")]
    [InlineData("FFD8FFE000104A464946000101", "JPEG")]
    [InlineData("1F8B0800000000000003CB48CDC9C95728CF2FCA49E102", "gzip")]
    [InlineData("504B0304140000000800", "ZIP")]
    [InlineData("255044462D312E340A25C4E5F2E5EBA7F3A0D0C4C60A", "PDF")]
    [InlineData("0001020304050607080001020304050607080900FFFE", "binary")]
    [InlineData("00000000000000000000000000000000", "binary")]
    public void A_file_that_is_no_text_is_recognised(string hex, string kind)
    {
        var decoded = TextDecoder.Decode(Convert.FromHexString(hex));

        Assert.True(decoded.IsBinary);
        Assert.Equal("", decoded.Text);
        Assert.Contains(kind, decoded.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_NUL_does_not_make_a_text_binary()
    {
        var text = string.Concat(Enumerable.Repeat("大模型的未来。", 20)) + "\0end";
        Assert.Equal(text, TextDecoder.Decode(Encoding.UTF8.GetBytes(text)).Text);
    }

    public static TheoryData<string, string> ReadWrongly { get; } = new()
    {
        { "你好，世界", "windows-1252" },
        { "大模型的未来，在于数据。Scaling Law 到了？", "windows-1252" },
        { "大模型的未来，在于数据。Scaling Law 到了？", "latin1" },
        { "café, déjà vu", "windows-1252" },
        { "It’s “new”", "windows-1252" },
        { "人工智能很好", "GB18030" },
    };

    [Theory]
    [MemberData(nameof(ReadWrongly))]
    public void UTF8_that_was_read_wrongly_once_is_turned_back_and_reported(string line, string readAs)
    {
        var wrong = readAs == "windows-1252"
            ? string.Concat(Encoding.UTF8.GetBytes(line).Select(b => b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D ? (char)b : Find(readAs).GetString([b])[0]))
            : Find(readAs).GetString(Encoding.UTF8.GetBytes(line));
        Assert.NotEqual(line, wrong);

        var decoded = TextDecoder.Decode(Encoding.UTF8.GetBytes($"title: plain\n{wrong}\n真的健康的一行。\n"));

        Assert.Equal($"title: plain\n{line}\n真的健康的一行。\n", decoded.Text);
        var fault = Assert.Single(decoded.Faults);
        Assert.Equal((DecodingFaultKind.Mojibake, 13, 13), (fault.Kind, fault.ByteOffset, fault.CharIndex));
    }

    [Fact]
    public void What_was_lost_when_UTF8_was_read_as_GBK_is_marked_not_guessed()
    {
        // 的 has three bytes; the third and the line end made no pair, and a question mark was put for it.
        var decoded = TextDecoder.Decode("浜哄伐鏅鸿兘鐨?\n"u8);

        Assert.Equal("人工智能\uFFFD\n", decoded.Text);
        Assert.Equal([DecodingFaultKind.Mojibake, DecodingFaultKind.MojibakeLost], decoded.Faults.Select(f => f.Kind));
    }

    [Theory]
    [InlineData("Crème brûlée à la française, naïve façade, Ångström, señor, Übermaß")]
    [InlineData("São João não é irmã; ação, ÃO, PÃO")]
    [InlineData("乱码示例：“ä½ å¥½” 本应是“你好”。")]
    [InlineData("涓涓细流，鐨是罕见字，锛也是；銆、鏄、鍦、浜都收在字典里。")]
    [InlineData("浜松市（はままつし）は静岡県西部の市")]
    [InlineData("Â© 2024 Ã")]
    public void Healthy_text_is_never_turned_back(string line)
    {
        var decoded = TextDecoder.Decode(Encoding.UTF8.GetBytes(line));

        Assert.Equal(line, decoded.Text);
        Assert.Empty(decoded.Faults);
    }

    [Fact]
    public void Any_bytes_at_all_are_decoded_without_an_exception_and_each_replacement_is_reported()
    {
        var random = new Random(20250127);
        for (var n = 0; n < 2000; n++)
        {
            var bytes = new byte[random.Next(1, 60)];
            random.NextBytes(bytes);
            if (n % 2 == 0)
                for (var i = 0; i < bytes.Length; i++)
                    bytes[i] |= 0x40;

            var decoded = TextDecoder.Decode(bytes);

            Assert.Equal(decoded.Text.Count(c => c == '\uFFFD'), decoded.Faults.Count(f => f.Kind != DecodingFaultKind.Mojibake));
            Assert.Equal(decoded.Text, TextDecoder.Decode(bytes).Text);
        }
    }

    private static Encoding Find(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
}
