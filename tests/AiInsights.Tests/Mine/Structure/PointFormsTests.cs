using AiInsights.Model;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mine.Structure;

/// <summary>The same six points in the ways that sites number them: <c>{n}</c> is 1, <c>{c}</c> 一, <c>{s}</c> a statement with its stop, <c>{t}</c> without, <c>{b}</c> the body.</summary>
public class PointFormsTests
{
    private const string Named = "车间里的笔记", Promised = "车间里的 6 条教训";

    private static readonly (string Statement, string Body)[] s_points =
    [
        ("先量尺寸，再开机器。", "尺寸可以不准，顺序不能乱。我们现在的习惯是先写一张会出错的单子，再让模型去猜哪里错。"),
        ("一次只换一把刀。", "不是因为机器做不到，是因为我们看不过来，看不过来的事情最后总是变成了事故。"),
        ("把「为什么」贴在墙上。", "模型看得懂「做什么」，「为什么」它只能编，这一点到今天也没有变。"),
        ("每周有一天停线。", "我们选的是周三，这一天所有人都不许开自动排产，也不许在手机上看屏幕。"),
        ("质检的时间要翻倍。", "产量翻了三倍，质检时间只翻一倍，已经算克制，厂长开始不同意，后来同意了。"),
        ("把模型的版本写进工单。", "出了问题才知道是谁的问题，不写就只能开会，开会的时候每个人记得的都不一样。"),
    ];

    private static Article Read(string title, string form, bool inTwoParts, bool isPlain)
    {
        var gap = isPlain ? "\n" : "\n\n";
        var text = isPlain ? title + "\n作者 | 林一\n" : "# " + title + "\n\n";
        text += "一年前的今天，我们拆掉了车间里所有的纸质看板，决定只用一块屏幕排产。" + gap + "这一年屏幕换过两块，方法换过三次，剩下来的写在下面。" + gap;
        for (var i = 0; i < s_points.Length; i++)
        {
            if (inTwoParts && !isPlain && i is 0 or 3)
                text += (i == 0 ? "## 写给班长" : "## 写给厂长") + gap;
            var (statement, body) = s_points[i];
            text += form.Replace("{n}", $"{i + 1}", StringComparison.Ordinal).Replace("{c}", "一二三四五六"[i..(i + 1)], StringComparison.Ordinal).Replace("{o}", "❶❷❸❹❺❻"[i..(i + 1)], StringComparison.Ordinal)
                .Replace("{s}", statement, StringComparison.Ordinal).Replace("{t}", statement[..^1], StringComparison.Ordinal).Replace("{b}", body, StringComparison.Ordinal).Replace("¶", gap, StringComparison.Ordinal) + gap;
        }

        return Reading.Article(text + (isPlain ? "写在最后" : "## 写在最后") + gap + "我们不太相信“没有人的车间”，更可能消失的是“只会把需求抄成工单”的那个环节。\n", isPlain ? "a.txt" : "a.md");
    }

    private static void AssertPoints(Article article)
    {
        Assert.Equal(s_points.Select(static (p, i) => $"{i + 1} {p.Statement[..^1]}"), article.Insights.Select(static i => $"{i.Number} {i.Title.TrimEnd('。')}"));
        Assert.All(article.Insights, static i => Assert.True(i.Blocks.Length > 1));
        var texts = string.Join('\n', article.Blocks.Select(static b => b.Text));
        Assert.All(s_points, p => Assert.Contains(p.Body, texts, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("（{n}）**{s}** {b}")]
    [InlineData("{n}、**{s}** {b}")]
    [InlineData("{n}. **{s}** {b}")]
    [InlineData("**{n}、{s}**{b}")]
    [InlineData("**0{n}｜{t}**\n{b}")]
    [InlineData("**{n}、{t}**\n{b}")]
    [InlineData("**预言{c}：{t}**\n{b}")]
    [InlineData("**选择 {n}：{t}**¶{b}")]
    [InlineData("**{n}. {t}：**{b}")]
    [InlineData("{n}、**{t}**：{b}")]
    [InlineData("- **{n}. {s}** {b}")]
    [InlineData("**（{n}）{s}**¶{b}")]
    [InlineData("（{n}）{t}¶{b}")]
    [InlineData("（{n}）{s}¶{b}")]
    [InlineData("### ({n}) {t}¶{b}")]
    [InlineData("{n}、{s}¶{b}")]
    [InlineData("**{n}/ {t}**¶{b}")]
    [InlineData("**0{n}/6 {t}**¶{b}")]
    [InlineData("**{n} · {t}**¶{b}")]
    [InlineData("**{n}️⃣ {t}**¶{b}")]
    [InlineData("**{o} {t}**¶{b}")]
    [InlineData("**{n}**¶{t}¶{b}")]
    [InlineData("**趋势{c}：{s}**{b}")]
    [InlineData("趋势{c}：{s}{b}")]
    [InlineData("**洞察{n}**：{s}{b}")]
    [InlineData("**洞察{n}**¶**{t}**¶{b}")]
    [InlineData("**预测 {n}：{s}**¶{b}")]
    [InlineData("**判断0{n}** | **{t}**¶{b}")]
    [InlineData("**【趋势{c}】{t}**¶{b}")]
    [InlineData("**【洞察 {n}】** {s}{b}")]
    [InlineData("**第{c}，{s}**{b}")]
    [InlineData("**第{c}个判断：{s}**{b}")]
    [InlineData("**第{c}个判断，{t}**¶{b}")]
    [InlineData("**Insight {n}: {t}**¶{b}")]
    [InlineData("**第{c}笔账：{t}**¶{b}")]
    [InlineData("第{c}道坎：{t}¶{b}")]
    [InlineData("**第{n}件事，{s}**{b}")]
    [InlineData("{n}️⃣ **{t}**¶{b}")]
    [InlineData("### Tip #{n}：{t}¶{b}")]
    [InlineData("**Rule #{n}: {t}**¶{b}")]
    [InlineData("### 坑 {o}：{t}¶{b}")]
    [InlineData("**误解{o} {t}**¶{b}")]
    public void In_Markdown(string form)
    {
        AssertPoints(Read(Named, form, false, false));
        AssertPoints(Read(Named, form, true, false));
        AssertPoints(Read(Promised, form, true, false));
    }

    [Theory]
    [InlineData("#{n} {t}¶{b}")]
    [InlineData("NO.{n} {t}¶{b}")]
    [InlineData("0{n} {t}¶{b}")]
    [InlineData("0{n} | {t}¶{b}")]
    [InlineData("{n}/{t}¶{b}")]
    [InlineData("{n} {t}¶{b}")]
    [InlineData("（{n}）{t}¶{b}")]
    [InlineData("趋势{c}¶{t}¶{b}")]
    [InlineData("第{c}个判断：{s}¶{b}")]
    [InlineData("【趋势{c}】{t}¶{b}")]
    public void In_plain_lines(string form)
    {
        AssertPoints(Read(Named, form, false, true));
        AssertPoints(Read(Promised, form, false, true));
    }

    [Theory]
    [InlineData("{n}、{s}{b}")]
    [InlineData("（{n}）{s}{b}")]
    [InlineData("{n}、{t}：{b}")]
    [InlineData("0{n}¶{t}¶{b}")]
    public void Only_where_the_title_promises_as_many(string form)
    {
        AssertPoints(Read(Promised, form, false, true));
        Assert.Empty(Read(Named, form, false, true).Insights);
    }

    [Theory]
    [InlineData("原因有三个：\n\n1. **数据**：车间里没有人记。\n\n2. **人手**：老师傅不会用。\n\n3. **时间**：停一天线就是一天的钱。\n\n后来都解决了，用了一年。")]
    [InlineData("一月的情况：\n\n1 月排产晚了三天\n\n后来补上了，没有耽误。\n\n2 月换了屏幕\n\n后来又换了一次，没有耽误。\n\n3 月没有停过线\n\n这是头一回，大家都很高兴，晚上吃了一顿。")]
    [InlineData("老师傅说得很慢，也说得很清楚，我们把他的话抄在下面，一个字也没有改，请读的人自己看。\n\n**第一，**先看尺寸，这一条写在墙上。\n\n**第二，**再看刀具，这一条也写在墙上。\n\n他说完就走了，没有人再问下去；后来我们才知道，他在那条线上站了三十年，从来没有出过一次差错，也从来没有迟到过一次。")]
    public void An_enumeration_in_passing_stays_what_it_is(string text) =>
        Assert.Empty(Reading.Article("# 车间里的笔记\n\n一年前的今天，我们拆掉了车间里所有的纸质看板，决定只用一块屏幕排产。\n\n" + text + "\n\n这一年屏幕换过两块，方法换过三次，人还是原来的人，机器也还是原来的机器，只是墙上干净了，地上也干净了。\n", "a.md").Insights);

    [Theory]
    [InlineData("**第{c}章：{t}**¶{b}")]
    [InlineData("**第{c}部分 {t}**¶{b}")]
    public void Parts_are_no_points_and_are_headings(string form)
    {
        var article = Read(Named, form, false, false);
        Assert.Empty(article.Insights);
        Assert.Equal(s_points.Length, article.Sections.Count(static s => s.Title.StartsWith('第')));
    }

    [Fact]
    public void Bracketed_numbers_inside_a_point_are_its_body()
    {
        var article = Reading.Article("# 车间里的笔记\n\n我们走访了四十家工厂，下面是记下来的几条。\n\n**1、先量尺寸**\n\n这一条有两层意思：\n\n（1）长度\n\n长度每天量一次，早上量。\n\n（2）温度\n\n温度每小时量一次，有人看。\n\n**2、一次只换一把刀**\n\n不是因为机器做不到，是因为我们看不过来。\n\n**3、每周停一天线**\n\n我们选的是周三，这一天都不许开自动排产。\n", "a.md");
        Assert.Equal(["先量尺寸", "一次只换一把刀", "每周停一天线"], article.Insights.Select(static i => i.Title));
    }
}
