using System.Text;
using System.Text.Json;
using AiInsights.Model;
using AiInsights.Render;
using AiInsights.Render.Data;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Render.Data;

public sealed class DataFilesTests
{
    [Fact]
    public void Every_file_is_JSON()
    {
        var files = Make(SmallDigest.Create(), static s => s);
        Assert.Equal(
            ["data/documents.json", "data/documents/talk.json", "data/index.json", "data/insights.json", "data/predictions.csv", "data/predictions.json",
                "data/questions.json", "data/speakers.json", "data/topics.json"],
            files.Select(static f => f.Path));
        foreach (var file in files.Where(static f => f.Path.EndsWith(".json", StringComparison.Ordinal)))
        {
            using var json = JsonDocument.Parse(file.Content);
            Assert.Equal((byte)'\n', file.Content.Span[^1]);
        }
    }

    [Fact]
    public void A_document_holds_the_fields_of_the_contract_in_its_order()
    {
        using var document = Read("data/documents/talk.json");
        var names = document.RootElement.EnumerateObject().Select(static p => p.Name).ToList();
        string[] contract =
        [
            "id", "url", "title", "kind", "publisher", "authors", "editor", "published", "event", "fetched", "sourceUrl", "summary",
            "originalScript", "seeds", "truncated", "metadataFrom", "blocks", "sections", "insights", "turns", "pullQuotes", "repairs",
            "removed", "collation", "accounting",
        ];
        Assert.Equal(contract, names.Where(contract.Contains));
        Assert.Equal("transcript", document.RootElement.GetProperty("kind").GetString());
        var block = document.RootElement.GetProperty("blocks")[1];
        Assert.Equal(["id", "type", "level", "section", "turn", "insight", "text", "html", "source", "filledFrom"],
            block.EnumerateObject().Select(static p => p.Name));
        Assert.Equal("<strong>模型</strong>會&lt;变&gt;大 &amp; 变好𠮷。", block.GetProperty("html").GetString());
        Assert.Equal(0, document.RootElement.GetProperty("accounting").GetProperty("a.txt").GetProperty("unaccounted").GetInt32());
    }

    [Fact]
    public void Chinese_stays_readable_and_nothing_can_end_a_script_element()
    {
        var text = Text(SmallDigest.Create("变好𠮷</script>\u2028。"), "data/documents/talk.json");
        Assert.Contains("变好𠮷\\u003C/script\\u003E\\u2028。", text, StringComparison.Ordinal);
        Assert.DoesNotContain("</script>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edited_sentence_changes_one_line()
    {
        var before = Text(SmallDigest.Create("一。二。"), "data/documents/talk.json").Split('\n');
        var after = Text(SmallDigest.Create("一。三。"), "data/documents/talk.json").Split('\n');
        Assert.Single(before.Zip(after), static pair => pair.First != pair.Second);
    }

    [Fact]
    public void Titles_and_names_come_in_both_scripts()
    {
        using var documents = Read("data/documents.json");
        using var speakers = Read("data/speakers.json");
        Assert.Equal("一場對話", documents.RootElement[0].GetProperty("title").GetProperty("zh-Hant").GetString());
        Assert.Equal("張三", speakers.RootElement[0].GetProperty("name").GetProperty("zh-Hant").GetString());
        Assert.Equal("p-0001", speakers.RootElement[0].GetProperty("predictions")[0].GetString());
        Assert.Equal("bigger", speakers.RootElement[0].GetProperty("positions")[0].GetString());
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("#nowhere")]
    [InlineData("other.md")]
    [InlineData("../../etc/passwd")]
    [InlineData("file:///etc/passwd")]
    public void A_link_that_a_reader_may_not_follow_is_plain_text(string target)
    {
        var content = new RichText("看这里", [new TextMark(0, 3, MarkKind.Link, target)]);
        Assert.Equal("看这里", BlockHtml.Of(content));
    }

    [Theory]
    [InlineData("//elsewhere.example/", "https://elsewhere.example/")]
    [InlineData("b.html", "https://example.org/a/b.html")]
    public void A_link_is_written_out_as_on_the_page(string target, string address) =>
        Assert.Equal($"<a href=\"{address}\">看这里</a>", BlockHtml.Of(new RichText("看这里", [new TextMark(0, 3, MarkKind.Link, target)]), "https://example.org/a/"));

    [Fact]
    public void Crossing_marks_give_elements_that_nest()
    {
        var content = new RichText("甲乙丙", [new TextMark(0, 2, MarkKind.Strong), new TextMark(1, 2, MarkKind.Link, "https://example.org/?a=1&b=2")]);
        Assert.Equal(
            "<strong>甲<a href=\"https://example.org/?a=1&amp;b=2\">乙</a></strong><a href=\"https://example.org/?a=1&amp;b=2\">丙</a>",
            BlockHtml.Of(content));
    }

    private static JsonDocument Read(string path) => JsonDocument.Parse(Text(SmallDigest.Create(), path));

    private static string Text(Digest digest, string path) => Encoding.UTF8.GetString(
        Make(digest, ToTraditional).Single(f => f.Path == path).Content.Span);

    private static IReadOnlyList<SiteFile> Make(Digest digest, Func<string, string> toTraditional)
    {
        var files = new SiteInMemory();
        DataFiles.Create(digest, toTraditional, new ParallelOptions(), files);
        return files.ToSortedList();
    }

    private static string ToTraditional(string text) => text
        .Replace('场', '場').Replace('对', '對').Replace('话', '話').Replace('张', '張');
}
