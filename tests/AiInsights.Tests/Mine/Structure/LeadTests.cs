using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mine.Structure;

/// <summary>How an article begins, where nothing else says what it is about.</summary>
public class LeadTests
{
    private const string Long = "这几年大家都在谈仓库里的机器，可是真正把它用起来的仓库，我走访下来并没有几家。";

    [Theory]
    [InlineData("今年春节之后，我去了四座城市的七条产线。\n\n冷的是订单，热的是会议室。\n\n" + Long, "今年春节之后，我去了四座城市的七条产线。冷的是订单，热的是会议室。")]
    [InlineData(Long + "\n\n冷的是订单，热的是会议室。", Long)]
    [InlineData("夜班\n\n" + Long, Long)]
    [InlineData("大家好，我是林一。\n\n" + Long, Long)]
    [InlineData("时间轴\n02:15 一个人的公司要几个智能体\n18:40 为什么最后还是要写文档\n\n" + Long, Long)]
    public void It_is_the_first_words_that_say_something(string text, string lead) =>
        Assert.Equal(lead, Reading.Article($"# 仓库里的灯\n\n{text}\n\n## 订单\n\n{Long}\n", "a.md").Summary);

    [Theory]
    [InlineData("> 开了两年叉车，从三个人做到四十人，再做回十二个人，记下几件事。\n\n## 灯\n\n" + Long, "开了两年叉车，从三个人做到四十人，再做回十二个人，记下几件事。")]
    [InlineData("![](https://example.com/a.png)\n\n> 开了两年叉车，从三个人做到四十人，再做回十二个人，记下几件事。\n\n## 灯\n\n" + Long, "开了两年叉车，从三个人做到四十人，再做回十二个人，记下几件事。")]
    [InlineData("> 天下难事必作于易，天下大事必作于细，这句话贴在仓库的门上。\n\n" + Long, Long)]
    [InlineData("> 灯亮着就好。\n\n## 灯\n\n" + Long, Long)]
    [InlineData("> 天下难事必作于易，天下大事必作于细，图难于其易，为大于其细——老子\n\n## 灯\n\n" + Long, Long)]
    public void It_is_what_a_page_sets_apart_right_above_the_first_part(string text, string lead) =>
        Assert.Equal(lead, Reading.Article($"# 仓库里的灯\n\n{text}\n", "a.md").Summary);
}
