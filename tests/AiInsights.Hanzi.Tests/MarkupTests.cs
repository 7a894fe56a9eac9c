namespace AiInsights.Hanzi.Tests;

public sealed class MarkupTests
{
    public static TheoryData<string, string, string> Cases()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in CaseFile.Rows("markup.tsv")) data.Add(row[0], Lines(row[1]), Lines(row[2]));
        return data;

        static string Lines(string text) => text.Replace("\\n", "\n", StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Only_what_readers_see_is_converted(string kind, string text, string expected) =>
        Assert.Equal(expected, HanziConverter.For("s2tw").ConvertMarkup(text, kind == "html" ? MarkupKind.Html : MarkupKind.Markdown));

    [Fact]
    public void Markup_without_anything_to_convert_is_the_same_instance()
    {
        const string text = "<p title=\"a\">中文</p>";
        Assert.Same(text, HanziConverter.For("s2tw").ConvertMarkup(text, MarkupKind.Html));
    }

    [Theory]
    [InlineData("<")]
    [InlineData("<p")]
    [InlineData("<p title=\"发")]
    [InlineData("<!-- 发")]
    [InlineData("</")]
    [InlineData("{{ 发")]
    [InlineData("`发")]
    [InlineData("[发](发")]
    [InlineData("\\")]
    [InlineData("---\ntitle: 发")]
    public void Broken_markup_is_read_to_its_end(string text)
    {
        Assert.NotNull(HanziConverter.For("s2tw").ConvertMarkup(text, MarkupKind.Html));
        Assert.NotNull(HanziConverter.For("s2tw").ConvertMarkup(text, MarkupKind.Markdown));
    }
}
