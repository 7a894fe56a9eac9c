using System.Buffers;
using System.Globalization;
using System.Text;

namespace AiInsights.Templating.Tests.Rendering;

/// <summary>Bytes and text come from the same template by different ways; they must say the same.</summary>
public sealed class Utf8Tests
{
    private static readonly string[] Pieces = ["a", "bc ", "0123456789", "中", "文字，", "——“”", "é", "ßü", "\uD83D\uDE00", "\uD83D", "\uDE00", "\uFFFF", "\uE000", "\uD7FF", "߿", "ࠀ", "&", "<b>", "\"", "'", "\0", "\u007F", "\u0080", "一二三四五六七八九十"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Bytes_are_the_UTF8_of_the_text_escaped_or_not(int seed)
    {
        var random = new Random(seed);
        var plain = Template.Parse("<{{ x }}|{{ x }}>", "t.txt", TemplateOptions.Default);
        var escaped = Template.Parse("<p title=\"{{ x }}\">{{ x }}</p>", "t.html", TemplateOptions.Html);
        for (int i = 0; i < 4000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var model = new TemplateObject { ["x"] = text };

            Assert.Equal(Encoding.UTF8.GetBytes(plain.Render(model)), Bytes(plain, model));
            Assert.Equal(Encoding.UTF8.GetBytes(escaped.Render(model)), Bytes(escaped, model));
            Assert.Equal($"<{text}|{text}>", plain.Render(model));
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("é")]
    [InlineData("<")]
    [InlineData("\uD83D")]
    [InlineData("\uD83D\uDE00")]
    public void A_run_of_Han_may_end_anywhere(string other)
    {
        var template = Template.Parse("{{ x }}|{{ m }}", "t.html", TemplateOptions.Html);
        string run = string.Concat(Enumerable.Range(0x4E00, 80).Select(c => (char)c));
        for (int length = 0; length <= run.Length; length++)
        {
            string text = run[..length] + other + run[length..];
            var model = new TemplateObject { ["x"] = text, ["m"] = new Markup(text) };

            Assert.Equal(Encoding.UTF8.GetBytes(template.Render(model)), Bytes(template, model));
        }
    }

    [Theory]
    [InlineData("#t1", true)]
    [InlineData("../a.html", true)]
    [InlineData("/a:b", true)]
    [InlineData("?a:b", true)]
    [InlineData("a.html#b:c", true)]
    [InlineData("https://a.example/", true)]
    [InlineData("..:b", false)]
    [InlineData(".:b", false)]
    [InlineData(" javascript:f()", false)]
    [InlineData("", true)]
    public void An_address_is_written_only_when_nothing_runs_by_it(string address, bool isSafe)
    {
        var model = new TemplateObject { ["x"] = address };
        var template = Template.Parse("<a href=\"{{ x }}\">", "t.html", TemplateOptions.Html);

        Assert.Equal(isSafe ? $"<a href=\"{address}\">" : "<a href=\"#\">", template.Render(model));
        Assert.Equal(template.Render(model), Encoding.UTF8.GetString(Bytes(template, model)));
    }

    [Fact]
    public void A_text_of_any_length_is_written_whole_whatever_memory_the_writer_offers()
    {
        for (int length = 0; length < 3000; length += 37)
        {
            string text = string.Concat(Enumerable.Repeat("中a&", length));
            var model = new TemplateObject { ["x"] = text };
            var template = Template.Parse("{{ x }}.", "t.html", TemplateOptions.Html);

            Assert.Equal(template.Render(model), Encoding.UTF8.GetString(Bytes(template, model)));
        }
    }

    [Fact]
    public void When_an_error_occurs_nothing_is_written()
    {
        var writer = new ArrayBufferWriter<byte>(1 << 16);

        Assert.Throws<TemplateException>(() => Template.Parse("before {{ nothing.here }}").Render(writer));

        Assert.Equal(0, writer.WrittenCount);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(12)]
    [InlineData(-7)]
    [InlineData(0.1)]
    [InlineData(999999999999999.0)]
    [InlineData(1e15)]
    [InlineData(-1e16)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Whole_numbers_read_as_they_always_did(double number)
    {
        var model = new TemplateObject { ["x"] = number };
        var template = Template.Parse("{{ x }}");

        Assert.Equal(number.ToString(CultureInfo.InvariantCulture), template.Render(model));
        Assert.Equal(template.Render(model), Encoding.UTF8.GetString(Bytes(template, model)));
    }

    // As data of the theory above it would count as the zero that is there already.
    [Fact]
    public void Zero_below_nothing_reads_as_it_always_did() => Whole_numbers_read_as_they_always_did(double.NegativeZero);

    private static byte[] Bytes(Template template, object model)
    {
        var writer = new ArrayBufferWriter<byte>();
        template.Render(writer, model);
        return writer.WrittenSpan.ToArray();
    }
}
