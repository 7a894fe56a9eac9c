using AiInsights.Mine.Curation;
using AiInsights.Render;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Render;

/// <summary>Characters of the other script are found, and only those.</summary>
public sealed class ScriptLintTests
{
    [Theory]
    [InlineData("zh-Hant", "<p>這是简體</p>", "简")]
    [InlineData("zh-Hans", "<p>这是简體</p>", "體")]
    [InlineData("zh-Hant", "<p title=\"简\">x</p>", "简")]
    [InlineData("zh-Hant", "<p>皇后在後面，里長，乾坤，台灣</p>", "")]
    [InlineData("zh-Hans", "<p>皇后在后面，里长，乾坤，台湾，堃，喆</p>", "")]
    [InlineData("zh-Hant", "<a lang=\"zh-Hans\" title=\"简\">简体<b>简</b></a>", "")]
    [InlineData("zh-Hant", "<p><code>简.txt</code></p><script>\"简\"</script>", "")]
    [InlineData("zh-Hant", "<p>簡&#31616;</p>", "简")]
    [InlineData("zh-Hant", "<p>這台机器的体積，根据數據</p>", "机体据")]
    [InlineData("zh-Hant", "<p>手頭拮据，茶几，一只眼，老板与老闆</p>", "与")]
    [InlineData("zh-Hans", "<p>顯著的进展，显著，拮据</p>", "顯")]
    [InlineData("zh-Hant-HK", "<p>這裏的台階，机場</p>", "机")]
    public void Characters_that_the_page_would_have_converted(string script, string html, string found) =>
        Assert.Equal(found, string.Concat(new ScriptLint([]).Find(html, script).Select(static h => h.Character)));

    [Fact]
    public void Words_that_a_curator_fixed_stand()
    {
        using var site = new TinySite().Seed("_curation/terms.yml", "- term: 飞书\n  keep: true\n  why: 产品名\n");
        var lint = new ScriptLint(CurationLoader.Load(site.Folder["seeds"], new DiagnosticBag()).Terms);
        Assert.Equal("飞", string.Concat(lint.Find("<p>用飞书，不用飞機</p>", "zh-Hant").Select(static h => h.Character)));
    }

    [Fact]
    public void Check_reports_them_and_the_seeds_have_none()
    {
        using var site = new TinySite().OwnTemplates();
        Assert.Empty(site.Run("check").FindingsOf(DiagnosticCodes.OtherScript));
        var words = site.Folder["templates/strings/zh-Hant.json"];
        File.WriteAllText(words, File.ReadAllText(words).Replace("跳到正文", "跳到这里", StringComparison.Ordinal));
        Assert.NotEmpty(site.Run("check").FindingsOf(DiagnosticCodes.OtherScript));

        var lint = new ScriptLint(CurationLoader.Load(Repository.Path("seeds"), new DiagnosticBag()).Terms);
        foreach (var page in RealDigest.Site.Files.Where(static f => f.Path.EndsWith(".html", StringComparison.Ordinal)))
            Assert.Empty(lint.Find(System.Text.Encoding.UTF8.GetString(page.Content.Span), page.Path.StartsWith("zh-hant/", StringComparison.Ordinal) ? "zh-Hant" : "zh-Hans"));
    }
}
