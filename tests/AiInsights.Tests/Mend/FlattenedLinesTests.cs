using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend;

/// <summary>Texts whose line ends a crawler has lost.</summary>
public class FlattenedLinesTests
{
    private static readonly string[] s_paragraphs =
    [
        "仓库里的灯换了三年。夜班的人还是看不清标签上的字。",
        "采购的人只看价钱。便宜的灯照不到货架的底下，没有人愿意为看不见的东西多付一分钱。",
        "后来有人把灯装在叉车上，走到哪里亮到哪里。电费省了一半，可是没有一份方案里写过这件事。",
        "现将他的话摘录如下：",
        "记者：您为什么想到把灯装在车上？",
        "林一木：因为灯不会自己走。车会走，所以灯应该跟着车，这个道理开过夜班车的人都懂。",
        "刚开始的时候大家都笑我。笑了两个月，装了第二台。",
        "记者：后来呢？",
        "林一木：后来厂里发了一张奖状。奖状挂在食堂的墙上，灯还是我自己买的，发票到今天也没有报掉。",
        "今年他退休了。走之前他把叉车上的灯又擦了一遍，钥匙交给了夜班里最年轻的那个人。",
        "那个人后来告诉我们，灯他每天都擦。擦灯要用干布，湿布会留印子，这也是他教的。",
        "有人来参观，问这套办法花了多少钱。没有人答得上来，因为从来没有立过项，也没有开过会，更没有写过总结。",
        "参观的人回去以后写了一份报告，报告里说这是智能化改造的典型。报告寄到厂里的那一天，灯正好坏了一盏。",
        "江湾仓库的食堂里那张奖状还在。下面多了一行铅笔字，写的是哪一年换的灯，换了几盏，还剩几盏。",
    ];

    [Fact]
    public void Blanks_behind_some_stops_were_ends_of_paragraphs() =>
        Assert.Equal(s_paragraphs.Skip(1), Reading.Mend(string.Join(' ', s_paragraphs)).Blocks.Select(static b => b.Text).SkipWhile(static t => t.StartsWith("仓库", StringComparison.Ordinal)));

    [Fact]
    public void Who_sets_a_blank_behind_all_stops_has_one_paragraph() =>
        Assert.Single(Reading.Mend(string.Join(' ', s_paragraphs).Replace("。", "。 ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal)).Blocks, static b => b.Text.Length > 300);

    [Fact]
    public void A_long_line_among_others_is_a_paragraph()
    {
        var line = string.Join(' ', s_paragraphs);
        Assert.Single(Reading.Mend($"仓库里的灯\n{line}\n{line.Replace('灯', '车')}\n").Blocks, b => b.Text == line);
    }
}
