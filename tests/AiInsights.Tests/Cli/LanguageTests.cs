using System.Text.RegularExpressions;
using AiInsights.Cli.Language;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Cli;

/// <summary>Messages come in the language of the user; their form, codes and places are the same in all.</summary>
public sealed partial class LanguageTests
{
    [Fact]
    public void Findings_are_told_in_Chinese_in_the_same_form()
    {
        using var site = new TinySite(("a.md", TinySite.Article), ("empty.md", ""));
        var (english, chinese) = (site.Build("--language", "en"), site.Build("--language", "zh"));
        Assert.Equal(english.Status, chinese.Status);
        var (e, c) = (Assert.Single(english.Findings), Assert.Single(chinese.Findings));
        Assert.Equal((e.Path, e.Line, e.Column, e.Severity, e.Code), (c.Path, c.Line, c.Column, c.Severity, c.Code));
        Assert.Contains("没有文字", c.Message, StringComparison.Ordinal);
        Assert.Contains("种子      读入 2 份，得文章 1 篇", chinese.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hint_inside_a_message_is_told_too()
    {
        using var site = new TinySite().Seed("_curation/predictions.yml", EndToEnd.BadInputTests.Prediction("模型的推理成本会在三年内下降一半"));
        var finding = Assert.Single(site.Build("--language=zh").FindingsOf(DiagnosticCodes.QuoteNotFound));
        Assert.Contains("里没有“模型的推理成本会在三年内下降一半”", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_are_explained_in_Chinese()
    {
        var said = TinySite.Cli(["explain", "AI0101", "--language", "zh"]).Out;
        Assert.Contains("AI0101 (错误): 种子是空的", said, StringComparison.Ordinal);
        Assert.Contains("办法：", said, StringComparison.Ordinal);
        AssertFew(DiagnosticCodes.All.Where(static c => MessageLanguage.Chinese.Of(c).Cause == c.Cause).Select(static c => c.Id));
    }

    [Fact]
    public void Help_and_wrong_usage_are_told_in_Chinese()
    {
        var help = TinySite.Cli(["build", "--help", "--language", "zh"]).Out;
        Assert.Contains("由种子生成站点。", help, StringComparison.Ordinal);
        Assert.Contains("示例：", help, StringComparison.Ordinal);
        var wrong = TinySite.Cli(["build", "--wish", "--language", "zh"]);
        Assert.Equal(2, wrong.Status);
        Assert.Equal("ai-insights: 没有这个选项：--wish。见 ai-insights build --help。\n", wrong.Error);
        Assert.Equal(2, TinySite.Cli(["build", "--language", "fr"]).Status);
    }

    [Fact]
    public void The_ledger_and_what_changed_are_told_in_Chinese()
    {
        using var before = new TinySite().Seed("_curation/predictions.yml", EndToEnd.BadInputTests.Prediction("模型的推理成本会在一年内下降一半"));
        before.Build("--as-of", "2025-02-01");
        Directory.Move(before.Folder["site"], before.Folder["old"]);
        before.Build("--as-of", "2028-02-01");
        Assert.Contains("- p-0001 状态 「进行中」 → 「逾期未裁定」 (日期推移)", TinySite.Cli(["diff", before.Folder["old"], before.Folder["site"], "--language", "zh"]).Out, StringComparison.Ordinal);
        var ledger = before.Run("ledger", "--as-of", "2028-02-01", "--language", "zh").Out;
        Assert.StartsWith("编号", ledger, StringComparison.Ordinal);
        Assert.EndsWith("截至 2028-02-01：预测 1 条；逾期未裁定 1。\n", ledger, StringComparison.Ordinal);
    }

    /// <summary>Every word of the program's own in a comparison: what the digest says stays as it is.</summary>
    [Fact]
    public void Areas_and_fields_of_a_comparison_are_in_the_catalogue()
    {
        var words = HouseRulesTests.Files("src/AiInsights.Cli/Diff", "*.cs").SelectMany(static f => FieldList().Matches(File.ReadAllText(Repository.Path(f)))).SelectMany(static m => Word().Matches(m.Value)).Select(static m => m.Groups["word"].Value).ToList();
        Assert.True(words.Count > 30);
        Assert.DoesNotContain(words, static w => MessageLanguage.Chinese.Of(w) == w);
    }

    [Fact]
    public void A_new_digest_speaks_the_language_of_its_owner()
    {
        using var temp = new TempFolder();
        Assert.Equal(0, TinySite.Cli(["init", temp["en"], "--language", "en"]).Status);
        Assert.Equal(0, TinySite.Cli(["init", temp["zh"], "--language", "zh"]).Status);
        Assert.Contains("\n## Add an article\n", File.ReadAllText(temp["en/README.md"]), StringComparison.Ordinal);
        Assert.Contains("\n## 添加一篇文章\n", File.ReadAllText(temp["zh/README.md"]), StringComparison.Ordinal);
        var workflow = File.ReadAllText(temp["zh/.github/workflows/site.yml"]);
        Assert.StartsWith("# 每次改动", workflow, StringComparison.Ordinal);
        // Nothing but comments differs, and none of them was left out.
        Assert.Equal(Bare(File.ReadAllText(temp["en/.github/workflows/site.yml"])), Bare(workflow));
        Assert.DoesNotContain(File.ReadAllLines(temp["zh/README.md"]), static l => EnglishSentence().IsMatch(l));

        static IEnumerable<string> Bare(string text) => text.Split('\n').Select(static l => l.TrimStart().StartsWith('#') ? "#" : l);
    }

    [Fact]
    public void Texts_of_help_are_in_the_catalogue()
    {
        var missing = new List<string>();
        foreach (var command in (string[])["", "build", "check", "convert", "diff", "explain", "fetch-images", "init", "ledger", "render", "schema", "serve", "suggest", "watch"])
        {
            var help = TinySite.Cli([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help", "--language", "zh"]).Out;
            missing.AddRange(help.Split('\n').Where(static l => EnglishSentence().IsMatch(l)).Select(static l => l.Trim()));
        }
        AssertFew(missing.Distinct());
    }

    /// <summary>The catalogue follows the code: a message that was reworded is found here.</summary>
    [Fact]
    public void Messages_of_the_catalogue_are_those_of_the_program()
    {
        var strange = new List<string>();
        var source = string.Concat(HouseRulesTests.Files("src", "*.cs").Concat(HouseRulesTests.Files("src/AiInsights.Cli/Init", "*")).Select(static f => File.ReadAllText(Repository.Path(f)))).Replace("\\\"", "\"", StringComparison.Ordinal);
        foreach (var row in File.ReadLines(Repository.Path("src/AiInsights.Cli/Language/messages.zh.txt")).Where(static l => l.Length > 0 && l[0] != '#'))
        {
            var english = row.Split('\t')[0];
            // The longest piece between holes stands in the source as it is.
            var piece = Hole().Split(english).OrderByDescending(static p => p.Length).First().TrimStart('\'', '`', '”', ')', '.', ',', ' ').TrimEnd();
            // What the command line library says is not ours; short pieces prove nothing.
            if (piece.Length > 20 && !piece.StartsWith("Show ", StringComparison.Ordinal))
            {
                if (!source.Contains(piece, StringComparison.Ordinal))
                    strange.Add(english);
            }
            Assert.Equal(Hole().Matches(english).Select(static m => m.Value).Order(), Hole().Matches(row.Split('\t')[1]).Select(static m => m.Value).Order());
        }
        AssertFew(strange);
    }

    [Theory]
    [InlineData("zh_CN.UTF-8", "zh-Hans")]
    [InlineData("zh-Hant-TW", "zh-Hans")]
    [InlineData("en_GB.UTF-8", "")]
    public void Names_of_languages_are_understood(string name, string culture) => Assert.Equal(culture, MessageLanguage.Named(name)!.Culture);

    [Fact]
    public void What_the_catalogue_lacks_stays_as_it_is()
    {
        Assert.Equal("Nobody ever said this.", MessageLanguage.Chinese.Of("Nobody ever said this."));
        Assert.Equal("没有主题“x”。是不是“y”？不计。", MessageLanguage.Chinese.Of("There is no topic 'x'. Did you mean 'y'? It is ignored."));
    }

    /// <summary>A new message may wait a while for its translation, it is shown in English until then; many may not.</summary>
    private static void AssertFew(IEnumerable<string> missing) => Assert.True(missing.Count() <= 8, string.Join('\n', missing));

    [GeneratedRegex(@"\b[A-Z][a-z]+ [a-z]+ [a-z]+.*\.$", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishSentence();

    [GeneratedRegex(@"string\[\] \w*Fields = [^;]*;|\(""[a-z-]+"", ""[A-Z][^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex FieldList();

    // Of a heading, not the name of its area before it.
    [GeneratedRegex(@"""(?<word>[A-Za-z]+(?: [a-z]+)*)""(?!, ""[A-Z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Word();

    [GeneratedRegex(@"\{[0-9]\}", RegexOptions.CultureInvariant)]
    private static partial Regex Hole();
}
