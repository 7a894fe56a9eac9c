using AiInsights.Mend;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend;

public class RuleTablesTests
{
    public static TheoryData<string, string> Metadata => new(RuleTables.MetadataLines.All.Concat(RuleTables.BodyFacts.All).Select(static r => (r.Looks.Text, r.Example)));

    public static TheoryData<string, string> Boilerplate => new(RuleTables.Boilerplate.All.Select(static r => (r.Looks.Text, r.Example)));

    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("zh-Hant")]
    public void Every_reason_of_a_removal_has_words_on_the_pages(string script)
    {
        var words = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Repository.Path($"templates/strings/{script}.json"))).RootElement;
        Assert.Equal([], RuleTables.Boilerplate.All.Select(static r => r.Reason).Distinct().Where(r => !words.TryGetProperty("removed_" + r.Replace('-', '_'), out _)));
    }

    [Theory]
    [MemberData(nameof(Metadata))]
    public void Every_metadata_rule_takes_a_field_from_its_example(string pattern, string example)
    {
        var rule = RuleTables.MetadataLines.All.Concat(RuleTables.BodyFacts.All).First(r => r.Looks.Text == pattern);
        var match = rule.Looks.Regex.Match(example);
        Assert.True(match.Success);
        Assert.Contains(rule.Looks.Regex.GetGroupNames(), n => n != "0" && match.Groups[n].Success);
    }

    [Theory]
    [MemberData(nameof(Boilerplate))]
    public void Every_boilerplate_rule_matches_its_example(string pattern, string example) =>
        Assert.Matches(RuleTables.Boilerplate.All.First(r => r.Looks.Text == pattern).Looks.Regex, example);

    [Theory]
    [InlineData("我们关注的是模型的能力，而不是公众号的数量，所以这一段应该留下来。")]
    [InlineData("分享一个观点：开源模型会追上闭源模型，这已经是业界的共识。")]
    [InlineData("更多阅读带来更多知识，这是毫无疑问的。")]
    [InlineData("转载量最高的文章往往不是质量最高的文章，这一点值得思考。")]
    [InlineData("阅读是最好的学习方式。")]
    [InlineData("合作是第一步。")]
    [InlineData("3 月 10 日，公司举办了第一场直播，三万人报名参加了新模型的测试。")]
    [InlineData("他让我加微信，然后发来一份合同。")]
    [InlineData("这条视频被点赞、转发了三万次。")]
    [InlineData("收藏量在一周里翻了一倍")]
    [InlineData("分享是最好的学习方式。")]
    [InlineData("下一篇论文会讲清楚这件事")]
    [InlineData("关注互联网")]
    [InlineData("星标项目很多，真正有人用的没几个。")]
    [InlineData("知道了原因，就能改进。")]
    [InlineData("允许模型说不知道")]
    [InlineData("点击率下降了三成，订阅的人却多了。")]
    [InlineData("关注者众，行动者少。")]
    [InlineData("推荐系统的下一步是对话")]
    [InlineData("访问他们的官网，更多的是看价格而不是看能力。")]
    [InlineData("本文来自一次会员通讯的读者来信，作者关注「江湾」已经三年。")]
    [InlineData("使用小程序的人比使用网页的人多")]
    [InlineData("一键三连是平台发明的词，它说明注意力已经有了价格。")]
    [InlineData("3 月 5 日的软件大会将在上海举行，这个消息是他从同事那里听来的。")]
    [InlineData("最后一问")]
    [InlineData("灵魂一问")]
    [InlineData("他说欢迎我们加入社群，可是群里没有人说话。")]
    [InlineData("她订阅了两个频道，一个讲灯，一个讲人。")]
    [InlineData("关注这个账号的人，多半也开叉车。")]
    [InlineData("谁会关注一个只修灯的公众号？")]
    [InlineData("夜里准时推送的通知，没有人看。")]
    [InlineData("回复“收到”的有三十个，做完的有三个。")]
    [InlineData("扫码上图的代价，是每天多弯三百次腰。")]
    [InlineData("灯的版权归谁所有，没有人问过。")]
    [InlineData("下一篇：灯修好了，人没有回来。")]
    [InlineData("她给仓库的群加上星标，从此再也没有打开过。")]
    [InlineData("加星标的仓库一共有十二个。")]
    [InlineData("未经允许复制的钥匙，找到了四把。")]
    public void Sentences_of_an_article_are_no_boilerplate(string sentence) =>
        Assert.DoesNotContain(RuleTables.Boilerplate.All, r => r.Looks.Regex.IsMatch(sentence));

    [Theory]
    [InlineData("作者认为，模型的规模不再重要。")]
    [InlineData("来源于人类反馈的数据更好。")]
    [InlineData("时间会证明一切。")]
    [InlineData("本文来自一次失败的实验，也来自失败之后的半年。")]
    [InlineData("主持人：欢迎各位来到今天的节目。")]
    [InlineData("嘉宾：我不同意这个看法。")]
    [InlineData("标签是人打的，错误也是人犯的。")]
    [InlineData("运营：每天看一遍数据，每周写一次总结")]
    [InlineData("编辑部里没有人相信这个数字。")]
    [InlineData("本文来自一个没有灯的仓库。")]
    [InlineData("本文转自她的笔记。")]
    public void Sentences_of_an_article_are_no_bylines(string sentence) =>
        Assert.DoesNotContain(RuleTables.MetadataLines.All, r => r.Looks.Regex.IsMatch(sentence));

    [Fact]
    public void What_is_no_author_is_told_by_its_table() =>
        Assert.All(DataTable.Read("Mend.Rules.no-authors.txt"), static r => Assert.Matches(new LinePattern(r[0]).Regex, r[1]));

    /// <summary>A table asks few rules of a line; it must not leave out one that would match.</summary>
    [Fact]
    public void Asking_fewer_rules_finds_the_same()
    {
        string[] lines = [.. RuleTables.Boilerplate.All.Select(static r => r.Example), .. RuleTables.MetadataLines.All.Select(static r => r.Example), .. Directory.GetFiles(Repository.Path("tests/AiInsights.Tests/Mend/Cases/articles")).SelectMany(File.ReadLines).Where(static l => l.Length > 0)];
        foreach (var line in lines)
        {
            Assert.Equal(RuleTables.Boilerplate.All.Where(r => r.Looks.Regex.IsMatch(line)), RuleTables.Boilerplate.Matching(line));
            Assert.Equal(RuleTables.MetadataLines.All.Where(r => r.Looks.Regex.IsMatch(line)), RuleTables.MetadataLines.Matching(line));
            Assert.Equal(RuleTables.Boilerplate.All.FirstOrDefault(r => r.Place == RulePlace.Tail && r.Looks.Regex.IsMatch(line)), RuleTables.Boilerplate.First(line, RuleTables.Boilerplate.Everything, static r => r.Place == RulePlace.Tail));
            Assert.Equal(RuleTables.Boilerplate.All.FirstOrDefault(r => r.Place == RulePlace.Any && r.Looks.Regex.IsMatch(line)), RuleTables.Boilerplate.First(line, RuleTables.Boilerplate.At(false, false)));
            Assert.Equal(RuleTables.Boilerplate.All.FirstOrDefault(r => r.Place != RulePlace.Head && r.Looks.Regex.IsMatch(line)), RuleTables.Boilerplate.First(line, RuleTables.Boilerplate.At(false, true)));
        }
    }

    [Fact]
    public void A_table_longer_than_a_word_of_bits_finds_each_of_its_rules()
    {
        var table = new RuleTable<MetadataRule>(Enumerable.Range(0, 200).Select(static i => new MetadataRule(RulePlace.Any, new LinePattern($"^(?:第{i}条|{i}|.*末{i}尾)$"), string.Empty)));
        for (var i = 0; i < 200; i++)
        {
            foreach (var line in (string[])[$"第{i}条", $"{i}", $"在末{i}尾"])
            {
                Assert.Same(table.All[i], table.First(line, table.Everything));
                Assert.Same(table.All[i], Assert.Single(table.Matching(line)));
            }
        }

        Assert.Null(table.First("第200条", table.Everything));
        Assert.Null(table.First(string.Empty, table.Everything));
    }

    [Theory]
    [InlineData("^(?:点击|轻触)?[^。]{0,3}关注$", null)]
    [InlineData("^(?:点击|轻触)?关注$", "点轻关")]
    [InlineData("^(?!.*免责)(?:甲|乙{2}|[丙丁])x$", "甲乙丙丁")]
    [InlineData(@"^(?<a>\d{4}|第?)\s*年$", "0第 年")]
    [InlineData(@"^[\d.\s]{1,8}x$", "0. ")]
    [InlineData(@"^[【\[\]a-c-]+x$", "【[]abc-")]
    [InlineData(@"^[👇\uFE0F]x$", "👇\uFE0F")]
    [InlineData(@"^[\p{L}·]x$", null)]
    [InlineData(@"^[甲-\]]x$", null)]
    [InlineData(@"^[^甲]x$", null)]
    [InlineData(@"^\wx$", null)]
    [InlineData("^[+＋]?关$", "+＋关")]
    [InlineData("关注$", null)]
    public void What_a_match_can_begin_with_is_read_off_its_pattern(string pattern, string? firsts) =>
        Assert.Equal(firsts?.SelectMany(static f => Units().Where(c => f switch { '0' => char.IsDigit(c), ' ' => char.IsWhiteSpace(c), _ => c == f })).Order(), FirstCharacters.Of(pattern)?.Order());

    [Theory]
    [InlineData("^关注我们$", 5)]
    [InlineData("^(?:关注|请订阅)?我{2}们{0,3}[。！]?$", 10)]
    [InlineData(@"^(?!.*免责)(?<a>\d{4}|第)\s年(?=后)\p{L}{1,8}\.$", 16)]
    [InlineData(@"^[^。\]]{3}.?(?>甲|\u4E59\uFE0F)$", 7)]
    [InlineData("^甲+$", null)]
    [InlineData("^甲{2,}$", null)]
    [InlineData("^(?:甲|.*)乙$", null)]
    [InlineData("^甲", null)]
    [InlineData("甲$", null)]
    [InlineData("^甲$|^乙$", null)]
    [InlineData(@"^(甲.)\1$", null)]
    [InlineData(@"^甲\$", null)]
    public void How_long_a_match_can_be_is_read_off_its_pattern(string pattern, int? longest) =>
        Assert.Equal(longest, LongestMatch.Of(pattern));

    private static IEnumerable<char> Units() => Enumerable.Range(0, char.MaxValue + 1).Select(static c => (char)c);

    [Theory]
    [InlineData("[^。]{0,10}(?:关注|订阅)(?!的)[^。]{0,10}(?:我们|公众号)", "关注 订阅")]
    [InlineData("^(?=.*月)(?=.*(?:举办|直播)).*$", "举办 直播")]
    [InlineData(@"^\d+\s*条?(?:评论|留言)$", "留言 评论")]
    [InlineData(@"^[*【\[]*(?:版权|本文)[】\]）]*。", "本文 版权")]
    [InlineData("甲?乙丙*丁戊+", "丁戊")]
    [InlineData("(?:甲|[乙丙])", "丙 乙 甲")]
    [InlineData("(?:甲|[^乙丙])", null)]
    [InlineData("甲乙|丙", "丙 甲乙")]
    public void What_a_match_cannot_do_without_is_read_off_its_pattern(string pattern, string? words) =>
        Assert.Equal(words?.Split(' '), RequiredWords.Of(pattern)?.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("^.{0,80}(?:文章|作品)\\d+篇?[，,]*(?:粉丝|关注)", "作品 文章 | 关注 粉丝")]
    [InlineData("^(?:点击|戳)(?:这里)?[^。]{0,12}。", "。 | 戳 点击")]
    [InlineData("(?!甲)(?=乙)丙", "乙 | 丙")]
    [InlineData("甲乙丙|丁戊", "丁戊 甲乙丙")]
    [InlineData("甲(?:乙丙丁|戊{0,2})", "甲")]
    [InlineData(".*", "")]
    public void All_that_a_match_cannot_do_without_is_read_off_its_pattern(string pattern, string words)
    {
        var all = RequiredWords.AllOf(pattern);
        Assert.Equal(words, string.Join(" | ", all.Skip(1).Select(Joined).Order(StringComparer.Ordinal).Prepend(all.Length > 0 ? Joined(all[0]) : string.Empty).Where(static w => w.Length > 0)));
    }

    private static string Joined(string[] words) => string.Join(' ', words.Order(StringComparer.Ordinal));
}
