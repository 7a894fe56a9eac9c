using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mine.Structure;

/// <summary>
/// One list of points and one conversation, written in every form that authors give them, each with every other: how points are counted, how their
/// titles are set, how parts are named, whether each part counts anew. Whatever the form, the same is found.
/// </summary>
public class EveryFormTests
{
    private static readonly string[] s_titles = ["存储体的冲突", "家里的暗号", "一台钟有几种走法", "谁来付过路费？", "把路修直", "没有人被辞退", "看不见的账本", "另一张桌子", "“够用”的意思", "明年的水", "夜班只剩一个人", "合同里没有这一条", "灯亮了三次", "教它说不知道", "旧图纸的新用处", "码头在排什么"];

    private static readonly string[] s_parts = ["仓库与码头", "谁在用它？", "账本的背面", "往后十八个月"];

    private static readonly Dictionary<string, Func<int, string, string>> s_counts = new(StringComparer.Ordinal)
    {
        ["1、"] = static (n, t) => $"{n}、{t}",
        ["1. "] = static (n, t) => $"{n}. {t}",
        ["1."] = static (n, t) => $"{n}.{t}",
        ["1）"] = static (n, t) => $"{n}）{t}",
        ["（1）"] = static (n, t) => $"（{n}）{t}",
        ["①"] = static (n, t) => $"{(char)('①' + n - 1)}{t}",
        ["01 "] = static (n, t) => $"{n:00} {t}",
        ["01｜"] = static (n, t) => $"{n:00}｜{t}",
        ["01/"] = static (n, t) => $"{n:00}/ {t}",
        ["1 / "] = static (n, t) => $"{n} / {t}",
        ["1 "] = static (n, t) => $"{n} {t}",
        ["#1 "] = static (n, t) => $"#{n} {t}",
        ["No.1 "] = static (n, t) => $"No.{n} {t}",
        ["NO.01 "] = static (n, t) => $"NO.{n:00} {t}",
        ["【1】"] = static (n, t) => $"【{n}】{t}",
        ["趋势一："] = static (n, t) => $"趋势{Han(n)}：{t}",
        ["洞察 1："] = static (n, t) => $"洞察 {n}：{t}",
        ["观点1｜"] = static (n, t) => $"观点{n}｜{t}",
        ["启示1、"] = static (n, t) => $"启示{n}、{t}",
        ["第1条："] = static (n, t) => $"第{n}条：{t}",
        ["Trend 1: "] = static (n, t) => $"Trend {n}: {t}",
        ["第一，"] = static (n, t) => $"第{Han(n)}，{t}",
        ["其一、"] = static (n, t) => $"其{Han(n)}、{t}",
    };

    private static readonly Dictionary<string, Func<string, string>> s_looks = new(StringComparer.Ordinal)
    {
        ["plain"] = static t => t,
        ["bold"] = static t => $"**{t}**",
        ["###"] = static t => $"### {t}",
        ["####"] = static t => $"#### {t}",
        ["### and bold"] = static t => $"### **{t}**",
        ["underlined"] = static t => $"{t}\n---",
        ["underlined and bold"] = static t => $"**{t}**\n---",
        ["leading"] = static t => $"**{t.TrimEnd('？')}。**",
    };

    private static readonly Dictionary<string, Func<int, string, string>> s_sections = new(StringComparer.Ordinal)
    {
        ["none"] = static (_, _) => string.Empty,
        ["##"] = static (_, t) => $"## {t}",
        ["## 一、"] = static (n, t) => $"## {Han(n)}、{t}",
        ["bold 一、"] = static (n, t) => $"**{Han(n)}、{t}**",
        ["***01***"] = static (n, t) => $"***{n:00}***\n\n**{t}**",
        ["01 underlined"] = static (n, t) => $"**{n:00}**\n------\n\n**{t}**\n------",
        ["Part 1"] = static (n, t) => $"**Part {n}　{t}**",
        ["Part.1"] = static (n, t) => $"**Part.{n}**\n\n**{t}**",
    };

    private static readonly Dictionary<string, Func<int, string, string>> s_plainSections = new(StringComparer.Ordinal)
    {
        ["none"] = static (_, _) => string.Empty,
        ["一、"] = static (n, t) => $"{Han(n)}、{t}",
        ["01"] = static (n, t) => $"{n:00}\n{t}",
        ["Part 1"] = static (n, t) => $"Part {n} {t}",
        ["Part.1"] = static (n, t) => $"Part.{n}\n{t}",
    };

    public static TheoryData<string> Counts => new(s_counts.Keys);

    [Theory]
    [MemberData(nameof(Counts))]
    public void Points_are_the_same_in_every_form(string count)
    {
        var wrong = new List<string>();
        foreach (var (look, set) in s_looks)
        {
            foreach (var (section, name) in s_sections)
            {
                foreach (var anew in section == "none" ? [false] : new[] { false, true })
                    Compare(wrong, $"{look}, {section}{(anew ? ", anew" : string.Empty)}", Text("\n\n", count, set, name, anew, look == "leading"), anew, "a.md");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Points_are_the_same_in_plain_text_with_the_marks_of_a_keyboard(string count)
    {
        var wrong = new List<string>();
        foreach (var (section, name) in s_plainSections)
        {
            foreach (var anew in section == "none" ? [false] : new[] { false, true })
                Compare(wrong, $"{section}{(anew ? ", anew" : string.Empty)}", Text("\n", count, static t => t, name, anew, isLeading: false).Replace('，', ',').Replace('：', ':').Replace('？', '?'), anew, "a.txt");
        }

        Assert.Empty(wrong);
    }

    private static void Compare(List<string> wrong, string form, string text, bool anew, string name)
    {
        var article = Reading.Article(text, name);
        var titles = article.Insights.Select(static i => i.Title.TrimEnd('？', '。'));
        var numbers = article.Insights.Select(static i => i.Number);
        var wanted = anew ? Enumerable.Range(0, 16).Select(static i => (i % 4) + 1) : Enumerable.Range(1, 16);
        if (!titles.SequenceEqual(s_titles.Select(static t => t.TrimEnd('？'))))
            wrong.Add($"{form}: {article.Insights.Length} points, {string.Join('、', article.Insights.Take(3).Select(static i => i.Title))}");
        else if (!numbers.SequenceEqual(wanted))
            wrong.Add($"{form}: {string.Join(' ', numbers)}");
        else if (article.Insights.Where((point, i) => !article.Blocks.Any(b => b.Insight == point.Id && b.Text.Contains(Body(i), StringComparison.Ordinal))).Any())
            wrong.Add($"{form}: a body is not its point's");
    }

    private static string Text(string between, string count, Func<string, string> look, Func<int, string, string> section, bool anew, bool isLeading)
    {
        var lines = new List<string> { (between == "\n" ? string.Empty : "# ") + "走访四十家工厂之后", "这是走访四十家工厂之后写下来的一篇文章，说的是机器来了以后的事，也说没有来的地方。" };
        for (var i = 0; i < s_titles.Length; i++)
        {
            if (i % 4 == 0 && section((i / 4) + 1, s_parts[i / 4]) is { Length: > 0 } part)
                lines.Add(part);
            var title = look(s_counts[count](anew ? (i % 4) + 1 : i + 1, s_titles[i]));
            if (isLeading)
                lines.Add(title + Body(i));
            else
                lines.AddRange([title, Body(i)]);
            lines.Add($"到了第{Han((i % 9) + 1)}个月，情况又不一样了，做事的人没有换，做事的办法换了两回，谁也没有觉得奇怪。");
        }

        return string.Join(between, lines) + "\n";
    }

    private static string Body(int i) => $"这件事要从{s_titles[i].Trim('“', '”', '？').Length + i}年前说起，当时谁也没有料到它会走到今天这一步，后来的变化大家都看到了，记下来的人却不多。";

    private static string Han(int n) => n <= 10 ? "一二三四五六七八九十"[n - 1].ToString() : "十" + "一二三四五六七八九"[n - 11];
}
