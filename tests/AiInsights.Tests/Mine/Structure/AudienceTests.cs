using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mine.Structure;

/// <summary>Who asks from the audience, counted; given names of another language before a family name.</summary>
public class AudienceTests
{
    private const string Speech = "# 仪器与学徒\n\n各位下午好，我是做材料的，今天只讲一件做错的事。\n\n我们有两台炉子，一台常年在修。\n\n## 问答环节\n\n**提问者1：** 大模型做综述靠谱吗？\n\n**秦望：** 引用要一条一条点开看。\n\n**提问者2：** 您怎么看自动实验室？\n\n**秦望：** 自动是好事，全是坏事。\n\n**主持人：** 最后一个问题。\n\n**提问者3：** 还该不该学做实验？\n\n**秦望：** 该。\n";

    [Fact]
    public void Questions_from_the_audience_behind_a_speech_are_turns()
    {
        var article = Reading.Article(Speech, "a.md");
        Assert.Equal(["提问者1", "秦望", "提问者2", "秦望", "主持人", "提问者3", "秦望"], article.Turns.Select(static t => t.Label));
        Assert.Null(article.Blocks[0].Turn);
    }

    [Fact]
    public void They_may_be_counted_in_Chinese_and_notes_behind_them_are_nobodys()
    {
        var article = Reading.Article(Speech.Replace("提问者1", "观众提问一", StringComparison.Ordinal).Replace("提问者2", "观众提问二", StringComparison.Ordinal).Replace("提问者3", "观众提问三", StringComparison.Ordinal) + "\n（秦望为化名）\n\n题图及文中图片由受访者提供\n", "a.md");
        Assert.Equal(["观众提问一", "秦望", "观众提问二", "秦望", "主持人", "观众提问三", "秦望"], article.Turns.Select(static t => t.Label));
        Assert.All(article.Blocks.TakeLast(2), static b => Assert.Null(b.Turn));
    }

    [Fact]
    public void A_stroke_between_blanks_parts_a_name_from_what_is_said()
    {
        const string Talk = "# 三位摊主的对话\n\n林一 | 秤先用上了吗？\n\n赵二 | 用上了，它不认识青菜。\n\n孙三 | 我的也不认识。\n\n林一 | 那后来呢？\n\n赵二 | 教了它一个月。\n\n孙三 | 我没教。\n";
        Assert.Equal(["林一", "赵二", "孙三", "林一", "赵二", "孙三"], Reading.Article(Talk, "a.md").Turns.Select(static t => t.Label));
        Assert.Empty(Reading.Article(Talk.Replace("？", " | 青菜", StringComparison.Ordinal).Replace("。", " | 一个月", StringComparison.Ordinal), "a.md").Turns);
    }

    [Fact]
    public void A_table_of_people_is_no_conversation() =>
        Assert.Empty(Reading.Article("# 三位摊主的对话\n\n| 摊主 | 怎么看 |\n| --- | --- |\n| 林一 | 秤先用上了吗？ |\n| 赵二 | 用上了。 |\n| 林一 | 后来呢？ |\n| 赵二 | 教了一个月。 |\n| 林一 | 够了吗？ |\n| 赵二 | 够了。 |\n", "a.md").Turns);

    [Fact]
    public void A_label_above_a_list_of_who_takes_part_is_no_turn()
    {
        var article = Reading.Article(Speech.Replace("**主持人：** 最后一个问题。\n\n", string.Empty, StringComparison.Ordinal).Replace("各位下午好", "**主持人：**\n\n* **林一** 江湾周刊主编\n\n各位下午好", StringComparison.Ordinal), "a.md");
        Assert.Equal(["提问者1", "秦望", "提问者2", "秦望", "提问者3", "秦望"], article.Turns.Select(static t => t.Label));
    }

    [Fact]
    public void Groups_that_are_counted_in_a_report_are_no_audience() =>
        Assert.Empty(Reading.Article(Speech.Replace("**提问者", "**方案", StringComparison.Ordinal), "a.md").Turns);

    [Fact]
    public void A_given_name_and_a_family_name_in_two_scripts_are_one_person()
    {
        var article = Reading.Article("车间圆桌\n林一（主持）：欢迎各位，先说说各自的情况？\nKevin 何：我们用了三成。\n赵二：我们一半。\n林一（主持）：那怎么衡量？\nKevin 何：看能不能讲清楚。\n赵二：看天数。\n林一（主持）：谢谢。\n");
        Assert.Equal(["林一", "Kevin 何", "赵二", "林一", "Kevin 何", "赵二", "林一"], article.Turns.Select(static t => t.Label));
    }

    [Fact]
    public void A_word_of_another_language_before_a_sentence_is_nobody() =>
        Assert.Empty(Reading.Article("车间笔记\nAgent 的：难处在车间。\n第二段说别的事情。\nAgent 的：好处也在车间。\n第四段说别的事情。\n").Turns);
}
