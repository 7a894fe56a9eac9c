using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend;

public class SecondArticleTests
{
    private const string First = "大模型推理成本为什么会一年降九成\n推理成本的下降首先来自硬件，新一代加速卡在同样的功耗下把吞吐量提高了四倍。\n第二个原因是模型本身变小了，小模型经过蒸馏之后已经能追上两年前的大模型。\n对创业公司来说，这意味着把产品做出来的门槛降低了，但护城河也同时变浅了。\n延伸阅读\n";
    private const string Paragraphs = "过去一年里，企业在智能体上的采购金额翻了三倍，但真正进入核心流程的项目不到一成，大部分预算花在了试点上面。\n我们走访了十二家企业，发现采购决策往往由信息部门作出，而业务部门直到上线那一天才第一次看到产品。\n";

    [Fact]
    public void Another_article_behind_the_first_is_left_out_and_told()
    {
        var bag = new DiagnosticBag();
        var mended = Reading.Mend(First + "智能体元年过后：企业到底买了什么\n作者：赵二\n" + Paragraphs, bag: bag);
        Assert.Contains(bag.ToSortedList(), static d => d.Code == DiagnosticCodes.SecondArticle);
        Assert.Equal(3, mended.Blocks.Length);
        Assert.DoesNotContain("authors", mended.Fields.Keys);
        Assert.Equal(0, mended.Trace.Count().Unaccounted);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# 智能体元年过后：企业到底买了什么\n\n")]
    public void What_has_no_byline_below_further_reading_is_the_articles_own(string heading)
    {
        var bag = new DiagnosticBag();
        var mended = Reading.Mend(First + heading + Paragraphs, bag: bag);
        Assert.DoesNotContain(bag.ToSortedList(), static d => d.Code == DiagnosticCodes.SecondArticle);
        Assert.Contains(mended.Blocks, static b => b.Text.StartsWith("过去一年里", StringComparison.Ordinal));
        Assert.Contains(mended.Blocks, static b => b.Text.StartsWith("我们走访了", StringComparison.Ordinal));
    }
}
