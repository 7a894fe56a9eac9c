using System.Text;
using System.Text.Json;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.EndToEnd;

/// <summary>A wrong decoding that was undone is a repair like any other: listed, shown, counted.</summary>
public sealed class WrongDecodingTests
{
    private const string Meant = "机器翻译的最后一公里\n\n译员们发现，AI 翻译在合同里最容易出错的不是术语，而是代词。\n\n“他”“它”“其”指的是谁，往往要看三页之前的定义。\n";

    [Fact]
    public void It_is_listed_shown_and_counted()
    {
        using var site = new TinySite(("a.txt", Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(Meant))));
        site.Build();

        var files = site.Files;
        using var document = JsonDocument.Parse(File.ReadAllText(Assert.Single(Directory.GetFiles(site.Folder["site/data/documents"]))));
        var repairs = document.RootElement.GetProperty("repairs").EnumerateArray().ToList();
        Assert.Equal(3, repairs.Count);
        Assert.All(repairs, static r => Assert.Equal(("mojibake", "re-encoding"), (r.GetProperty("kind").GetString(), r.GetProperty("evidence").GetString())));
        Assert.Equal("译员们发现，AI 翻译在合同里最容易出错的不是术语，而是代词。", repairs[1].GetProperty("after").GetString());
        Assert.StartsWith("è¯", repairs[1].GetProperty("before").GetString(), StringComparison.Ordinal);

        var sums = document.RootElement.GetProperty("accounting").GetProperty("a.txt");
        Assert.Equal(Meant.Count(static c => c > '\u007F'), Sum("repaired"));
        Assert.Equal(0, Sum("unaccounted"));
        Assert.Equal(Sum("characters"), Sum("kept") + Sum("repaired") + Sum("markup") + Sum("removed"));
        Assert.Contains("data-repair", files.Single(static f => f.Key.StartsWith("articles/", StringComparison.Ordinal) && !f.Key.EndsWith("index.html", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
        Assert.Contains("3 mojibake", site.Run("explain", "a.txt").Out, StringComparison.Ordinal);

        int Sum(string name) => sums.GetProperty(name).GetInt32();
    }

    [Fact]
    public void What_was_lost_then_is_told_in_words()
    {
        using var site = new TinySite(("a.txt", "鏈哄櫒缈昏瘧鐨勬渶鍚庝竴鍏�閲�\n\n璇戝憳浠�鍙戠幇锛屾満鍣ㄧ炕璇戝湪鍚堝悓閲屾渶瀹规槗鍑洪敊鐨勶紝涓嶆槸鏈�璇�锛岃�屾槸浠ｈ瘝銆�\n"));
        var findings = site.Build().FindingsOf(DiagnosticCodes.BadBytes);
        Assert.NotEmpty(findings);
        Assert.DoesNotContain(findings, f => findings.Any(g => g.Line == f.Line && g.Column == f.Column + 1));
        Assert.All(findings, static f => Assert.Contains("once read in a wrong charset", f.Message, StringComparison.Ordinal));
    }
}
