using AiInsights.Mend.FrameSlips;

namespace AiInsights.Tests.Mend.FrameSlips;

public sealed class RunningTextTests
{
    private static readonly RunningText s_text = RunningText.Of(["模型很大，模型很好。", "模型不大。"]);

    [Theory]
    [InlineData("模型", true)]
    [InlineData("模型很大", true)]
    [InlineData("很好。\n", true)]
    [InlineData("\n模型不", true)]
    [InlineData("模型好", false)]
    [InlineData("。模型", false)]
    public void Runs_of_up_to_four_characters_are_found_within_lines(string run, bool holds) => Assert.Equal(holds, s_text.Holds(run));

    [Fact]
    public void What_was_seen_behind_a_run_is_likelier_than_what_was_not()
    {
        Assert.True(Score("模型很", 1) > Score("模型不", 1));
        Assert.True(Score("模型不", 1) > Score("模型大", 1));
        Assert.True(Score("模型大", 1) > Score("模型鱼", 1));
    }

    [Fact]
    public void All_that_may_follow_a_run_is_as_likely_as_one_at_most()
    {
        var characters = "模型很大，好。不\n鱼".ToCharArray();
        foreach (var before in (string[])["模型", "很", "\n", "鱼"])
            Assert.InRange(characters.Sum(c => Math.Exp(s_text.Score(before + c, before.Length, before.Length + 1, []))), 0.5, 1.001);
    }

    [Fact]
    public void Text_is_counted_without_blanks_in_one_script_and_one_symbol_for_words_of_letters() =>
        Assert.Equal("模型A，A0“很大”", RunningText.Fold("模型 large, v12「很大」", new()).ToString());

    private static float Score(string text, int last) => s_text.Score(text, text.Length - last, text.Length, []);
}
