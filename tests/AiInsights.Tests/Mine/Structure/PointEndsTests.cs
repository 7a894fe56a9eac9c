using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mine.Structure;

/// <summary>Where points end whose bodies are pictures, and what of all points stands behind the last one; titles of texts that have none; short talks.</summary>
public class PointEndsTests
{
    private const string Opening = "江湾小组拿八道题试了两台洗碗机，结果写在下面，图是现场拍的，没有修过。";

    private static string Points(string body, string rest) => "# 两台洗碗机\n\n" + Opening + "\n\n## 八道题\n\n" + Opening.Replace("下面", "这里", StringComparison.Ordinal) + "\n\n"
        + string.Join("\n\n", new[] { "油锅：平手", "玻璃杯：一号胜", "饭盒：二号胜" }.Select((t, i) => $"**{i + 1}\\. {t}**\n\n{body}![](https://example.com/{i}.png)")) + "\n\n" + rest + "\n\n## 之后\n\n" + Opening + "\n";

    [Theory]
    [InlineData("", 2)]
    [InlineData("两台都洗了三遍，第三遍才看得出差别。\n\n", 4)]
    public void Words_below_the_last_picture_are_no_points_where_the_others_have_none(string body, int blocks)
    {
        var article = Reading.Article(Points(body, "总的结果是一号小胜，差得不多。"), "a.md");
        Assert.Equal(3, article.Insights.Length);
        Assert.Equal(blocks, article.Insights[^1].Blocks.Length);
    }

    [Theory]
    [InlineData("这套观点在厂里吵了起来：", 2)]
    [InlineData("以上判断都来自夜班的记录。", 2)]
    [InlineData("这些观点里，他最在意的是最后一个。", 5)]
    public void What_is_said_of_all_points_is_not_the_last_ones(string line, int blocks)
    {
        var article = Reading.Article($"# 厂长谈机器\n\n{Opening}\n\n1. 机器先听人的\n\n听不懂的时候它要停下来。\n\n停下来不算误工。\n\n2. 人先听夜班的\n\n夜班的人见过所有的错。\n\n3. 夜班先听灯的\n\n灯坏了就不要开机。\n\n{line}\n\n赞成的人说早该如此。\n\n反对的人说灯从来没有坏过。\n", "a.md");
        Assert.Equal(["机器先听人的", "人先听夜班的", "夜班先听灯的"], article.Insights.Select(static i => i.Title));
        Assert.Equal(blocks, article.Insights[^1].Blocks.Length);
    }

    [Theory]
    [InlineData("本次访谈录于三月，在江湾的一间仓库里。", 5)]
    [InlineData("三月的一天，我们去了江湾的一间仓库。", 0)]
    public void A_short_talk_is_one_where_the_introduction_says_so(string line, int turns) =>
        Assert.Equal(turns, Reading.Article($"仓库里的灯\nLin Yi 在江湾开了十年仓库。{line}\nLin Yi：你们来得真早。\nAnna Zhao：路上没有车。\nLin Yi：夜班刚下，灯还亮着。\nAnna Zhao：这些灯换过吗？\nLin Yi：换过一半。\n").Turns.Length);

    [Theory]
    [InlineData("2024年12月，我和仓库里开叉车的人谈了一整夜。当时，他们刚换完第三批灯，正在等第四批的账单，没有人知道钱从哪里来。", "2024年12月，我和仓库里开叉车的人谈了一整夜")]
    [InlineData("江湾8月13日电 题：仓库里的灯今年到底该由谁来换？ ——访开了十一年叉车的林一木 这几年大家都在谈仓库里的机器，真正用起来的并没有几家。", "仓库里的灯今年到底该由谁来换？")]
    public void A_text_without_a_title_is_named_by_a_whole_sentence(string text, string title) =>
        Assert.Equal(title, Reading.Article(text + "\n" + Opening + "\n").Title);
}
