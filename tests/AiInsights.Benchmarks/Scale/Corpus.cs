using System.Globalization;
using System.Text;

namespace AiInsights.Benchmarks.Scale;

/// <summary>
/// A made-up collection of any size: articles of 3 to 12 KB in four forms (numbered points, trends under headings, conversation,
/// plain), 40 topics, 200 speakers, a prediction for every fifty articles, every hundredth article also as a copy of another crawler. The
/// same number gives the same bytes.
/// </summary>
internal sealed class Corpus
{
    private static readonly string[] s_subjects =
    [
        "检索增强", "端侧推理", "合成数据", "稀疏专家", "思维链", "代码助手", "视频生成", "语音克隆", "算力租赁", "数据飞轮",
        "模型蒸馏", "长程记忆", "工具调用", "工作流编排", "数字员工", "人形机器人", "智能座舱", "蛋白质折叠", "气象预报", "量化交易",
        "个性化辅导", "影像诊断", "合同审查", "智能客服", "内容审核", "开放权重", "红队测试", "价值对齐", "可解释性", "联邦学习",
        "边缘计算", "液冷机房", "光互连", "存算一体", "国产芯片", "投机解码", "混合精度", "持续学习", "自我博弈", "群体智能",
    ];

    private const string Surnames = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许";
    private static readonly string[] s_given = ["明远", "思齐", "雨桐", "子墨", "若水", "一鸣", "晓峰", "佳宁", "文博", "静怡"];

    private readonly Sentences _sentences = Sentences.Load(s_subjects);
    private readonly string _folder;
    private readonly int _articles;

    private Corpus(string folder, int articles) => (_folder, _articles) = (folder, articles);

    /// <summary>Writes seeds and curation into a folder.</summary>
    public static void Write(string folder, int articles)
    {
        var corpus = new Corpus(folder, articles);
        Directory.CreateDirectory(Path.Combine(folder, "_curation"));
        var quotes = new string?[articles];
        Parallel.For(0, articles, i => quotes[i] = corpus.WriteArticle(i));
        corpus.WriteCuration(quotes);
    }

    private static string Name(int article) => string.Create(CultureInfo.InvariantCulture, $"{article:000000}.md");

    private static string Speaker(int n) => $"{Surnames[n % Surnames.Length]}{s_given[n / Surnames.Length]}";

    /// <summary>Writes one article and gives a sentence of it that a prediction can quote.</summary>
    private string WriteArticle(int number)
    {
        var dice = new Dice((ulong)number * 7919 + 17);
        var topics = Enumerable.Range(0, 1 + dice.Below(4)).Select(_ => dice.Below(s_subjects.Length)).Distinct().ToList();
        var speakers = Enumerable.Range(0, dice.Below(5)).Select(_ => dice.Below(200)).Distinct().ToList();
        var day = new DateOnly(2022, 1, 1).AddDays(dice.Below(1200));
        var title = $"{_sentences.Heading(dice, topics[0])}：{_sentences.Heading(dice, topics[^1])}";
        // UTF-8: three bytes a character.
        var length = (3000 + dice.Below(9000)) / 3;
        var quote = "到 " + (day.Year + 2).ToString(CultureInfo.InvariantCulture) + " 年底，" + _sentences.Sentence(dice, topics[0]).TrimEnd('？', '。');
        var text = new StringBuilder(length + 600);
        text.Append(CultureInfo.InvariantCulture, $"---\ntitle: {title}\nurl: https://example.org/{number}\nsource: 测试周刊\ndate: {day:yyyy-MM-dd}\nfetch_date: {day.AddDays(3):yyyy-MM-dd}T08:00:00\ntopics: [{string.Join(", ", topics.Select(t => s_subjects[t]))}]\nspeakers: [{string.Join(", ", speakers.Select(Speaker))}]\n---\n\n# {title}\n\n");
        text.Append(_sentences.Paragraph(dice, topics[0], 120)).Append("\n\n").Append(quote).Append("。\n\n");
        for (var part = 1; text.Length < length; part++)
            WritePart(text, dice, number % 4, part, topics, speakers);
        File.WriteAllText(Path.Combine(_folder, Name(number)), text.ToString());
        if (number % 100 == 99)
            File.WriteAllText(Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"copy-{number:000000}.txt")), title + "\n" + text.ToString()[(text.ToString().IndexOf("# ", StringComparison.Ordinal) + title.Length + 4)..].Replace("#", string.Empty, StringComparison.Ordinal));
        return quote;
    }

    private void WritePart(StringBuilder text, Dice dice, int form, int part, List<int> topics, List<int> speakers)
    {
        var topic = dice.OneOf(topics);
        switch (form)
        {
            case 0:
                text.Append(CultureInfo.InvariantCulture, $"**{part}、{_sentences.Heading(dice, topic)}**\n\n");
                Paragraphs(text, dice, topic, 1 + dice.Below(3));
                break;
            case 1:
                text.Append(CultureInfo.InvariantCulture, $"## 趋势{part}：{_sentences.Heading(dice, topic)}\n\n");
                Paragraphs(text, dice, topic, 2 + dice.Below(3));
                break;
            case 2 when speakers.Count > 1:
                text.Append("**").Append(Speaker(speakers[part % speakers.Count])).Append("：** ");
                Paragraphs(text, dice, topic, 1 + dice.Below(2));
                break;
            default:
                if (part % 4 == 1)
                    text.Append("## ").Append(_sentences.Heading(dice, topic)).Append("\n\n");
                Paragraphs(text, dice, topic, 1);
                if (part % 5 == 2)
                    text.Append("- ").Append(_sentences.Sentence(dice, topic)).Append("\n- ").Append(_sentences.Sentence(dice, topic)).Append("\n\n");
                break;
        }
    }

    private void Paragraphs(StringBuilder text, Dice dice, int topic, int count)
    {
        for (var i = 0; i < count; i++)
            text.Append(_sentences.Paragraph(dice, topic, 60 + dice.Below(160))).Append("\n\n");
    }

    private void WriteCuration(string?[] quotes)
    {
        Curation("site.yml", "title: 规模测试\ndescription: 用来测量的合成文集。\n");
        Curation("topics.yml", string.Concat(s_subjects.Select((s, i) => string.Create(CultureInfo.InvariantCulture, $"- id: topic-{i}\n  name: {s}\n  definition: 关于{s}的讨论。\n"))));
        Curation("speakers.yml", string.Concat(Enumerable.Range(0, 200).Select(static i => string.Create(CultureInfo.InvariantCulture, $"- id: speaker-{i}\n  name: {Speaker(i)}\n  role: 研究员\n"))));
        Curation("predictions.yml", string.Concat(Enumerable.Range(0, _articles / 50).Select(i => string.Create(CultureInfo.InvariantCulture,
            $"- id: p-{i + 1:0000}\n  claim: 第 {i + 1} 条预测。\n  quote: {quotes[i * 50]}\n  seed: {Name(i * 50)}\n  voice: editorial\n  claimant:\n    kind: organisation\n    name: 测试周刊\n  kind: forecast\n  made-on:\n    date: '2022-06-01'\n    precision: day\n    basis: publication\n  horizon:\n    text: 年底\n    from: 2024-01-01\n    to: 2024-12-31\n    basis: stated\n  topics:\n    - topic-{i % 40}\n  resolvable: with-judgement\n  resolvable-reason: 须由人判断\n"))));

        void Curation(string name, string yaml) => File.WriteAllText(Path.Combine(_folder, "_curation", name), yaml);
    }
}
