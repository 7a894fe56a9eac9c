using System.Collections.Immutable;
using System.Globalization;
using AiInsights.Mine.Curation;
using AiInsights.Mine.Speakers;
using AiInsights.Model;
using Curated = AiInsights.Mine.Curation.Curation;

namespace AiInsights.Tests.Mine;

/// <summary>Small articles from lines: <c># 标题</c>, <c>甲：……</c> or <c>@甲博士（乙公司）：……</c> begins a turn, <c>1、……</c> an insight; the rest are paragraphs.</summary>
internal static class Talk
{
    public static Curated Curation(params (string File, string Yaml)[] files) => Curation(new DiagnosticBag(), files);

    public static Curated Curation(DiagnosticBag bag, params (string File, string Yaml)[] files) =>
        CurationLoader.Parse(files.ToDictionary(static f => f.File, static f => f.Yaml, StringComparer.Ordinal), bag);

    /// <param name="marked">Only lines after <c>@</c> begin a turn: a colon in others is one of the text.</param>
    public static Article Article(string text, string seed = "a.txt", string? published = null, ArticleEvent? held = null, string? fetched = null, Curated? curation = null, string eventFrom = "body", bool marked = false)
    {
        var index = SpeakerIndex.Create(curation ?? Curated.Empty);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var turns = ImmutableArray.CreateBuilder<Turn>();
        var insights = ImmutableArray.CreateBuilder<Insight>();
        var sections = ImmutableArray.CreateBuilder<Section>();
        var line = 0;
        foreach (var raw in text.ReplaceLineEndings("\n").Split('\n'))
        {
            line++;
            if (raw.Trim().Length == 0)
                continue;
            var content = raw.Trim();
            var type = BlockType.Paragraph;
            var id = "b" + line.ToString(CultureInfo.InvariantCulture);
            var colon = content.IndexOf('：', StringComparison.Ordinal);
            if (content.StartsWith("# ", StringComparison.Ordinal))
            {
                (type, content) = (BlockType.Heading, content[2..]);
                sections.Add(new Section("s" + line.ToString(CultureInfo.InvariantCulture), null, content, 2, null));
            }
            else if (char.IsAsciiDigit(content[0]) && content.IndexOf('、', StringComparison.Ordinal) is > 0 and < 3)
            {
                insights.Add(new Insight { Id = "i" + line.ToString(CultureInfo.InvariantCulture), Number = insights.Count + 1, Label = content[..1], Title = content[2..], Blocks = [] });
            }
            else if (content[0] == '@' || (!marked && colon is > 1 and < 5))
            {
                var label = content[..colon].TrimStart('@');
                content = content[(colon + 1)..];
                turns.Add(new Turn { N = turns.Count + 1, Id = "t" + line.ToString(CultureInfo.InvariantCulture), Speaker = index.Resolve(label), Label = label, Blocks = [] });
            }

            var spoken = type == BlockType.Paragraph;
            blocks.Add(new Block
            {
                Id = id,
                Type = type,
                Level = type == BlockType.Heading ? 2 : 0,
                Section = sections.Count == 0 ? null : sections[^1].Id,
                Turn = spoken && turns.Count > 0 ? turns.Count : null,
                Insight = spoken && insights.Count > 0 ? insights[^1].Id : null,
                Content = RichText.Plain(content),
                Source = new SourceSpan(seed, line, line),
            });
            if (spoken && turns.Count > 0)
                turns[^1] = turns[^1] with { Blocks = turns[^1].Blocks.Add(id) };
            if (spoken && insights.Count > 0)
                insights[^1] = insights[^1] with { Blocks = insights[^1].Blocks.Add(id) };
        }

        return new Article
        {
            Id = Path.GetFileNameWithoutExtension(seed),
            Title = "题目",
            Kind = turns.Count > 0 ? ArticleKind.Transcript : ArticleKind.Article,
            Published = published,
            Event = held,
            Fetched = fetched,
            OriginalScript = Script.Hans,
            Seeds = [seed],
            MetadataFrom = held is null ? ImmutableSortedDictionary<string, string>.Empty : ImmutableSortedDictionary<string, string>.Empty.Add("event", eventFrom),
            Blocks = blocks.ToImmutable(),
            Sections = sections.ToImmutable(),
            Turns = turns.ToImmutable(),
            Insights = insights.ToImmutable(),
            Accounting = ImmutableSortedDictionary<string, Accounting>.Empty,
        };
    }
}
