using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend;

/// <summary>What an account asks, shows and announces below its article, and lines of the same form that are the author's.</summary>
public class ClosingCallsTests
{
    private const string Prose = "这几年大家都在谈仓库里的机器，可是真正把它用起来的仓库，我走访下来并没有几家。\n\n原因并不复杂，夜班的人要的是稳定，而不是聪明，一次误判就可能停一条线。\n\n";
    private const string Picture = "![](https://example.com/video.png)";
    private const string End = "夜班的灯还是那一盏，没有人去换它。";

    [Theory]
    [InlineData("**江湾一问**\n\n**你会给仓库换灯吗？**", true)]
    [InlineData("**互动话题**\n\n**你会给仓库换灯吗？**\n\n**换了以后呢？**", true)]
    [InlineData("**最后一问**\n\n**你会给仓库换灯吗？**", false)]
    [InlineData("**你会给仓库换灯吗？**", false)]
    [InlineData("江湾一问，满座无声：你会给仓库换灯吗？", false)]
    public void What_an_account_asks_below_its_label_goes_with_it(string below, bool isTaken) =>
        Assert.Equal(isTaken, Ends($"{End}\n\n{below}\n\n{Picture}\n"));

    [Theory]
    [InlineData("**热点视频**\n\n九十秒看完一座没有人的仓库。\n\n" + Picture + "\n\n**更多阅读**\n\n[别的仓库](https://example.com/1)", true)]
    [InlineData("**热点视频**\n\n九十秒看完一座没有人的仓库。\n\n" + Prose, false)]
    public void What_a_video_shows_goes_with_its_label_where_only_its_picture_follows(string below, bool isTaken) =>
        Assert.Equal(isTaken, Reading.Mend($"# 仓库里的机器\n\n{Prose}{Prose}{Prose}{End}\n\n{below}\n", "a.md").Blocks.All(static b => b.Text != "九十秒看完一座没有人的仓库。"));

    [Theory]
    [InlineData("《2026 江湾仓库调查》正在进行，填写问卷有机会获得手套一副，扫描下方二维码参与。", true)]
    [InlineData("《2026 江湾仓库调查》正在进行，走访过的三十家里有十二家填写了问卷，只有两家说灯够亮。", false)]
    public void A_survey_of_the_publishers_goes(string line, bool isTaken) =>
        Assert.Equal(isTaken, Ends($"{End}\n\n{line}\n"));

    [Theory]
    [InlineData("先换灯，还是先换人？下一期节目，我们把同样的问题交给三位开叉车的人。", true)]
    [InlineData("何棠：先换灯，还是先换人？下一期节目，我们把同样的问题交给开叉车的人。", false)]
    [InlineData("先换灯，还是先换人，到今天也没有人说得清。", false)]
    public void What_leads_up_to_the_next_programme_goes_with_its_date(string line, bool isTaken)
    {
        var mended = Reading.Mend($"仓库里的灯\n{Prose.Replace("\n\n", "\n", StringComparison.Ordinal)}何棠：先说说夜班？\n林一：夜班没有人。\n何棠：白班呢？\n林一：白班有三个人。\n{line}\n如果你也想知道，不妨锁定 2026 年 4 月 2 日晚 20:00 江湾《灯下》第八期，欢迎点击下方预约按钮一起参与。\n");
        Assert.Equal(isTaken, !mended.Blocks.Any(b => b.Text == line));
        Assert.DoesNotContain(mended.Blocks, static b => b.Text.Contains("第八期", StringComparison.Ordinal));
    }

    private static bool Ends(string rest) => Reading.Mend($"# 仓库里的机器\n\n{Prose}{Prose}{Prose}{rest}", "a.md").Blocks.Last(static b => b.Text.Length > 0).Text == End;
}
