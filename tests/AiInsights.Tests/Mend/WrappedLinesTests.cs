using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend;

/// <summary>Lines that a program cut at a width are paragraphs again; lines that authors end are not touched.</summary>
public class WrappedLinesTests
{
    private const string Title = "价格战的下半场\n\n";

    [Fact]
    public void Prose_of_one_width_between_blank_lines_is_joined()
    {
        var mended = Reading.Mend(Title + "过去一年，大模型的价格\n下降了九成。很多人以为\n价格战已经结束，其实它才\n刚刚开始。\n\n首先，推理芯片的产能在\n2026年翻了一倍；其次，\n用 Rust 写的 runtime\n追了上来。\n");
        Assert.Equal(["过去一年，大模型的价格下降了九成。很多人以为价格战已经结束，其实它才刚刚开始。", "首先，推理芯片的产能在 2026年翻了一倍；其次，用 Rust 写的 runtime 追了上来。"], mended.Blocks.Select(static b => b.Text));
        Assert.Equal(0, mended.Trace.Count().Unaccounted);
    }

    [Theory]
    [InlineData("床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。\n\n白日依山尽，\n黄河入海流。\n欲穷千里目，\n更上一层楼。\n")]
    [InlineData("谁会赢得这一场价格的战争\n开源模型会不会追上来呢\n小公司还有没有机会？\n\n谁来为电费和机房买单呢\n芯片会不会一直这样短缺\n我们应该怎么办？\n")]
    [InlineData("1、先写评测，再写提示词，这是\n2、工具要少，三个能解决的问题\n3、日志要全，每次都能回放。\n\n4、失败要快，超时设成能忍受的\n5、权限要小，删库只要一句话的\n6、成本要看，循环会烧掉预算。\n")]
    [InlineData("过去一年，大模型的价格下降了九成。\n很多人以为价格战已经结束，其实它才刚刚开始。\n\n首先，推理芯片的产能翻了一倍。\n其次，开源模型追了上来。\n")]
    [InlineData("过去一年，大模型的价格\n下降了九成。很多人以为\n价格战已经结束，其实它才\n刚刚开始。\n\n首先，推理芯片的产能翻了一倍。\n\n其次，开源模型追了上来。\n")]
    public void Verses_questions_lists_and_lines_that_end_stay(string text) =>
        Assert.Equal(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, Reading.Mend(Title + text).Blocks.Length);
}
