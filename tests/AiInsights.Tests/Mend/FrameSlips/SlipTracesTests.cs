using AiInsights.Mend.FrameSlips;

namespace AiInsights.Tests.Mend.FrameSlips;

/// <summary>What tells a slip where every character that is left fits: an open quote, two marks together, names that make lines look damaged.</summary>
public sealed class SlipTracesTests
{
    private const string Sound = "這件事討論了三個月,大家的看法很不一樣。\n有人主張先做小範圍的試驗,有人覺得沒有必要。\n";

    [Theory]
    [InlineData("她放下電話,說:“先別動,等我回來!", "她放下電話,說:“先別動,等我回來。”")]
    [InlineData("工程師說:「這一批不算,重新來過!", "工程師說:「這一批不算,重新來過。」")]
    [InlineData("“明天還有個會,誰也不準遲到!", "“明天還有個會,誰也不準遲到。”")]
    [InlineData("他在日誌裏寫道:“今天只完成了一半的作業(yè)!", "他在日誌裏寫道:“今天只完成了一半的作業(yè)。”")]
    [InlineData("“这批货先不要发，等我的电话!  ", "“这批货先不要发，等我的电话。”  ")]
    public void A_quote_that_an_ASCII_mark_ends_was_closed(string line, string repaired)
    {
        var slips = Repair(line, Sound);

        Assert.Equal(repaired, SlipOutcomes.Apply(line, slips.Where(static s => s.Certainty != FrameSlipCertainty.Doubtful)));
        Assert.All(slips, static s => Assert.Equal(FrameSlipCertainty.Probable, s.Certainty));
    }

    [Theory]
    [InlineData("她放下電話,說:“先別動,等我回來!”", "")]
    [InlineData("她放下電話,說先別動,等我回來!", "")]
    [InlineData("她放下電話,說:“先別動,等我回來！", "")]
    [InlineData("“先別動,等我回來!", "“這是第二段,話還沒有說完。”\n")]
    [InlineData("“先別動,等我回來!", "別的地方也這樣:\n“第一段沒有閉上。\n“第二段才閉上。”\n")]
    public void A_quote_that_is_closed_or_runs_on_keeps_its_mark(string line, string behind) =>
        Assert.DoesNotContain(Repair(line, behind + Sound), static s => s.Certainty != FrameSlipCertainty.Doubtful);

    [Fact]
    public void A_byte_of_80_goes_with_the_next_one_as_others_do() => // 個 is 82 80, and 80 D2 is no character.
        Assert.StartsWith("大家都同意這個安排。可是我還有個問題", Applied("大家都同意這個安排?墒俏疫袀栴},誰來負責驗收?", Sound), StringComparison.Ordinal);

    [Fact]
    public void Two_marks_together_are_seen() =>
        Assert.Contains(Repair("他們試了三種辦法,效果都非:,第二天就上線了。", Sound), static s => s.After.Contains("常好", StringComparison.Ordinal));

    [Theory]
    [InlineData("他停了一下:然後繼續說。")]
    [InlineData("切片寫成 x[:,0] 就行。")]
    [InlineData("屏幕上只有一行字:燈燈燈燈燈燈燈燈。")]
    public void Marks_and_repetitions_that_are_meant_stay(string line) => Assert.Equal(line, Applied(line, Sound));

    [Fact]
    public void What_is_sound_in_a_line_with_a_rare_name_is_remembered()
    {
        var memory = SlipMemory.Of("主持這個項目的是魏翯,魏翯在三年前提出了這個想法。\n");

        Assert.True(SlipScanner.IsSuspicious("主持這個項目的是魏翯,魏翯在三年前提出了這個想法。"));
        Assert.True(memory.Text.Holds("提出了"));
    }

    [Fact]
    public void What_may_be_damaged_is_not_remembered()
    {
        // The converter came after the damage: only the line before it shows it.
        var memory = SlipMemory.Of("去年他迷上了編程智能體,纈愕盟,一個人做出了一套排班系統,大家都說好用。\n");

        Assert.False(memory.Text.Holds("愕盟"));
        Assert.True(memory.Text.Holds("系统"));
    }

    private static IReadOnlyList<FrameSlip> Repair(string line, string rest) => FrameSlipRepairer.Repair(line, null, () => SlipMemory.Of(line + "\n" + rest));

    private static string Applied(string line, string rest) => SlipOutcomes.Apply(line, Repair(line, rest).Where(static s => s.Certainty != FrameSlipCertainty.Doubtful));
}
