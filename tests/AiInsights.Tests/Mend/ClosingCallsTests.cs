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

    [Theory]
    [InlineData("点击下方卡片，关注江湾笔记，领取大会 PPT。", true)]
    [InlineData("📮 投稿邮箱：tea@example.org", true)]
    [InlineData("互动：你换灯吗？换了多久？评论区聊聊～", true)]
    [InlineData("喜欢本期内容，请点「赞」和「在看」", true)]
    [InlineData("在「江湾笔记」公众号后台回复「换灯」，领取 2025 年报告全文", true)]
    [InlineData("— 活动预告 —", true)]
    [InlineData("本文由 江湾 原创，转载请联系授权。", true)]
    [InlineData("喜欢作者 12人喜欢", true)]
    [InlineData("历史来信：Vol.3、Vol.2", true)]
    [InlineData("夜灯年度评选正在征集！欢迎推荐你身边的灯。", true)]
    [InlineData("更多仓库故事，请下载夜灯客户端", true)]
    [InlineData("商务与合作，请联系：lamp@example.org", true)]
    [InlineData("小编微信：night_lamp", true)]
    [InlineData("©️ 2024–2025 夜灯文化 版权所有", true)]
    [InlineData("本文系夜灯原创，请勿转载", true)]
    [InlineData("喜欢这篇吗？分享给同事！", true)]
    [InlineData("Unsubscribe · View in browser", true)]
    [InlineData("您收到此邮件是因为您曾经订阅夜灯通讯。", true)]
    [InlineData("欢迎关注夜灯播客，收听完整的对谈", true)]
    [InlineData("分享至：新浪微博 豆瓣", true)]
    [InlineData("—— E N D ——", true)]
    [InlineData("赞 36 · 在看 12", true)]
    [InlineData("仓库的专题正在征集，没有人交。", false)]
    [InlineData("更多人来了以后，请下载地图的人反而少了。", false)]
    [InlineData("作者微信：没有人知道，大家都打电话。", false)]
    [InlineData("你收到这封信是因为灯坏了，不是因为我想你。", false)]
    [InlineData("关注他的公众号，是三年以前的事。", false)]
    [InlineData("分享到微信以后，灯的照片被看了一千次。", false)]
    [InlineData("在看 12 盏灯的时候，他睡着了。", false)]
    [InlineData("喜欢作者的人不多，喜欢灯的人更少。", false)]
    [InlineData("往期节目：第 12 期的灯到今天还亮着。", false)]
    [InlineData("互动：仓库里的人和机器怎样互动，没有人在评论区里说过。", false)]
    [InlineData("喜欢这篇文章的人，请点灯的人吃了一顿饭。", false)]
    [InlineData("在「江湾」公众号后台回复的人，一年里只有三个。", false)]
    [InlineData("本文由一位开叉车的人原创，他不会写字。", false)]
    [InlineData("点击下方卡片，机器就会说出下一盏灯在哪里，关注的人却不多。", false)]
    [InlineData("投稿邮箱是总编辑的女儿想出来的。", false)]
    public void Calls_to_follow_and_to_write_go(string line, bool isTaken) =>
        Assert.Equal(isTaken, Reading.Mend($"# 仓库里的机器\n\n{Prose}{Prose}{Prose}{line}\n\n{End}\n", "a.md").Blocks.All(b => b.Text != line));

    [Theory]
    [InlineData("林小河  江湾笔记", "作者：林小河", true)]
    [InlineData("林小河  江湾笔记", "作者：赵二", false)]
    [InlineData("看仓库  江湾笔记", "编辑：林小河", false)]
    public void The_author_and_the_account_are_no_lead_where_a_line_below_states_the_author(string line, string below, bool isTaken)
    {
        var mended = Reading.Mend($"---\ntitle: 仓库里的机器\nsource: 江湾笔记\n---\n\n# 仓库里的机器\n\n{line}\n\n{Picture}\n\n**{below}**\n\n{Prose}{Prose}", "a.md");
        Assert.Equal(isTaken, !mended.Blocks.Any(static b => b.Text.EndsWith("江湾笔记", StringComparison.Ordinal)));
        Assert.NotEqual("看仓库", mended.Fields.GetValueOrDefault("authors")?.Value);
    }

    [Theory]
    [InlineData("访谈:一位仓库看守眼中的机器", true)]
    [InlineData("采访：为什么没有人愿意上夜班", true)]
    [InlineData("访谈：林小河", false)]
    public void A_title_that_says_it_is_an_interview_names_nobody(string line, bool isTitle)
    {
        var article = Reading.Article($"{line}\n来源:江湾笔记(ID:jiangwan)\n林小河看了三十二年仓库，退休以后每天和机器聊天。\n谈话在他家的阳台上进行，同时在场的还有一只猫。\n江湾笔记：您怕机器吗？\n林小河：不怕。\n江湾笔记：它怕您吗？\n林小河：我没有问过。\n江湾笔记：还有呢？\n林小河：还有那只猫。\n");
        Assert.Equal(isTitle, article.Title == line.Replace(':', '：'));
    }

    [Theory]
    [InlineData("在 2025 江湾硬件周上，三位做灯的人坐到了一起。", "2025 江湾硬件周")]
    [InlineData("3 月 6 日，江湾资本在苏州办了一场名为「灯下」的闭门会，来了三十个看仓库的人。", "灯下")]
    [InlineData("江湾资本在苏州办了三十场「灯下」，没有一场谈到电费。", null)]
    [InlineData("在 2025 年的最后一周上，仓库里一盏灯也没有换。", null)]
    public void The_event_that_the_opening_names_is_the_article_s(string opening, string? name) =>
        Assert.Equal(name, Reading.Article($"# 仓库里的机器\n\n{opening}\n\n{Prose}{Prose}", "a.md").Event?.Name);

    private static bool Ends(string rest) => Reading.Mend($"# 仓库里的机器\n\n{Prose}{Prose}{Prose}{rest}", "a.md").Blocks.Last(static b => b.Text.Length > 0).Text == End;
}
