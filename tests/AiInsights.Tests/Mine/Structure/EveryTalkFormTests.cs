using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mine.Structure;

/// <summary>One conversation of three people, written in every form that its editors give it, each with every way to name its parts. Whatever the form, the same turns are found.</summary>
public class EveryTalkFormTests
{
    private const string Host = "张望舒";

    private static readonly (string Name, string[] Words)[] s_turns =
    [
        (Host, ["过去一年里，你们感受到的最大变化是什么？"]),
        ("林远思", ["变化来自仓库，不来自发布会。去年这个时候，一条线上还站着四十个人，今年只剩下九个。", "剩下的人做的事也不一样了，他们看屏幕，机器看货。"]),
        ("周景行", ["我补充一点，成本才是关键，一台机器两年回本，一个班组要养十年。"]),
        (Host, ["如果只能押注一个方向，你会选什么？"]),
        ("周景行", ["我选把路修直。路不直，车再好也快不起来，这件事没有人愿意做，所以我做。"]),
        ("林远思", ["我选教它说不知道。会说不知道的机器，客户才敢把钥匙交给它。"]),
        (Host, ["客户真的愿意付钱吗？"]),
        ("林远思", ["愿意，但是只为省下来的那一部分付钱。", "多出来的那一部分，他们等着明年再看。"]),
        (Host, ["最后给年轻人一句建议吧。"]),
        ("周景行", ["先去仓库里站三个月，再回来写代码，写出来的东西就不一样了。"]),
    ];

    private static readonly string[] s_parts = ["仓库与码头", "谁在用它？", "往后十八个月"];

    private static readonly Dictionary<string, Func<string, string[], IEnumerable<string>>> s_labels = new(StringComparer.Ordinal)
    {
        ["**N：**"] = static (n, w) => Led($"**{n}：**", w),
        ["**N**："] = static (n, w) => Led($"**{n}**：", w),
        ["**N **："] = static (n, w) => Led($"**{n} **：", w),
        ["N："] = static (n, w) => Led($"{n}：", w),
        ["【N】"] = static (n, w) => Led($"【{n}】", w),
        ["N｜"] = static (n, w) => Led($"**{n}｜**", w),
        ["a host in bold"] = static (n, w) => n == Host ? [$"**{n}：{w[0]}**"] : Led($"**{n}**：", w),
        ["a host quoted in bold"] = static (n, w) => n == Host ? [$"> **{n}：{w[0]}**"] : Led($"**{n}：**", w),
        ["**N** above"] = static (n, w) => [$"**{n}**", .. w],
        ["### N"] = static (n, w) => [$"### {n}", .. w],
        ["#### N："] = static (n, w) => [$"#### {n}：", .. w],
        ["**N** 00:12"] = static (n, w) => [$"**{n}** 0{n.Length}:1{w.Length}", .. w],
    };

    private static readonly Dictionary<string, Func<string, string[], IEnumerable<string>>> s_plainLabels = new(StringComparer.Ordinal)
    {
        ["N："] = static (n, w) => Led($"{n}：", w),
        ["N:"] = static (n, w) => Led($"{n}:", w),
        ["【N】"] = static (n, w) => Led($"【{n}】", w),
        ["N above"] = static (n, w) => [n, .. w],
        ["N 00:12:30"] = static (n, w) => [$"{n} 00:1{w.Length}:30", .. w],
    };

    private static readonly Dictionary<string, Func<int, string, string>> s_sections = new(StringComparer.Ordinal)
    {
        ["none"] = static (_, _) => string.Empty,
        ["##"] = static (_, t) => $"## {t}",
        ["## 一、"] = static (n, t) => $"## {"一二三"[n - 1]}、{t}",
        ["bold 一、"] = static (n, t) => $"**{"一二三"[n - 1]}、{t}**",
        ["***01***"] = static (n, t) => $"***0{n}***\n\n**{t}**",
        ["01 underlined"] = static (n, t) => $"**0{n}**\n------\n\n**{t}**\n------",
        ["Part 1"] = static (n, t) => $"**Part {n}　{t}**",
        ["Part.1"] = static (n, t) => $"**Part.{n}**\n\n**{t}**",
    };

    private static readonly Dictionary<string, Func<int, string, string>> s_plainSections = new(StringComparer.Ordinal)
    {
        ["none"] = static (_, _) => string.Empty,
        ["一、"] = static (n, t) => $"{"一二三"[n - 1]}、{t}",
        ["01"] = static (n, t) => $"0{n}\n{t}",
        ["Part 1"] = static (n, t) => $"Part {n} {t}",
    };

    public static TheoryData<string> Labels => new(s_labels.Keys);

    public static TheoryData<string> PlainLabels => new(s_plainLabels.Keys);

    [Theory]
    [MemberData(nameof(Labels))]
    public void Turns_are_the_same_in_every_form(string label)
    {
        var wrong = new List<string>();
        foreach (var (section, name) in s_sections)
            Compare(wrong, section, "# 机器来了以后：一场圆桌\n\n" + Text("\n\n", s_labels[label], name), "a.md");
        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(PlainLabels))]
    public void Turns_are_the_same_in_plain_text_with_the_marks_of_a_keyboard(string label)
    {
        var wrong = new List<string>();
        foreach (var (section, name) in s_plainSections)
            Compare(wrong, section, "机器来了以后:一场圆桌\n" + Text("\n", s_plainLabels[label], name).Replace('，', ',').Replace('？', '?').Replace('：', ':'), "a.txt");
        Assert.Empty(wrong);
    }

    private static void Compare(List<string> wrong, string form, string text, string name)
    {
        var article = Reading.Article(text, name);
        if (!article.Turns.Select(static t => t.Label).SequenceEqual(s_turns.Select(static t => t.Name)))
        {
            wrong.Add($"{form}: {string.Join('、', article.Turns.Select(static t => t.Label))}");
            return;
        }

        for (var i = 0; i < s_turns.Length; i++)
        {
            var said = string.Concat(article.Blocks.Where(b => b.Turn == i + 1).Select(static b => b.Text));
            if (said != string.Concat(s_turns[i].Words))
                wrong.Add($"{form}: {s_turns[i].Name} says {said}");
        }
    }

    private static string Text(string between, Func<string, string[], IEnumerable<string>> label, Func<int, string, string> section)
    {
        var lines = new List<string> { $"参与对话的有江湾科技创始人林远思、北辰资本合伙人周景行，主持人是本刊主编{Host}。" };
        for (var i = 0; i < s_turns.Length; i++)
        {
            if (i % 4 == 0 && section((i / 4) + 1, s_parts[i / 4]) is { Length: > 0 } part)
                lines.Add(part);
            lines.AddRange(label(s_turns[i].Name, s_turns[i].Words));
        }

        return string.Join(between, lines) + "\n";
    }

    private static IEnumerable<string> Led(string label, string[] words) => [label + words[0], .. words.Skip(1)];
}
