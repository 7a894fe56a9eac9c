using AiInsights.Mend;
using AiInsights.Model;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend;

/// <summary>Speeches, translations and lists of points as accounts publish them: bylines, bold titles, captions among turns, what stands at the end.</summary>
public class AccountTalksTests
{
    private const string Prose = "这几年大家都在谈仓库里的机器，可是真正把它用起来的仓库，我走访下来并没有几家。\n\n原因并不复杂，夜班的人要的是稳定，而不是聪明，一次误判就可能停一条线。\n\n";

    [Theory]
    [InlineData("林小河：仓库里的水电工", "林小河 江湾笔记", "林小河", true)]
    [InlineData("林小河谈仓库：先换灯", "林小河 江湾笔记\n\n演讲｜林小河\n\n整理｜赵二", "林小河", true)]
    [InlineData("仓库里的水电工", "写给夜班的人 江湾笔记", null, false)]
    [InlineData("慢一点：仓库里的水电工", "看仓库 江湾笔记", null, false)]
    public void Who_is_named_at_the_head_of_the_title_may_stand_before_the_account(string title, string line, string? author, bool isTaken)
    {
        var mended = Reading.Mend($"---\ntitle: {title}\nsource: 江湾笔记\n---\n\n{line}\n\n{Prose}{Prose}", "a.md");
        Assert.Equal(author, Field(mended, "authors"));
        Assert.Equal(isTaken, !mended.Blocks.Any(b => line.Split("\n\n").Contains(b.Text)));
    }

    [Theory]
    [InlineData("原创 林一 江湾笔记\n\n作者：Kamil Lin（江湾资本合伙人）\n\n编译：林一", "Kamil Lin")]
    [InlineData("原创 林一 江湾笔记\n\n作者：赵小二\n\n整理：林一", "林一")]
    [InlineData("Original 编译组 江湾笔记\n\n编译：林一", "林一")]
    [InlineData("作者：江湾组（一个读书会）", "江湾组（一个读书会）")]
    public void Whom_the_app_names_may_be_the_translator(string head, string author) =>
        Assert.Equal(author, Field(Reading.Mend($"---\ntitle: 仓库里的机器\nsource: 江湾笔记\n---\n\n{head}\n\n{Prose}{Prose}", "a.md"), "authors"));

    [Fact]
    public void Bold_titles_that_count_after_other_words_are_headings() =>
        Assert.Equal(
            ["看错的第一件事：我以为仓库会先换灯", "看错的第二件事：我以为夜班不用人", "看错的第三件事：我以为货场都一样", "明年怎么做"],
            Headings($"{Prose}**看错的第一件事：我以为仓库会先换灯**\n\n{Prose}**看错的第二件事：我以为夜班不用人**\n\n{Prose}**看错的第三件事：我以为货场都一样**\n\n{Prose}**明年怎么做**\n\n{Prose}"));

    [Fact]
    public void Bold_sentences_with_a_label_stay_what_they_are() =>
        Assert.Empty(Headings($"{Prose}**林小河：我以为仓库会先换灯**\n\n{Prose}**赵小二：我以为夜班不用人**\n\n{Prose}**钱大山：我以为货场都一样**\n\n{Prose}"));

    [Fact]
    public void Titles_stand_above_bold_points()
    {
        var article = Reading.Article($"# 仓库的 6 条教训\n\n{Prose}**关于夜班**\n\n**01｜先决定几点关灯**\n\n{Prose}**02｜不要换班次**\n\n{Prose}**关于货场**\n\n**03｜第一批只做三个**\n\n**04｜永远备一辆叉车**\n\n**关于人**\n\n**05｜班长要见三次**\n\n{Prose}**06｜留够三个月的班次**\n\n{Prose}", "a.md");
        Assert.Equal(["关于夜班", "关于货场", "关于人"], article.Sections.Select(static s => s.Title));
        Assert.Equal(["先决定几点关灯", "不要换班次", "第一批只做三个", "永远备一辆叉车", "班长要见三次", "留够三个月的班次"], article.Insights.Select(static i => i.Title));
    }

    [Theory]
    [InlineData("**嘉宾介绍**", true)]
    [InlineData("嘉宾介绍", false)]
    [InlineData("**嘉宾介绍了仓库**", false)]
    public void A_bold_line_that_says_what_it_is_is_a_heading_among_others(string line, bool isHeading) =>
        Assert.Equal(isHeading, Headings($"{Prose}## 夜班\n\n{Prose}## 货场\n\n{Prose}{line}\n\n林小河，江湾仓储首席架构师，做了十六年的仓库。").Count == 3);

    [Theory]
    [InlineData("圆桌现场，左起：林小河、赵小二、何棠", BlockType.Caption)]
    [InlineData("合影里的人，从左到右分别是林小河、赵小二", BlockType.Caption)]
    [InlineData("他说的左起第二排，我没有看见人。", BlockType.Paragraph)]
    public void Who_stands_where_is_said_below_a_picture(string line, BlockType type) =>
        Assert.Equal(type, Reading.Mend($"# 仓库里的机器\n\n{Prose}![](https://example.org/1.png)\n\n{line}\n\n{Prose}", "a.md").Blocks.Single(b => b.Text == line).Type);

    [Theory]
    [InlineData("（封面图来源：《机器管家》）", BlockType.Caption)]
    [InlineData("（封面上的图，来源谁也说不清。）", BlockType.Paragraph)]
    [InlineData("*本文仅供信息分享，不构成任何投资建议。", BlockType.Note)]
    public void A_credit_in_brackets_and_a_starred_notice_are_nobody_s_words(string line, BlockType type)
    {
        var last = Reading.Mend($"# 仓库里的机器\n\n{Prose}{Prose}{line}\n", "a.md").Blocks[^1];
        Assert.Equal((type, line.TrimStart('*')), (last.Type, last.Text));
    }

    [Theory]
    [InlineData("海量资讯、精准解读，尽在江湾新闻APP", true)]
    [InlineData("灯光、货架，都在他画的那张图里。", false)]
    public void What_the_page_says_of_its_app_goes(string line, bool isTaken) =>
        Assert.Equal(isTaken, Reading.Mend($"# 仓库里的机器\n\n{Prose}{Prose}{line}\n", "a.md").Blocks[^1].Text != line);

    [Theory]
    [InlineData("录音笔", "仓库的灯", "货场", 4)]
    [InlineData("林小河", "赵小二", "钱大山", 0)]
    [InlineData("仓库", "仓库", "仓库", 0)]
    public void Bold_titles_say_first_what_each_part_is_about(string one, string two, string three, int sections)
    {
        var article = Reading.Article($"# 三样东西的冷与热\n\n{Prose}**{one}：便宜才是道理**\n\n{Prose}**{two}：小市场里的大公司**\n\n{Prose}**{three}：还在等一个理由**\n\n{Prose}**写在最后**\n\n{Prose}", "a.md");
        Assert.Equal(sections, article.Sections.Length);
    }

    [Theory]
    [InlineData("**", 4)]
    [InlineData("", 1)]
    public void The_parts_of_a_speech_stand_above_the_questions_of_its_audience(string mark, int sections)
    {
        var article = Reading.Article($"# 林小河谈仓库\n\n{Prose}{mark}1. 一盏灯有多难{mark}\n\n{Prose}{mark}2. 叉车从哪里来{mark}\n\n{Prose}{mark}3. 三年以后{mark}\n\n{Prose}谢谢大家！\n\n**问答环节**\n\n**提问：成本什么时候能降下来？**\n\n林小河：明年年底。\n\n**提问：您怎么看货场？**\n\n林小河：货场是结果。\n\n**提问：还招人吗？**\n\n林小河：招，尤其是夜班的人。\n", "a.md");
        Assert.Equal(sections, article.Sections.Length);
        Assert.Equal(6, article.Turns.Length);
    }

    private static string? Field(MendedDocument mended, string name) => mended.Fields.GetValueOrDefault(name)?.Value;

    private static List<string> Headings(string text) => [.. Reading.Mend("# 车间里的智能体\n\n" + text, "a.md").Blocks.Where(static b => b.Type == BlockType.Heading).Select(static b => b.Text)];
}
