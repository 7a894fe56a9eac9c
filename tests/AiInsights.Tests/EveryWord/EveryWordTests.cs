using AiInsights.Ingest.Text;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.EveryWord;

/// <summary>
/// No word is lost in silence: what a seed says stands on the article's page, in its data file, or in the list of what was repaired or removed.
/// <c>AI_INSIGHTS_WORDS=folder</c> asks it of other articles.
/// </summary>
public sealed class EveryWordTests
{
    [Fact]
    public void The_seeds_of_the_repository_are_said_whole() => AssertNone(Lost(RealDigest.Site, Repository.Path("seeds")));

    [Fact]
    public void The_articles_of_the_cases_are_said_whole() => AssertWhole(Repository.Path("tests/AiInsights.Tests/Mend/Cases/articles"));

    [Fact]
    public void Text_of_each_form_is_said_whole()
    {
        using var temp = new TempFolder();
        foreach (var (name, text) in MadeSeeds.All())
            temp.Write("seeds/" + name, text);
        AssertWhole(temp["seeds"]);
    }

    [Fact]
    public void A_word_that_is_nowhere_is_told_with_its_line()
    {
        using var site = new TinySite();
        var made = SiteBuilder.Compose(new BuildOptions { Seeds = site.Folder["seeds"], Templates = site.Templates, Out = site.Folder["site"] }, new DiagnosticBag());
        var shown = ShownWords.Of(made, Assert.Single(made.Digest.Articles));
        Assert.Empty(shown.Missing("a.md", TinySite.Article));
        var missing = shown.Missing("a.md", TinySite.Article + "\n<b title=\"属性\">应用会比</b>模型更重要，江湾的桥 Abc 没有人修。\n").Select(static w => (w.Line, w.Text));
        Assert.Equal([(14, "江湾的桥"), (14, "Abc"), (14, "没有人修")], missing);
    }

    [Fact]
    public void Other_articles_are_said_whole()
    {
        if (Environment.GetEnvironmentVariable("AI_INSIGHTS_WORDS") is { Length: > 0 } folder)
            AssertWhole(folder);
    }

    private static void AssertWhole(string folder)
    {
        using var temp = new TempFolder();
        var site = SiteBuilder.Compose(new BuildOptions { Seeds = folder, Templates = Repository.Path("templates"), Out = temp["site"] }, new DiagnosticBag());
        AssertNone(Lost(site, folder));
        // An article each: none is left out.
        Assert.Empty(Names(folder).Except(site.Digest.Articles.SelectMany(static a => a.Seeds)));
    }

    private static IEnumerable<string> Names(string folder) => Directory.EnumerateFiles(folder).Select(static f => Path.GetFileName(f)).Where(static f => !f.EndsWith(".read", StringComparison.Ordinal));

    private static void AssertNone(List<string> lost) => Assert.True(lost.Count == 0, $"{lost.Count} words are lost:\n{string.Join('\n', lost)}");

    private static List<string> Lost(Composition site, string folder)
    {
        var lost = new List<string>();
        foreach (var article in site.Digest.Articles)
        {
            var shown = ShownWords.Of(site, article);
            foreach (var seed in article.Seeds)
            {
                var text = TextDecoder.Decode(File.ReadAllBytes(Path.Combine(folder, seed))).Text;
                lost.AddRange(shown.Missing(seed, text).Select(w => $"{seed}({w.Line},{w.Start + 1}): {w.Text}"));
            }
        }

        return lost;
    }
}
