using System.Text;
using System.Text.RegularExpressions;
using AiInsights.Tests.Support;

namespace AiInsights.Tests;

/// <summary>Patterns asked together find what each finds alone.</summary>
public sealed class PatternSetTests
{
    [Theory]
    [InlineData("大学", "大学 0-0")]
    [InlineData("(?<name>[一-鿿]{2,8}(?:大学|研究[院所]))(?!市场)", "大学 研究所 研究院 2-8")]
    [InlineData("[港深]交所|发改委", "发改委 深交所 港交所 0-0")]
    [InlineData("成立了?“[^”]+”", "成立“ 成立了“ 0-0")]
    [InlineData("[A-Z][a-z]*公司", "公司 1-*")]
    [InlineData("(?<=由).{3}(?=宣布|表示)", "宣布 表示 3-3")]
    [InlineData("(?:公司|.)宣布", "宣布 1-2")]
    [InlineData(@"[\p{L}-[的]]{2}则", "则 2-2")]
    [InlineData("(?:甲|)[一-鿿]*", null)]
    [InlineData("(?i)大学", null)]
    [InlineData(@"(大)\1学", null)]
    public void What_a_pattern_needs_is_read_off_it(string pattern, string? expected)
    {
        var needs = PatternNeeds.Of(pattern);
        Assert.Equal(expected, needs is null ? null : $"{string.Join(' ', needs.Words.Order(StringComparer.Ordinal))} {needs.Least}-{(needs.Most == PatternNeeds.Unbounded ? "*" : needs.Most)}");
    }

    [Theory]
    [InlineData("(?<=^|[，。]|由|(?<![参给])与|(?<=机构|公司))[一-鿿]{2}大学", "由甲 ^甲 ，甲 与甲 司甲", "乙甲 由a 给甲")]
    [InlineData("(?<![A-Za-z])[A-Z]?[a-z]+公司", "^A 甲a", "bA 甲1 甲甲")]
    [InlineData("(?:甲|乙{0,2})丙?丁", "^甲 ^乙 ^丙 ^丁", "^戊")]
    [InlineData("(?:(?<=甲)|^)乙", "^乙 甲乙", "丙乙")]
    [InlineData(@"(?:\(|\p{L})丙", "^( ^x", "^)")]
    public void Where_a_match_may_begin_is_read_off_the_pattern(string pattern, string may, string mayNot)
    {
        var needs = PatternNeeds.Of(pattern)!;
        Assert.All(may.Split(' '), place => Assert.True(MayBegin(place)));
        Assert.All(mayNot.Split(' '), place => Assert.False(MayBegin(place)));

        // What stands before the place and at it.
        bool MayBegin(string place) => place[0] == '^' ? needs.MayBegin(place.AsSpan(1), 0) : needs.MayBegin(place, 1);
    }

    [Fact]
    public void Patterns_asked_together_find_what_each_finds_alone()
    {
        var patterns = Cues().Append(new Regex("甲{0,3}乙")).Append(new Regex("(?=甲)")).Append(new Regex("[甲乙]{1,2}丙?")).ToList();
        var set = new PatternSet(patterns);
        var texts = Directory.EnumerateFiles(Repository.Path("seeds")).SelectMany(File.ReadLines).Concat(Chance(patterns, 2000)).ToList();
        var found = 0;
        foreach (var text in texts)
        {
            var alone = patterns.SelectMany((p, i) => p.Matches(text).Select(m => (i, m.Index, m.Length, m.Groups["name"].Value))).ToList();
            Assert.Equal(alone, set.In(text).Select(static x => (x.Pattern, x.Match.Index, x.Match.Length, x.Match.Groups["name"].Value)));
            found += alone.Count;
        }

        Assert.True(found > 2000, $"{found} matches prove nothing.");
    }

    [Fact]
    public void Words_are_found_wherever_they_stand()
    {
        var scanner = new WordScanner(["学", "大学", "大学生", "学生"]);
        var found = new List<(int Word, int Start)>();
        scanner.Find("大学生上大学", found);
        Assert.Equal([(1, 0), (2, 0), (0, 1), (3, 1), (1, 4), (0, 5)], found);
        Assert.Equal(1, scanner.FirstIn("上学"));
        Assert.False(scanner.AnyIn("大家"));
        Assert.False(scanner.AnyIn(string.Empty));
    }

    // The table of cues is what these patterns are for.
    private static IEnumerable<Regex> Cues() =>
        DataTable.Read("Mine.Mentions.mention-cues.txt").Select(static r => new Regex(r[^1], RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture));

    // Sentences of the words that the patterns need, with little between them.
    private static IEnumerable<string> Chance(IEnumerable<Regex> patterns, int count)
    {
        var words = patterns.SelectMany(static p => PatternNeeds.Of(p.ToString())?.Words ?? []).Concat(["甲", "乙", "丙", "，", "由", "和", "与", "OpenAI", " ", "“", "”", "宣布", "表示", "在"]).Distinct(StringComparer.Ordinal).ToArray();
        var random = new Random(4711);
        for (var n = 0; n < count; n++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(12); i >= 0; i--)
                text.Append(words[random.Next(words.Length)]);
            yield return text.ToString();
        }
    }
}
