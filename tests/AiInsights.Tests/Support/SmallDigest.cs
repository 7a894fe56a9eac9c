using System.Collections.Immutable;
using AiInsights.Model;

namespace AiInsights.Tests.Support;

/// <summary>A digest of one short conversation, with one of everything.</summary>
internal static class SmallDigest
{
    public static Digest Create(string text = "模型會<变>大 & 变好𠮷。") => new()
    {
        Site = new SiteInfo(),
        AsOf = new DateOnly(2025, 2, 8),
        Articles = [Article(text)],
        Topics = [new Topic { Id = "models", Name = "大模型", Mentions = [new TopicMention("talk", "b-2", "模型", 0, 2)] }],
        Speakers = [new Speaker { Id = "zhang-san", Name = "张三", LatinName = "Zhang San", Affiliation = "某公司", Turns = 1, Characters = 11, Documents = ["talk"] }],
        Predictions =
        [
            new Prediction
            {
                Id = "p-0001",
                Quote = "变大",
                Claim = "模型变大",
                Document = "talk",
                Block = "b-2",
                Voice = "speaker",
                Claimant = new Claimant("speaker", "zhang-san", "张三"),
                Kind = "forecast",
                MadeOn = new MadeOn("2025-01-08", "day", "event"),
                Horizon = new Horizon("明年", "2026-01-01", "2026-12-31", "stated"),
                Resolvable = "yes",
                State = "pending",
                Evidence = [new Evidence("2025-02-01", null, "https://example.org/", null, "for")],
            },
        ],
        Questions =
        [
            new Question
            {
                Id = "bigger",
                Text = "模型还会变大吗",
                Positions = [new Position("zhang-san", "agree", "变大", "talk", "b-2", 1, null)],
            },
        ],
    };

    private static Article Article(string text) => new()
    {
        Id = "talk",
        Title = "一场对话",
        Kind = ArticleKind.Transcript,
        OriginalScript = Script.Hans,
        Seeds = ["a.txt"],
        MetadataFrom = ImmutableSortedDictionary<string, string>.Empty.Add("title", "front-matter"),
        Blocks =
        [
            new Block { Id = "b-1", Type = BlockType.Heading, Level = 2, Section = "s-1", Content = RichText.Plain("开场"), Source = new SourceSpan("a.txt", 1, 1) },
            new Block
            {
                Id = "b-2",
                Type = BlockType.Paragraph,
                Section = "s-1",
                Turn = 1,
                Content = new RichText(text, [new TextMark(0, 2, MarkKind.Strong)]),
                Source = new SourceSpan("a.txt", 3, 3),
            },
        ],
        Sections = [new Section("s-1", null, "开场", 2, null)],
        Turns = [new Turn { N = 1, Id = "t-1", Section = "s-1", Speaker = "zhang-san", Label = "张三", Blocks = ["b-2"] }],
        Repairs = [new Repair("a.txt", 3, 3, "half-width-punctuation", ",", "，", "rule")],
        Accounting = ImmutableSortedDictionary<string, Accounting>.Empty.Add("a.txt", new Accounting(20, 15, 1, 4, 0, 0)),
    };
}
