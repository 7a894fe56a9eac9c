using System.Text;
using System.Text.Json;
using AiInsights.Hanzi;
using AiInsights.Mend.FrameSlips;
using AiInsights.Tests.Ingest.Text;

namespace AiInsights.Tests.Mend.FrameSlips;

public sealed class FrameSlipRepairerTests
{
    public static TheoryData<string, string, string> InTheWild => Cases("in-the-wild.json", c => (c.Line, c.Repaired!, c.Lost!));

    public static TheoryData<string, string, string> Negative => Cases("negative.json", c => (c.Line, c.Why, ""));

    public static TheoryData<string, string, string> KnownFailures => Cases("known-failures.json", c => (c.Line, c.Healthy!, c.Why));

    [Theory]
    [MemberData(nameof(InTheWild))]
    public void Slips_of_the_wild_come_back_exactly_with_the_lost_bytes(string line, string repaired, string lost)
    {
        var slips = FrameSlipRepairer.Repair(line);

        Assert.Equal(repaired, SlipOutcomes.Apply(line, slips));
        Assert.Equal(lost, string.Join(' ', slips.SelectMany(s => s.LostBytes).Select(b => $"{b:X2}")));
        Assert.All(slips, s => Assert.NotEqual(FrameSlipCertainty.Doubtful, s.Certainty));
        Assert.All(slips, s => Assert.Equal(s.Before, line.Substring(s.Start, s.Length)));
    }

    [Theory]
    [InlineData("据我们所知，設penAI最新推理模型加持下，客服用例值得期待。", "据我们所知，在OpenAI最新推理模型加持下，客服用例值得期待。")]
    [InlineData("他们按照数据分析机筆itchbook的说法，投资总额增长了28%。", "他们按照数据分析机构Pitchbook的说法，投资总额增长了28%。")]
    [InlineData("都会受益于这种简化的朔ǎ实现在有限的环境中高效运行。", "都会受益于这种简化的算法，实现在有限的环境中高效运行。")]
    public void Slips_of_which_no_character_is_rare_are_seen_by_what_stands_beside_them(string line, string repaired) =>
        Assert.Equal(repaired, SlipOutcomes.Apply(line, FrameSlipRepairer.Repair(line).Where(static s => s.Certainty != FrameSlipCertainty.Doubtful)));

    [Theory]
    [MemberData(nameof(Negative))]
    public void Healthy_text_is_never_touched(string line, string why, string unused)
    {
        Assert.NotEqual(unused, why);
        Assert.Empty(FrameSlipRepairer.Repair(line));
    }

    [Theory]
    [MemberData(nameof(KnownFailures))]
    public void Known_failures_still_fail(string line, string healthy, string why)
    {
        Assert.NotEmpty(why);
        var outcome = SlipOutcomes.Of(line, healthy, FrameSlipRepairer.Repair(line));
        Assert.True(outcome is not (SlipOutcome.Proven or SlipOutcome.Applied), "This one is repaired now: move it to the other cases.");
    }

    [Fact]
    public void The_healthy_seeds_and_their_other_script_have_no_slips_at_all()
    {
        var toTraditional = HanziConverter.For("s2t");
        var lines = 0;
        foreach (var path in SeedFiles.All.Where(p => !Path.GetFileName(p).StartsWith("001_", StringComparison.Ordinal)))
        {
            foreach (var line in File.ReadLines(path))
            {
                lines++;
                Assert.Empty(FrameSlipRepairer.Repair(line));
                Assert.Empty(FrameSlipRepairer.Repair(toTraditional.Convert(line)));
            }
        }

        Assert.True(lines > 1000);
    }

    [Fact]
    public void The_damaged_seed_has_its_slips_and_no_other()
    {
        var slips = File.ReadLines(SeedFiles.All.Single(p => Path.GetFileName(p).StartsWith("001_", StringComparison.Ordinal)))
            .SelectMany(FrameSlipRepairer.Repair).ToList();

        Assert.Equal(["。現", "。可靠性：在真實世界中具有較", "。可擴", "。現", "專家合作（如養", "常快的，真正"], slips.Select(s => s.After));
    }

    [Theory]
    [InlineData("我們的辦法是讓模型結合前後恚先補寫一段說明,再入庫。")]
    public void Damage_that_is_not_repaired_is_shown(string line)
    {
        var slips = FrameSlipRepairer.Repair(line, null, () => SlipMemory.Of(line));

        Assert.NotEmpty(slips);
        Assert.All(slips, static s => Assert.Equal(FrameSlipCertainty.Doubtful, s.Certainty));
    }

    /// <summary>By neighbours of characters a rare one gains hardly anything; words, sentences of the kind and the article know better.</summary>
    [Theory]
    [InlineData("判斷三:上下文工程比提示詞工掣重要。", "判斷三:上下文工程比提示詞工程更重要。")]
    [InlineData("作爲投資人,我其實暗暗盼望它慢一點,F在的狀況是,一家公司剛拿到錢,就要準備下一輪。", "作爲投資人,我其實暗暗盼望它慢一點。現在的狀況是,一家公司剛拿到錢,就要準備下一輪。")]
    [InlineData("微調、量化、合併,各N民間偏方層出不窮,社區裏一夜之間冒出幾千個變種。", "微調、量化、合併,各種民間偏方層出不窮,社區裏一夜之間冒出幾千個變種。")]
    [InlineData("現在用 4 個比特,體e立刻縮小到四分之一。", "現在用 4 個比特,體積立刻縮小到四分之一。")]
    public void What_all_that_ranks_readings_is_sure_of_is_repaired_and_marked(string line, string repaired)
    {
        var slips = FrameSlipRepairer.Repair(line, null, () => SlipMemory.Of(line));

        Assert.Equal(repaired, SlipOutcomes.Apply(line, slips));
        Assert.All(slips, static s => Assert.Equal(FrameSlipCertainty.Probable, s.Certainty));
    }

    /// <summary>The author's question mark could be one that a decoder wrote, but behind it nothing follows that a slip could begin with.</summary>
    [Fact]
    public void A_question_mark_at_the_end_takes_no_confidence_away()
    {
        var slip = Assert.Single(FrameSlipRepairer.Repair("你現在一側俗鲞[戲,一天怎麼過?"));

        Assert.Equal("個人做遊", slip.After);
        Assert.InRange(slip.Confidence, 0.9, 1);
    }

    /// <summary>Two common characters and a bopomofo letter stand between the mark and what is odd.</summary>
    [Fact]
    public void A_mark_is_the_first_of_a_run_even_where_what_is_behind_it_is_common()
    {
        const string Line = "“是下一副近视眼镜!碧ㄏ孪炱鹕埔獾男ι\uE292\uFFFD";

        Assert.Equal("。”台下响起善意的笑声。", Assert.Single(FrameSlipRepairer.Repair(Line)).After);
    }

    /// <summary>A narrow first look loses this line as it stands and finds nothing better.</summary>
    [Fact]
    public void Damage_that_leads_a_first_look_astray_is_seen()
    {
        const string Line = "費寧:(笑)這恰恰是我想提醒的!伴_放權重”跟“開源”不是一碼事。";
        var slip = Assert.Single(FrameSlipRepairer.Repair(Line, null, () => SlipMemory.Of(Line)));

        Assert.Equal("。“開", slip.After);
    }

    [Fact]
    public void A_letter_that_the_document_has_alone_elsewhere_is_a_doubt_at_most()
    {
        const string Line = "作爲投資人,我其實暗暗盼望它慢一點,F在的狀況是,一家公司剛拿到錢,就要準備下一輪。";
        const string Other = "\n選手分成 M 組和 F 組, F 組的對手最強。";

        var slip = Assert.Single(FrameSlipRepairer.Repair(Line, null, () => SlipMemory.Of(Line + Other)));
        Assert.Equal(FrameSlipCertainty.Doubtful, slip.Certainty);
    }

    /// <summary>Shares, grades, variables, names: each of these sentences has a letter of the author's between Chinese characters.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_letter_that_the_author_wrote_stays(bool asciiMarks)
    {
        var converter = HanziConverter.For("t2s");
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Mend", "FrameSlips", "Cases", "letters.txt"));
        var doubts = 0;
        foreach (var line in lines.SelectMany(l => new[] { l, converter.Convert(l) }).Select(l => asciiMarks ? l.Replace('，', ',').Replace('；', ';').Replace('：', ':') : l))
        {
            var slips = FrameSlipRepairer.Repair(line, null, () => SlipMemory.Of(line));
            Assert.All(slips, static s => Assert.Equal(FrameSlipCertainty.Doubtful, s.Certainty));
            doubts += slips.Count;
        }

        Assert.Equal(144, lines.Length);
        Assert.InRange(doubts, 0, 12);
    }

    [Theory]
    [InlineData("方案A,成本最低;方案B,見效最快;方案C,誰都不滿意。")]
    [InlineData("設它的長度爲x,寬度爲y,求它的面積。")]
    [InlineData("這道題選B,那道題選D,剩下的都不會。")]
    [InlineData("他們把它叫做計劃Z,外面的人叫它計劃q,都是一回事。")]
    [InlineData("溫度記作T,壓力記作p,兩個量都要測。")]
    public void A_letter_that_the_author_wrote_before_an_ASCII_mark_stays(string line) => Assert.Empty(FrameSlipRepairer.Repair(line, null, () => SlipMemory.Of(line)));

    [Fact]
    public void Characters_that_fit_badly_are_no_doubt_where_they_stand_in_other_lines_too()
    {
        const string Line = "判斷三:上下文工程比提示詞工掣重要。";
        Assert.Empty(FrameSlipRepairer.Repair(Line, null, () => SlipMemory.Of(Line + "\n掣肘的是人。")));
    }

    [Fact]
    public void Mending_twice_changes_nothing()
    {
        foreach (var (line, repaired, _) in InTheWild.Select(r => r.Data))
        {
            Assert.NotEqual(line, repaired);
            Assert.Empty(FrameSlipRepairer.Repair(repaired));
        }
    }

    [Fact]
    public void A_healthy_copy_in_the_other_script_decides_what_the_bytes_leave_open()
    {
        // 尖 (BC E2) lost its second byte before a blank; 级 is as likely: 顶级, 顶尖.
        const string Damaged = "我注意郊讣叶ゼ AI 公司都在发布世界基础模型";
        const string Sibling = "特別是在 2024 年 12 月，我注意到幾家頂尖 AI 公司都在發佈世界基礎模型。";

        var alone = Assert.Single(FrameSlipRepairer.Repair(Damaged));
        var slip = Assert.Single(FrameSlipRepairer.Repair(Damaged, Sibling));

        Assert.NotEqual(FrameSlipCertainty.Proven, alone.Certainty);
        Assert.Equal("到几家顶尖", slip.After);
        Assert.Equal((FrameSlipEvidence.Sibling, FrameSlipCertainty.Proven), (slip.Evidence, slip.Certainty));
    }

    [Fact]
    public void A_healthy_copy_never_makes_healthy_text_slip()
    {
        const string Line = "魑魅魍魉、饕餮、貔貅，当x趋于0时";
        Assert.Empty(FrameSlipRepairer.Repair(Line, "完全别的一句话，说的是模型和数据。"));
    }

    private static TheoryData<string, string, string> Cases(string file, Func<Case, (string, string, string)> pick)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Mend", "FrameSlips", "Cases", file);
        var data = new TheoryData<string, string, string>();
        foreach (var c in JsonSerializer.Deserialize<List<Case>>(File.ReadAllText(path, Encoding.UTF8), JsonSerializerOptions.Web)!)
        {
            var (a, b, d) = pick(c);
            data.Add(a, b, d);
        }

        return data;
    }

    private sealed record Case(string Line, string? Repaired, string? Healthy, string? Lost, string Why);
}
