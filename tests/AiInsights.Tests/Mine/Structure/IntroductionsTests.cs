using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mine.Structure;

/// <summary>Who leads a conversation and who its guests are, told above it: nobody speaks there.</summary>
public class IntroductionsTests
{
    private const string Talk = """
        **林一**：先说灯，仓库里的灯到底该不该换？

        **周宁远**：该换，但是要一层一层地换。

        **Mia Ford**：我补充一点，换灯的钱要算在夜班里。

        **林一**：夜班的人怎么看？

        **周宁远**：他们只问一件事，亮了以后是不是要多干。

        **Mia Ford**：这件事没有人回答得了。

        ### 观众提问

        **观众 A**：小仓库也要换吗？

        **周宁远**：小仓库先换门口的。
        """;

    [Theory]
    [InlineData("**主持人**：林一（江湾夜谈）\n\n**嘉宾**：\n- 周宁远，南山仓储创始人\n- Mia Ford，北岸资本合伙人")]
    [InlineData("主持人：林一\n\n嘉宾：周宁远 南山仓储创始人、Mia Ford")]
    [InlineData("主持：江湾夜谈 林一\n\n对谈嘉宾：\n\n周宁远：南山仓储创始人\n\nMia Ford：北岸资本合伙人")]
    public void Who_takes_part_is_told_and_nobody_speaks(string head)
    {
        var article = Reading.Article($"# 灯下夜话\n\n{head}\n\n### 灯\n\n{Talk}\n", "a.md");
        Assert.Equal(["林一", "周宁远", "Mia Ford", "林一", "周宁远", "Mia Ford", "观众 A", "周宁远"], article.Turns.Select(static t => t.Label));
        Assert.All(article.Blocks.Where(static b => b.Text.Contains("南山仓储", StringComparison.Ordinal)), static b => Assert.Null(b.Turn));
    }

    // A host who calls somebody by his name speaks.
    [Theory]
    [InlineData("主持人：先请周宁远说一说，仓库里的灯到底该不该换？")]
    [InlineData("主持人：有请周宁远")]
    public void A_host_who_calls_on_a_guest_speaks(string first)
    {
        var article = Reading.Article($"# 灯下夜话\n\n{first}\n\n{Talk}\n\n主持人：最后一个问题，明年还换吗？\n\n**周宁远**：换。\n", "a.md");
        Assert.Equal("主持人", article.Turns[0].Label);
    }
}
