using System.Text.Json;
using AiInsights.Cli.Diff;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Cli;

/// <summary>What <c>diff</c> tells a reviewer.</summary>
public sealed class DiffTests : IDisposable
{
    private readonly TinySite _old = new TinySite().Seed("_curation/predictions.yml", EndToEnd.BadInputTests.Prediction("模型的推理成本会在一年内下降一半"));
    private readonly TinySite _new = new TinySite().Seed("_curation/predictions.yml", EndToEnd.BadInputTests.Prediction("模型的推理成本会在一年内下降一半"));

    public void Dispose()
    {
        _old.Dispose();
        _new.Dispose();
    }

    [Fact]
    public void The_same_site_has_no_findings()
    {
        var result = Diff();
        Assert.Equal(0, result.Status);
        Assert.Contains("Nothing in its content.", result.Out, StringComparison.Ordinal);
        Assert.Contains("Pages: 0 changed, 0 added, 0 removed.", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edited_sentence_is_one_line()
    {
        _new.Seed("a.md", TinySite.Article.Replace("应用会比模型更重要", "应用会比模型更要紧", StringComparison.Ordinal));
        var result = Diff();
        Assert.Equal(3, result.Status);
        Assert.Contains("「应用会比模型更重要。」 → 「应用会比模型更要紧。」", Assert.Single(Items(result)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_whose_first_words_were_edited_changed_and_did_not_go_and_another_come()
    {
        _new.Seed("a.md", TinySite.Article.Replace("应用会比模型更重要", "产品会比模型更重要", StringComparison.Ordinal));
        Assert.Contains("「应用会比模型更重要。」 → 「产品会比模型更重要。」", Assert.Single(Items(Diff())), StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_that_was_edited_and_does_not_show_is_one_line()
    {
        // The first file by name is the base; its text is what readers see.
        var copy = TinySite.Article.Replace("一年内", "一年之内", StringComparison.Ordinal);
        _old.Seed("b.md", copy);
        _new.Seed("b.md", copy.Replace("应用会比模型更重要", "应用会比模型更要紧", StringComparison.Ordinal));
        Assert.Contains("更要紧", Assert.Single(Items(Diff())), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_article_is_one_line()
    {
        _new.Seed("b.md", TinySite.Article.Replace("一篇文章", "另一件事", StringComparison.Ordinal).Replace("example.org/a", "example.org/b", StringComparison.Ordinal)
            .Replace("模型的推理成本会在一年内下降一半。这句话出自作者。", "芯片的供应今年还会紧张下去。", StringComparison.Ordinal).Replace("应用会比模型更重要。", "数据中心的电力是瓶颈。", StringComparison.Ordinal));
        Assert.Contains("added: 「另一件事」", Assert.Single(Items(Diff())), StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_moves_with_its_reason()
    {
        var items = Items(Diff("--as-of", "2026-06-01"));
        Assert.Contains(items, static i => i.Contains("p-0001 state", StringComparison.Ordinal) && i.EndsWith("(the date moved on)", StringComparison.Ordinal));
        Assert.Contains(items, static i => i.Contains("2026-06-01", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_of_a_seed_do_not_become_markup_or_a_mention()
    {
        _new.Seed("a.md", TinySite.Article.Replace("应用会比模型更重要", "应用会比模型更重要，见#1@x", StringComparison.Ordinal));
        var line = Assert.Single(Items(Diff()));
        Assert.DoesNotContain("@x", line, StringComparison.Ordinal);
        Assert.DoesNotContain("#1", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_every_change_as_JSON()
    {
        _new.Seed("a.md", TinySite.Article.Replace("应用会比模型更重要", "应用会比模型更要紧", StringComparison.Ordinal));
        Build();
        using var json = JsonDocument.Parse(TinySite.Cli(["diff", _old.Folder["site"], _new.Folder["site"], "--format", "json"]).Out);
        var change = json.RootElement.GetProperty("changes")[0];
        Assert.Equal(("text", "changed"), (change.GetProperty("area").GetString(), change.GetProperty("kind").GetString()));
        Assert.True(json.RootElement.GetProperty("pages").GetProperty("changed").GetInt32() > 0);
    }

    [Fact]
    public void A_folder_without_a_site_is_status_4()
    {
        _old.Build();
        Assert.Equal(4, TinySite.Cli(["diff", _old.Folder["site"], _old.Folder["seeds"]]).Status);
    }

    [Theory]
    [InlineData("一二三四五六七八九十甲乙丙丁", "一二三四五六七八九十甲子丙丁", "…十甲乙丙丁", "…十甲子丙丁")]
    [InlineData("甲", "甲乙", "甲", "甲乙")]
    [InlineData("", "乙", "", "乙")]
    public void Only_the_part_that_differs_is_shown(string before, string after, string shownBefore, string shownAfter) =>
        Assert.Equal((shownBefore, shownAfter), TextPairs.Difference(before, after, around: 2));

    private void Build(params string[] more)
    {
        Assert.Equal(0, _old.Build().Status);
        Assert.Equal(0, _new.Build(more).Status);
    }

    private CliResult Diff(params string[] more)
    {
        Build(more);
        return TinySite.Cli(["diff", _old.Folder["site"], _new.Folder["site"]]);
    }

    private static List<string> Items(CliResult result) => [.. result.Out.Split('\n').Where(static l => l.StartsWith("- ", StringComparison.Ordinal))];
}
