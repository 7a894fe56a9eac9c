using System.Text;
using AiInsights.Hanzi;
using AiInsights.Model;
using AiInsights.Render;
using AiInsights.Search;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Search;

public class SearchIndexTests
{
    private static readonly SearchOptions Options = new() { ToHant = HanziConverter.For("s2tw").Convert };

    [Fact]
    public void Every_statement_has_a_line_with_its_address()
    {
        var files = Read(SmallDigest.Create());
        Assert.Equal(["search/claims.js", "search/meta.js", "search/names.js", "search/text-0.js"], files.Keys);
        Assert.Contains("\"D|talk|transcript||||一场对话\",", files["search/names.js"], StringComparison.Ordinal);
        Assert.Contains("\"K|models|1||大模型\",", files["search/names.js"], StringComparison.Ordinal);
        Assert.Contains("\"V|zhang-san|1||张三\\nZhang San\\n某公司\",", files["search/names.js"], StringComparison.Ordinal);
        Assert.Contains("\"san三\",\n", files["search/meta.js"], StringComparison.Ordinal);
        Assert.Contains("\"P|p-0001|talk|zhang-san||pending|||模型变大\\n变大\",", files["search/claims.js"], StringComparison.Ordinal);
        Assert.Contains("\"Q|bigger|pos-1|=|zhang-san||agree|||变大\",", files["search/claims.js"], StringComparison.Ordinal);
        Assert.Contains("\"A|talk\",\n\"S|s-1||开场\",\n\"T|t-1|zhang-san|models\",\n\"b|b-2||", files["search/text-0.js"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_is_written_as_the_place_where_it_stands_whatever_else_stands_there()
    {
        var claims = Read(SmallDigest.Create("模型变多，变大，再变大。"))["search/claims.js"];
        Assert.Contains("\"P|p-0001|talk|zhang-san||pending|b-2,2,变大||模型变大\",", claims, StringComparison.Ordinal);
        Assert.Contains("\"Q|bigger|pos-1|=|zhang-san||agree|b-2,2,变大||\",", claims, StringComparison.Ordinal);
        Assert.Equal(claims, Read(SmallDigest.Create("有人说，模型变多，变大，也未必变好。"))["search/claims.js"]);
    }

    [Fact]
    public void No_text_can_end_a_script_or_a_line_of_it()
    {
        var files = Read(SmallDigest.Create("a</script><!--\u2028\u2029\"\\\ud800<b>&"));
        foreach (var (path, text) in files)
        {
            Assert.True(text.AsSpan().IndexOfAny("<\u2028\u2029&\uFFFD") < 0, path);
            Assert.StartsWith("AiInsightsSearch.put(\"", text, StringComparison.Ordinal);
            Assert.EndsWith(");\n", text, StringComparison.Ordinal);
        }

        Assert.Contains("a\\u003c/script\\u003e\\u003c!--\\u2028\\u2029\\\"\\\\\\ud800\\u003cb\\u003e\\u0026", files["search/text-0.js"], StringComparison.Ordinal);
    }

    [Fact]
    public void One_edited_sentence_changes_six_lines_at_most()
    {
        var before = Read(SmallDigest.Create("模型会变大。人们都这么说。"));
        var after = Read(SmallDigest.Create("模型会变大。专家却不这么看。"));
        var changed = before.Keys.Union(after.Keys).Sum(path =>
        {
            var (a, b) = (before[path].Split('\n'), after[path].Split('\n'));
            return Math.Max(a.Except(b).Count(), b.Except(a).Count());
        });
        Assert.InRange(changed, 1, 6);
    }

    [Fact]
    public void The_same_digest_gives_the_same_bytes() => Assert.Equal(Read(SmallDigest.Create()), Read(SmallDigest.Create()));

    [Fact]
    public void An_article_keeps_its_file_when_another_is_edited()
    {
        var first = Many(editedArticle: -1);
        var second = Many(editedArticle: 3);
        Assert.True(first.Count > 4);
        Assert.Equal(1, first.Keys.Count(path => !string.Equals(first[path], second[path], StringComparison.Ordinal)));
    }

    private static SortedDictionary<string, string> Many(int editedArticle)
    {
        var digest = SmallDigest.Create();
        var template = digest.Articles[0];
        var text = string.Concat(Enumerable.Repeat("模型的能力还会继续提升，数据与算力缺一不可。", 2000));
        return Read(digest with
        {
            Articles = [.. Enumerable.Range(0, 20).Select(i => template with
            {
                Id = $"talk-{i}",
                Blocks = [template.Blocks[0], template.Blocks[1] with { Content = RichText.Plain(i == editedArticle ? text.Replace("还会继续提升", "不会再有提升", StringComparison.Ordinal) : text) }],
            })],
        });
    }

    private static SortedDictionary<string, string> Read(Digest digest)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var made = new SiteInMemory();
        SearchIndex.Create(digest, Options, made);
        foreach (var file in made.ToSortedList())
            files.Add(file.Path, Encoding.UTF8.GetString(file.Content.Span));
        return files;
    }
}
