using System.Collections.Immutable;
using AiInsights.Model;

namespace AiInsights.Tests.Render;

/// <summary>A small digest with one of everything, and with hostile text wherever text can stand.</summary>
internal static class SampleDigest
{
    public const string Hostile = "<script>alert(1)</script>\"'&";

    public static Digest Create() => new()
    {
        Site = new() { Title = "样张 " + Hostile, Description = "说明 " + Hostile, Repository = "javascript:alert(1)" },
        AsOf = new(2025, 6, 30),
        Articles = [Talk(), List()],
        Speakers =
        [
            new() { Id = "li-ming", Name = "李明", LatinName = "Li Ming", Role = "总裁" + Hostile, Turns = 1, Characters = 20, Documents = ["talk"] },
            new() { Id = "zhang-hua", Name = "张华", Host = true, Turns = 1, Characters = 8, Documents = ["talk"] },
        ],
        Topics =
        [
            new() { Id = "agent", Name = "智能体", Aliases = ["智能体", "智能體"], Definition = "会行动的系统。", Mentions = [new("talk", "b-2", "智能体", 2, 3), new("list", "b-20", "智能体", 0, 3)], Related = [new("compute", 1)] },
            new() { Id = "compute", Name = "算力", Mentions = [new("talk", "b-2", "算力", 6, 2)], Related = [new("agent", 1)] },
        ],
        Predictions =
        [
            Prediction("p-0001", "overdue", "2024-12-31") with
            {
                Criterion = new("现行标准" + Hostile, "2025-03-01", "编", null, null) { History = [new("旧标准" + Hostile, "2025-02-01", null, null, null)] },
                Resolution = new("partly", null, "2025-06-01", "编", "新理由" + Hostile) { SecondReader = "复核人" + Hostile, History = [new("fulfilled", null, "2025-05-01", "编", "旧理由" + Hostile)] },
                Withdrawal = new("2025-06-02", "收回的话" + Hostile, "javascript:alert(1)"),
                Probability = new("七成", "七成把握" + Hostile),
                Changes = [new("2025-06-03", "改了期限" + Hostile, "原话如此")],
                Evidence = [new("2025-01-01", null, "https://e.example/", Hostile, "for") { Archive = "https://a.example/", DeadSince = "2025-04-01" }, new("2025-01-02", null, null, null, "against") { Archive = "javascript:alert(1)" }],
            },
            Prediction("p-0002", "due-soon", "2025-08-31") with { Relations = [new("restates", "p-0001")] },
            Prediction("p-0003", "no-horizon", null),
        ],
        Questions =
        [
            new() { Id = "q-agent", Text = "智能体会来吗？", Changes = [new("2025-06-04", "改了问法" + Hostile, null)], Topics = ["agent"], Positions = [new("li-ming", "agree", "智能体需要算力", "talk", "b-2", 2, null)], Silent = ["zhang-hua"] },
        ],
    };

    private static Prediction Prediction(string id, string state, string? to) => new()
    {
        Id = id,
        Quote = "智能体需要算力",
        Claim = "断言 " + id + Hostile,
        Document = "talk",
        Block = "b-2",
        Voice = "speaker",
        Claimant = new("speaker", "li-ming", "李明"),
        Kind = "forecast",
        MadeOn = new("2024-09-19", "day", "event"),
        Horizon = new(to is null ? null : "年底", null, to, to is null ? "none" : "stated"),
        Resolvable = "yes",
        State = state,
        Topics = ["agent"],
        Evidence = [new("2025-01-01", null, "javascript:alert(1)", Hostile, "for")],
    };

    private static Article Talk() => new()
    {
        Id = "talk",
        Title = "对谈 " + Hostile,
        Kind = ArticleKind.Transcript,
        Publisher = "某刊",
        Published = "2024-09-19",
        SourceUrl = "https://example.org/a?b=1&c=2",
        OriginalScript = Script.Hans,
        Seeds = ["a.txt", "b.txt"],
        MetadataFrom = ImmutableSortedDictionary<string, string>.Empty,
        Sections = [new("s-1", "01", "发展后的头发", 2, null)],
        Blocks =
        [
            Block("b-0", BlockType.Heading, "发展后的头发") with { Level = 2 },
            Block("b-1", BlockType.Paragraph, "开始吧" + Hostile) with { Turn = 1 },
            Block("b-2", BlockType.Paragraph, "因为智能体需要算力。") with
            {
                Turn = 2,
                Content = new("因为智能体需要算力。", [new(2, 5, MarkKind.Strong), new(4, 3, MarkKind.Repair, "0"), new(8, 1, MarkKind.Link, "javascript:alert(1)")]),
                FilledFrom = "b.txt",
            },
            Block("b-3", BlockType.Image, "图") with { ImageUrl = "https://img.example.org/x.png" },
        ],
        Turns =
        [
            new() { N = 1, Id = "t-1", Section = "s-1", Speaker = "zhang-hua", Label = "张华", Blocks = ["b-1"] },
            new() { N = 2, Id = "t-2", Section = "s-1", Speaker = "li-ming", Label = "李明", Blocks = ["b-2"] },
        ],
        Repairs = [new("a.txt", 3, 5, "pinyin-annotation", "体(ti)需" + Hostile, "体需", "rule")],
        Removed = [new("a.txt", 9, 9, Hostile, "boilerplate")],
        Collation = [new("b-2", "substitution", ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("a.txt", "度"), KeyValuePair.Create("b.txt", "都")]))],
        Accounting = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("a.txt", new Accounting(100, 90, 4, 3, 3, 0))]),
    };

    private static Article List() => new()
    {
        Id = "list",
        Title = "清单",
        Kind = ArticleKind.List,
        OriginalScript = Script.Hans,
        Seeds = ["c.txt"],
        MetadataFrom = ImmutableSortedDictionary<string, string>.Empty,
        Truncated = true,
        Blocks =
        [
            Block("b-20", BlockType.Heading, "智能体先行") with { Level = 3, Insight = "i-1", Section = null },
            Block("b-21", BlockType.ListItem, "其一") with { Level = 1, Insight = "i-1", Section = null, Marker = "○" },
            Block("b-22", BlockType.ListItem, "其二") with { Level = 2, Insight = "i-1", Section = null },
        ],
        Insights = [new() { Id = "i-1", Number = 1, Label = "1", Title = "智能体先行", Blocks = ["b-20", "b-21", "b-22"], Topics = ["agent"] }],
        Accounting = ImmutableSortedDictionary<string, Accounting>.Empty,
    };

    private static Block Block(string id, BlockType type, string text) =>
        new() { Id = id, Type = type, Section = "s-1", Content = RichText.Plain(text), Source = new("a.txt", 1, 2) };
}
