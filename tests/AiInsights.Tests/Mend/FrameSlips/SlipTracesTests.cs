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
    [InlineData("**“這一批不算,重新來過!**", "**“這一批不算,重新來過。”**")]
    [InlineData("<p>她說:「先別動,等我回來!</p>", "<p>她說:「先別動,等我回來。」</p>")]
    [InlineData("他只回了一句:“今晚改完再發 beta!", "他只回了一句:“今晚改完再發 beta。”")]
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

    /// <summary>Where words are given in turn, a quote a line, the next line's quote is another one.</summary>
    [Fact]
    public void A_quote_before_another_one_was_closed_in_a_dialogue() =>
        Assert.Equal("“這個表我不曉得怎麼填。”", Applied("“這個表我不曉得怎麼填!", "“先填第一欄。”\n“填好了。”\n“再填第二欄。”\n“也填好了。”\n“那就交上去。”\n" + Sound));

    /// <summary>停 is CD A3, and its A3 is an exclamation mark with the A1 of 。.</summary>
    [Fact]
    public void A_last_character_that_an_exclamation_mark_hides_is_found() =>
        Assert.Equal("老闆娘送走客人,直接宣佈明天開始機器全部暫停。", Applied("老闆娘送走客人,直接宣佈明天開始機器全部暫!", "客人一走,機器全部暫停。\n" + Sound));

    [Theory]
    [InlineData("這個消息真讓人高興!")]
    [InlineData("歡迎大家在評論區留下你的想法!**")]
    [InlineData("篇幅有限,一定要把它看到最後啦!")]
    public void An_exclamation_stays_and_is_no_doubt(string line) => Assert.Empty(Repair(line, Sound));

    [Theory]
    [InlineData("兩邊都同意這麼辦,F在只差一個簽字的人。", "兩邊都同意這麼辦。現在只差一個簽字的人。")]
    [InlineData("請先寫清姓名和學!⒃]明用途,否則不會收下。", "請先寫清姓名和學校、註明用途,否則不會收下。")]
    [InlineData("各項指標都已經恢復正!=o大家報個平安,明天照常上班。", "各項指標都已經恢復正常。給大家報個平安,明天照常上班。")]
    public void A_letter_behind_a_mark_is_half_a_character(string line, string repaired) => Assert.Equal(repaired, Applied(line, Sound));

    [Theory]
    [InlineData("已知條件不變,F增大一倍,a也增大一倍。")]
    [InlineData("函數y=x的圖像是一條直線。")]
    [InlineData("這裏的_重要_兩個字要用斜體。")]
    public void Letters_and_marks_of_the_author_stay(string line) => Assert.Equal(line, Applied(line, Sound));

    /// <summary>Each with a byte less, or a mark across two characters: 和系統, 非常激烈, 還有些保守.</summary>
    [Theory]
    [InlineData("完成一個任務需要多次合到y交互,一方面去驗證想法。", "完成一個任務需要多次和系統交互,一方面去驗證想法。")]
    [InlineData("這個領域的競爭一直非<ち,其實每家都在收集數據。", "這個領域的競爭一直非常激烈,其實每家都在收集數據。")]
    [InlineData("我覺得這個說法可能還行┍J,實際上會快得多。", "我覺得這個說法可能還有些保守,實際上會快得多。")]
    public void A_letter_or_a_strange_sign_at_the_end_of_a_run_is_half_a_character(string line, string repaired) => Assert.Equal(repaired, Applied(line, Sound));

    [Fact]
    public void A_small_letter_before_an_ASCII_mark_is_a_doubt() =>
        Assert.Equal("歲", Assert.Single(Repair("帶頭的工程師今年三十一q,在南京一家評測機構工作。", Sound)).After);

    /// <summary>規模化生產、組織, which lost two pairs on end, and 危害。</summary>
    [Theory]
    [InlineData("這是一種能把物理經驗規;a、組織和複用的基礎設施。")]
    [InlineData("它給整個系統的運行造成了一定的:Α<br>")]
    public void A_letter_behind_a_mark_that_no_author_has_there_is_told(string line) => Assert.NotEmpty(Repair(line, Sound));

    [Theory]
    [InlineData("系數記作α,角度記作β,其他的照舊。")]
    [InlineData("界面分爲三欄│左邊是目錄│右邊是正文。")]
    [InlineData("他把の字寫在牌子上,當作裝飾。")]
    public void Signs_that_an_author_writes_alone_stay(string line) => Assert.Empty(Repair(line, Sound));

    /// <summary>3） has no partner: a bracket that opens behind it closes nothing.</summary>
    [Fact]
    public void A_quote_is_closed_rather_than_a_bracket_opened_behind_the_one_that_would_close_it() =>
        Assert.Contains("占用也小。”的評價", Applied("3）新的框架獲得了“相當簡潔、速度很快,顯存占用也小!钡脑u價。不過具體表現如何,還要觀察一段時間。", Sound), StringComparison.Ordinal);

    /// <summary>An article that lost step at 現 once did so in other sentences too: the letter is no name for that.</summary>
    [Fact]
    public void The_same_letter_behind_several_marks_is_still_half_a_character()
    {
        string[] lines = ["這個問題很有意思,F在大家都在談論同一件事情,市場也發生了很大的變化。", "他們兩個人都沒有同意這個安排,F有的辦法已經不夠用了,需要換一種思路。", "機器運行了整整三天沒有停過,F在輪到另外一組人接班了。"];

        foreach (var line in lines)
            Assert.Equal(line.Replace(",F", "。現", StringComparison.Ordinal), Applied(line, string.Join('\n', lines)));
    }

    /// <summary>看得到 without one of its bytes.</summary>
    [Fact]
    public void A_Simplified_character_among_Traditional_ones_is_a_doubt() =>
        Assert.Equal("档", Assert.Single(Repair("這臺機器運行的狀態它自己看档,也能自己記下來。", Sound)).Before);

    [Fact]
    public void A_name_that_stands_between_the_same_neighbours_three_times_is_no_doubt()
    {
        const string Name = "張小珺:";
        var rest = string.Concat(Enumerable.Repeat(Name + "請繼續說下去。\n好的。\n", 3));

        Assert.Empty(Repair(Name + "能不能給大家講講你的經歷?", rest));
    }

    /// <summary>彼 is either of them one byte off; the article speaks of her here, and of him in more places.</summary>
    [Theory]
    [InlineData("她")]
    [InlineData("他")]
    public void A_pronoun_is_the_one_that_stands_next_to_it(string pronoun)
    {
        var near = $"那天{pronoun}值夜班,{pronoun}第一個發現了異常。\n";
        var far = string.Concat(Enumerable.Repeat($"另一位工程師不這麼看,{(pronoun == "她" ? "他" : "她")}提出了三條反對的理由。\n", 2)) + new string('。', 1200) + "\n";
        const string Line = "“這臺機器我認得它的聲音!彼f完就去了機房,再也沒有回頭。";

        Assert.Contains("。”" + pronoun + "說完", SlipOutcomes.Apply(Line, FrameSlipRepairer.Repair(Line, null, () => SlipMemory.Of(far + near + Line))), StringComparison.Ordinal);
    }

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
