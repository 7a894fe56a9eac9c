using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend;

/// <summary>The same facts in the ways that sites write them above an article.</summary>
public class BylineFormsTests
{
    private const string Prose = "这几年大家都在谈智能体，可是真正把它放进车间里用起来的工厂，我走访下来并没有几家。\n\n原因并不复杂，产线上的人要的是稳定，而不是聪明，一次误判就可能停线半天。\n";

    [Theory]
    [InlineData("作者 | 林一\n编辑 | 赵二\n出品 | 江湾科技", "林一", "赵二", "江湾科技")]
    [InlineData("本文作者：林一，江湾科技编辑：赵二", "林一", "赵二", "江湾科技")]
    [InlineData("江湾科技作者 林一\n\n编辑 赵二", "林一", "赵二", "江湾科技")]
    [InlineData("本文由江湾科技原创，作者：林一", "林一", null, "江湾科技")]
    [InlineData("江湾科技报道，作者：林一", "林一", null, "江湾科技")]
    [InlineData("文｜《江湾》记者 林一", "林一", null, "江湾")]
    [InlineData("记者 林一 编辑 赵二", "林一", "赵二", null)]
    [InlineData("作者 林一 | 编辑 赵二", "林一", "赵二", null)]
    [InlineData("文 | 林一  编辑 | 赵二", "林一", "赵二", null)]
    [InlineData("作者：林一（江湾科技特约作者）", "林一", null, null)]
    [InlineData("作者 | 林一\n邮箱 | lin@example.com", "林一", null, null)]
    [InlineData("作 者丨林一", "林一", null, null)]
    [InlineData("Author：林一", "林一", null, null)]
    [InlineData("江湾晚报 | 林小一", "林小一", null, "江湾晚报")]
    [InlineData("（本文首发于江湾晚报APP，作者 | 林一，编辑 | 赵二）", "林一", "赵二", "江湾晚报")]
    [InlineData("林小一 2025-04-12", "林小一", null, null)]
    [InlineData("江湾晚报（微信ID：jwwb）出品\n\n林小一丨撰文", "林小一", null, "江湾晚报")]
    [InlineData("文字丨林小一 图片丨赵二", "林小一", null, null)]
    [InlineData("2025/4/12 09:30 发自江湾\n\n作者：林小一\n\n原文：How to ship slowly\n\n原刊《灯与人》2025 年第 3 期", "林小一", null, null)]
    [InlineData("△ 点击蓝字关注\n\n本文 6 分钟阅读\n\n听全文 12:30\n\n作者：林小一", "林小一", null, null)]
    [InlineData("置顶 林间_dev 已于 2025-03-01 21:47:03 修改", "林间_dev", null, null)]
    [InlineData("林间_dev 最新推荐文章于 2025-03-01 21:47:03 发布", "林间_dev", null, null)]
    public void Who_wrote_edited_and_published_is_read(string lines, string author, string? editor, string? publisher)
    {
        var mended = Reading.Mend("# 车间里的智能体\n\n" + lines + "\n\n" + Prose, "a.md");
        Assert.Equal((author, editor, publisher), (Field("authors"), Field("editor"), Field("publisher")));
        Assert.StartsWith("这几年", mended.Blocks[0].Text, StringComparison.Ordinal);

        string? Field(string name) => mended.Fields.GetValueOrDefault(name)?.Value;
    }

    [Theory]
    [InlineData("口述：林一（江湾小学教师）\n采访整理：赵二\n图片提供：受访者", "林一")]
    [InlineData("作者 | 林一，江湾产品负责人", "林一")]
    [InlineData("文/林一\n《江湾周刊》 2025年12月30日", "林一")]
    public void What_stands_behind_or_below_a_name_is_no_author(string lines, string author)
    {
        var mended = Reading.Mend("# 车间里的智能体\n\n" + lines + "\n\n" + Prose, "a.md");
        Assert.Equal([author], mended.Fields["authors"].Values.Select(static v => v.Split('（')[0]));
        Assert.StartsWith("这几年", mended.Blocks[0].Text, StringComparison.Ordinal);
    }

    // Where a bar or a stroke with blanks parts facts, none of them is part of another.
    [Theory]
    [InlineData("*作者：林一　|　摄影：王五　|　2025-11-06*")]
    [InlineData("作者：林一 | 发布于 2025 年 11 月 6 日 | 阅读约 8 分钟")]
    [InlineData("作者：林一 / 2025-11-06")]
    [InlineData("2025-11-06 | 作者：林一 | 编辑：赵二")]
    public void Facts_between_bars_are_read_one_by_one(string line)
    {
        var mended = Reading.Mend("# 车间里的智能体\n\n" + line + "\n\n" + Prose, "a.md");
        Assert.Equal("林一", mended.Fields["authors"].Value);
        Assert.Matches("^2025[-年 ]+11[-月 ]+0?6[日 ]*$", mended.Fields["published"].Value);
        Assert.StartsWith("这几年", mended.Blocks[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("原创 林一 江湾笔记", "林一")]
    [InlineData("原创 林一", "林一")]
    [InlineData("原创力", "原创力")]
    public void The_line_of_an_account_is_no_author(string author, string expected) =>
        Assert.Equal([expected], Reading.Mend($"---\ntitle: 车间里的智能体\nauthor: {author}\n---\n\n公众号名称：江湾笔记\n\n{Prose}", "a.md").Fields["authors"].Values);

    [Theory]
    [InlineData("深度新闻 | 林一")]
    [InlineData("原文：他没有写完这句话")]
    [InlineData("原载于《江湾》的那一篇，没有人再找到过。")]
    [InlineData("灯 2025 年 4 月 12 日")]
    [InlineData("江湾晚报 | 灯下")]
    [InlineData("两位作者 林一 赵二")]
    [InlineData("这位记者 林一直跟到最后，编辑 赵二没有去。")]
    public void Words_of_the_text_stay(string line) =>
        Assert.Contains(line, string.Join('\n', Reading.Mend("# 车间里的智能体\n\n" + Prose + "\n" + line + "\n\n" + Prose, "a.md").Blocks.Select(static b => b.Text)), StringComparison.Ordinal);
}
