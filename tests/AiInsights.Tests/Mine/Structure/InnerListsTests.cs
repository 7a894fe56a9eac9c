using AiInsights.Model;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mine.Structure;

/// <summary>Lists in the bodies of points and turns, which count as what holds them does, or begin with a sign.</summary>
public class InnerListsTests
{
    private const string Body = "仓库里的灯换过一半，夜班的人知道是哪一半，账本上只写了总数。";

    private static string Points(string form, string inner) =>
        "# 仓库里的灯\n\n" + Body.Replace("知道", "记得", StringComparison.Ordinal) + "\n\n"
        + string.Join("\n\n", new[] { "先看夜班", "再看账本", "最后看灯", "灯坏了怎么办" }.Select((t, i) => form.Replace("{n}", $"{i + 1}", StringComparison.Ordinal).Replace("{c}", "一二三四"[i..(i + 1)], StringComparison.Ordinal).Replace("{t}", t, StringComparison.Ordinal) + "\n\n" + (i == 1 ? inner + "\n\n" : string.Empty) + Body.Replace("一半", t, StringComparison.Ordinal))) + "\n";

    [Theory]
    [InlineData("#### （{n}）{t}", "（1）夜班有三个人；\n\n（2）账本有两本；\n\n（3）灯有四百盏。")]
    [InlineData("**（{n}）{t}**", "（1）夜班有三个人；\n\n（2）账本有两本；\n\n（3）灯有四百盏。")]
    [InlineData("第{c}，{t}", "· 夜班有三个人\n\n· 第三，账本不许带走\n\n· 灯有四百盏")]
    [InlineData("第{c}，{t}", "• 其三，夜班有三个人\n\n• 第一，贵\n\n• 灯有四百盏")]
    [InlineData("{n}、{t}", "· 夜班有三个人\n\n· 3、账本不许带走\n\n· 灯有四百盏")]
    public void A_list_in_a_body_is_none_of_the_points(string form, string inner)
    {
        var article = Reading.Article(Points(form, inner), "a.md");
        Assert.Equal(["先看夜班", "再看账本", "最后看灯", "灯坏了怎么办"], article.Insights.Select(static i => i.Title));
        Assert.Equal([2, 5, 2, 2], article.Insights.Select(static i => i.Blocks.Length));
        Assert.Equal(3, article.Blocks.Count(static b => b.Type == BlockType.ListItem));
    }

    private static Article Conversation(string name, string inner, string last, string extension) => Reading.Article(
        "仓库里的灯\n\n参与对话的有深流科技的林一舟和南山资本的周宁远。\n\n"
        + string.Join("\n\n", Enumerable.Range(1, 4).Select(i => $"{name.Replace("{n}", "林一舟", StringComparison.Ordinal)}第{i}年换了几盏灯？\n\n{name.Replace("{n}", "周宁远", StringComparison.Ordinal)}第{i}年换了{i}盏，{Body}{(inner.Length > 0 && i < 4 ? "\n\n" + inner.Replace("{i}", $"{i}", StringComparison.Ordinal) : string.Empty)}")) + "\n\n" + last + "\n", "a" + extension);

    [Theory]
    [InlineData("{n}：", "· 第{i}件是灯，吹得人站不稳\n\n· 值得一提的是，这本账本身水分不小", ".txt")]
    [InlineData("【{n}】", "· 第{i}件是灯，吹得人站不稳\n\n· 值得一提的是，这本账本身水分不小", ".txt")]
    [InlineData("**{n}：**", "**案例：**第{i}盏灯是夜班的人自己换的，没有写在账本上。", ".md")]
    [InlineData("{n}：", "数据：第{i}盏灯亮了四百天，没有写在账本上。", ".md")]
    public void What_is_listed_in_a_turn_is_said_in_it(string name, string inner, string extension)
    {
        var article = Conversation(name, inner, "灯还亮着，我先说到这里。", extension);
        Assert.Equal(8, article.Turns.Length);
        Assert.DoesNotContain(article.Blocks, static b => b.Type == BlockType.Heading);
        Assert.Equal(["周宁远", "林一舟"], article.Turns.Select(static t => t.Label).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("识别并非万能。程序能分出锈和灰，却常常把旧灯认成坏灯。", true)]
    [InlineData("关注灯的人越来越少。换灯的人也越来越少。", true)]
    [InlineData("识别下方二维码，加入读者群", false)]
    public void A_sentence_that_begins_as_a_call_does_is_said(string last, bool isSaid)
    {
        var article = Conversation("{n}：", string.Empty, last, ".md");
        Assert.Equal(isSaid, article.Blocks.Any(b => b.Text == last && b.Turn is not null));
    }

    [Theory]
    [InlineData("文佳")]
    [InlineData("萧宁")]
    [InlineData("宇文舟")]
    public void Two_turns_are_enough_for_a_family_name(string name)
    {
        var article = Conversation("{n}：", string.Empty, $"{name}：我再说一句，灯要换。\n\n林一舟：换哪一盏？\n\n{name}：换第四盏。", ".md");
        Assert.Equal(2, article.Turns.Count(t => t.Label == name));
    }
}
