using System.Globalization;
using System.Text;
using AiInsights.Hanzi;
using AiInsights.Ingest.Text;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Ingest.Text;

/// <summary>Each of the ways in which an article's bytes come, exact to the character, on a line and on an article of 50,000 characters.</summary>
public sealed class NineEncodingsTests
{
    private const string Short = "人工智能的未来：一年之内，成本会下降一半。\n";
    private const string Western = "Le café coûte 5 €, c’est très cher — “à bientôt”.\nÜber den Wolken, naïve façade, señor.\n";

    private static readonly Lazy<string> s_long = new(Long);

    /// <summary>Way, name of the charset found, words of the reason.</summary>
    public static TheoryData<string, string, string> Ways { get; } = new()
    {
        { "utf-8", "utf-8", "valid UTF-8" },
        { "utf-8 with mark", "utf-8", "byte order mark" },
        { "utf-16le with mark", "utf-16le", "byte order mark" },
        { "utf-16be with mark", "utf-16be", "byte order mark" },
        { "gbk", "gb18030", "GB18030" },
        { "gb18030 with characters of four bytes", "gb18030", "GB18030" },
        { "big5", "big5", "Big5" },
        { "windows-1252", "windows-1252", "western" },
        { "utf-8 read as windows-1252", "utf-8", "read as Windows-1252" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_line_comes_back_exactly(string way, string charset, string why) => ComesBack(way, Short, charset, why);

    [Theory]
    [MemberData(nameof(Ways))]
    public void An_article_comes_back_exactly(string way, string charset, string why) => ComesBack(way, s_long.Value, charset, why);

    // A run of an odd number of bytes loses its last one for good: its character is marked, every other one is exact.
    [Fact]
    public void Utf8_read_as_GBK_comes_back_but_for_what_was_lost_then()
    {
        var gbk = Find("GB18030");
        int exact = 0, marked = 0;
        foreach (var line in s_long.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static l => l.Length > 10 && l.All(static c => c is < '\x7F' or (>= '\u3000' and < '\uFFF0'))))
        {
            var wrong = gbk.GetString(Encoding.UTF8.GetBytes(line));
            var decoded = TextDecoder.Decode(Encoding.UTF8.GetBytes(wrong)).Text;
            if (decoded == line)
                exact++;
            else if (decoded.Length == line.Length && decoded.Zip(line).All(static p => p.First == p.Second || p.First is '\uFFFD'))
                marked++;
            else
                Assert.Equal(wrong, decoded); // not proven: left as it is, never a third thing
        }

        Assert.True(exact > 0 && marked > 0, string.Create(CultureInfo.InvariantCulture, $"{exact} exact, {marked} marked"));
    }

    [Theory]
    [InlineData("utf-8", 0xFF)]
    [InlineData("GB18030", 0xFF)]
    [InlineData("big5", 0xFF)]
    public void A_byte_that_is_no_character_is_reported_with_its_place_in_a_long_text(string encoding, byte wrong)
    {
        var text = encoding == "big5" ? Encodable(HanziConverter.For("s2t").Convert(s_long.Value), Find(encoding)) : s_long.Value;
        var lines = text.Split('\n');
        var before = string.Join('\n', lines.Take(lines.Length / 2)) + "\n";
        byte[] bytes = [.. Find(encoding).GetBytes(before), wrong, .. Find(encoding).GetBytes(string.Join('\n', lines.Skip(lines.Length / 2)))];

        var decoded = TextDecoder.Decode(bytes);

        var fault = Assert.Single(decoded.Faults);
        Assert.Equal((Find(encoding).GetByteCount(before), before.Length, "FF"), (fault.ByteOffset, fault.CharIndex, fault.Hex));
        Assert.Equal(text, decoded.Text.Remove(fault.CharIndex, 1));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Explain_says_which_and_why(string way, string charset, string why)
    {
        using var site = new TinySite();
        File.WriteAllBytes(site.Folder["seeds/b.txt"], Bytes(way, Text(way, "题目在这里\n" + Short + Short.Replace("一年", "两年", StringComparison.Ordinal))));
        var told = site.Run("explain", "b.txt").Out;
        Assert.Contains(charset, told, StringComparison.Ordinal);
        Assert.Contains(why, told, StringComparison.Ordinal);
    }

    private static void ComesBack(string way, string sample, string charset, string why)
    {
        var text = Text(way, sample);
        var decoded = TextDecoder.Decode(Bytes(way, text));
        Assert.Equal(text, decoded.Text);
        Assert.Equal(charset, decoded.Charset);
        Assert.Contains(why, decoded.Why, StringComparison.Ordinal);
        Assert.DoesNotContain(decoded.Faults, static f => f.Kind != DecodingFaultKind.Mojibake);
    }

    // What the charset can hold.
    private static string Text(string way, string sample) => way switch
    {
        "gbk" => Encodable(sample, Find("gb2312")),
        "gb18030 with characters of four bytes" => sample + "𠮷野家与㐀、é、ñ。\n",
        "big5" => Encodable(HanziConverter.For("s2t").Convert(sample), Find("big5")),
        "windows-1252" => sample.Length > 1000 ? string.Concat(Enumerable.Repeat(Western, 600)) : Western,
        _ => sample,
    };

    private static byte[] Bytes(string way, string text) => way switch
    {
        "utf-8 with mark" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        "utf-16le with mark" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        "utf-16be with mark" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        "gbk" => Find("gb2312").GetBytes(text),
        "gb18030 with characters of four bytes" => Find("GB18030").GetBytes(text),
        "big5" => Find("big5").GetBytes(text),
        "windows-1252" => Find("windows-1252").GetBytes(text),
        "utf-8 read as windows-1252" => Encoding.UTF8.GetBytes(string.Concat(Encoding.UTF8.GetBytes(text).Select(Windows1252.ToChar))),
        _ => Encoding.UTF8.GetBytes(text),
    };

    private static string Encodable(string text, Encoding encoding) =>
        string.Concat(text.Where(c => c < '\x80' || encoding.GetString(encoding.GetBytes(c.ToString())) == c.ToString()));

    // Articles as they come, without what some charset has no character for.
    private static string Long()
    {
        var articles = Directory.GetFiles(Repository.Path("tests/AiInsights.Tests/Mend/Cases/articles"), "*.md").Order(StringComparer.Ordinal).Select(File.ReadAllText);
        return string.Concat(Enumerable.Repeat(string.Concat(articles), 4)).Replace("\u00A0", " ", StringComparison.Ordinal);
    }

    private static Encoding Find(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
}
