using System.Collections.Immutable;
using AiInsights.Model;

namespace AiInsights.Search;

/// <summary>Lays a digest out as statements: names first, then claims, then each article in its own order.</summary>
internal static class StatementReader
{
    private static readonly char[] Apart = ['\n', '\r', '\t', '\u001f'];

    /// <summary>For an article in which no topic is named.</summary>
    public static readonly ILookup<string, string> NoTopics = Array.Empty<string>().ToLookup(static x => x);

    /// <summary>An article, as it is called.</summary>
    public static Statement Described(Article article) => new()
    {
        Kind = StatementKind.Article,
        Page = article.Id,
        Article = article.Id,
        State = Lower(article.Kind),
        Source = article.Publisher,
        Date = article.Published ?? article.Event?.Date,
        Text = Lines([article.Title, Unless(article.OriginalTitle, article.Title), article.Publisher, .. article.Authors, article.Event?.Name, article.Summary]),
    };

    /// <summary>Topics, speakers and questions, as they are called.</summary>
    public static IEnumerable<Statement> Names(Digest digest)
    {
        foreach (var topic in digest.Topics)
        {
            var called = Distinct([topic.Name, .. topic.Aliases]);
            yield return new Statement
            {
                Kind = StatementKind.Topic,
                Page = topic.Id,
                Topics = [topic.Id],
                Names = called.Count,
                Text = Lines([.. called, topic.Definition]),
            };
        }

        foreach (var speaker in digest.Speakers)
        {
            var called = Distinct([speaker.Name, .. speaker.Aliases]);
            yield return new Statement
            {
                Kind = StatementKind.Speaker,
                Page = speaker.Id,
                Speaker = speaker.Id,
                Names = called.Count,
                Text = Lines([.. called, speaker.LatinName, speaker.Role, speaker.Affiliation]),
            };
        }

        foreach (var question in digest.Questions)
        {
            yield return new Statement
            {
                Kind = StatementKind.Question,
                Page = question.Id,
                Topics = question.Topics,
                Text = Lines([question.Text, question.Context]),
            };
        }
    }

    /// <summary>Predictions and positions, each on its own page or place.</summary>
    public static IEnumerable<Statement> Claims(Digest digest)
    {
        foreach (var prediction in digest.Predictions)
        {
            yield return new Statement
            {
                Kind = StatementKind.Prediction,
                Page = prediction.Id,
                Article = prediction.Document,
                Speaker = prediction.Claimant.Id,
                Topics = prediction.Topics,
                State = prediction.State,
                Quote = Quote(Unless(prediction.Quote, prediction.Claim), prediction.Block),
                Text = Lines([prediction.Claim, Unless(prediction.Quote, prediction.Claim), prediction.Condition]),
            };
        }

        foreach (var question in digest.Questions)
        {
            for (var i = 0; i < question.Positions.Length; i++)
            {
                var position = question.Positions[i];
                yield return new Statement
                {
                    Kind = StatementKind.Position,
                    Page = question.Id,
                    Anchor = $"pos-{i + 1}",
                    Article = position.Document,
                    Speaker = position.Speaker,
                    Topics = question.Topics,
                    State = position.Stance,
                    Quote = Quote(position.Quote, position.Block),
                    Text = Lines([position.Quote, position.Note]),
                };
            }
        }
    }

    /// <summary>The sections, insights, turns and other blocks of one article, in its order.</summary>
    /// <param name="article">The article.</param>
    /// <param name="topics">Topics by block of this article.</param>
    public static IEnumerable<Statement> Blocks(Article article, ILookup<string, string> topics)
    {
        var insights = article.Insights.ToDictionary(static i => i.Id, StringComparer.Ordinal);
        var turns = article.Turns.ToDictionary(static t => t.N);
        var sections = article.Sections.ToDictionary(static s => s.Id, StringComparer.Ordinal);
        var announced = new HashSet<string>(StringComparer.Ordinal);
        (string? Group, ImmutableArray<string> Topics) last = (null, []);

        foreach (var block in article.Blocks)
        {
            if (block.Section is { } id && announced.Add(id) && sections.TryGetValue(id, out var section))
                yield return new Statement { Kind = StatementKind.Section, Page = article.Id, Article = article.Id, Anchor = id, Text = OneLine(section.Title) };

            var text = OneLine(block.Text);
            if (text.Length == 0 || IsSectionTitle(block, sections, text))
                continue;

            if (block.Insight is { } point && insights.TryGetValue(point, out var insight))
            {
                var kind = insight.Blocks.Length > 0 && string.Equals(insight.Blocks[0], block.Id, StringComparison.Ordinal) ? StatementKind.InsightTitle : StatementKind.InsightBlock;
                yield return Said(kind, block.Id, text, insight.Id, null, Of(insight.Id, insight.Topics, insight.Blocks));
            }
            else if (block.Turn is { } n && turns.TryGetValue(n, out var turn))
            {
                if (turn.Note is { } note && string.Equals(turn.Blocks[0], block.Id, StringComparison.Ordinal))
                    yield return Said(StatementKind.TurnBlock, turn.Id, OneLine(note), turn.Id, turn.Speaker, Of(turn.Id, [], turn.Blocks));
                yield return Said(StatementKind.TurnBlock, block.Id, text, turn.Id, turn.Speaker, Of(turn.Id, [], turn.Blocks));
            }
            else
            {
                yield return Said(StatementKind.Paragraph, block.Id, text, null, null, Union([], [block.Id], topics));
            }
        }

        Statement Said(StatementKind kind, string anchor, string text, string? group, string? speaker, ImmutableArray<string> topics) =>
            new() { Kind = kind, Page = article.Id, Article = article.Id, Anchor = anchor, Text = text, Group = group, Speaker = speaker, Topics = topics };

        // The blocks of a turn or an insight stand together and have the same topics.
        ImmutableArray<string> Of(string group, ImmutableArray<string> own, ImmutableArray<string> blocks)
        {
            if (last.Group != group)
                last = (group, Union(own, blocks, topics));
            return last.Topics;
        }
    }

    /// <summary>Topics by block, for each wanted article that has any.</summary>
    public static Dictionary<string, ILookup<string, string>> TopicsByBlock(Digest digest, Func<string, bool> wanted) =>
        digest.Topics
            .SelectMany(static t => t.Mentions, static (topic, mention) => (mention.Document, mention.Block, Topic: topic.Id))
            .Where(m => wanted(m.Document))
            .GroupBy(static m => m.Document, StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, static g => g.ToLookup(static m => m.Block, static m => m.Topic, StringComparer.Ordinal), StringComparer.Ordinal);

    // The heading of a section is found as the section, once, under the anchor that the table of contents uses.
    private static bool IsSectionTitle(Block block, Dictionary<string, Section> sections, string text) =>
        block.Type == BlockType.Heading && block.Insight is null && block.Section is { } id
        && sections.TryGetValue(id, out var section) && string.Equals(OneLine(section.Title), text, StringComparison.Ordinal);

    private static ImmutableArray<string> Union(ImmutableArray<string> own, ImmutableArray<string> blocks, ILookup<string, string> topics)
    {
        var all = new List<string>(own);
        foreach (var block in blocks)
            all.AddRange(topics[block]);
        all.Sort(StringComparer.Ordinal);
        var union = ImmutableArray.CreateBuilder<string>(all.Count);
        foreach (var topic in all)
        {
            if (union.Count == 0 || !string.Equals(union[^1], topic, StringComparison.Ordinal))
                union.Add(topic);
        }

        return union.DrainToImmutable();
    }

    private static (string Text, string Block)? Quote(string? quote, string block) => string.IsNullOrWhiteSpace(quote) ? null : (OneLine(quote), block);

    // Names that differ in script, width or case only are one name.
    private static List<string> Distinct(IEnumerable<string> names) =>
        names.Where(static n => !string.IsNullOrWhiteSpace(n)).DistinctBy(CharacterFold.Instance.Fold, StringComparer.Ordinal).ToList();

    private static string? Unless(string? text, string same) => string.Equals(text, same, StringComparison.Ordinal) ? null : text;

    private static string Lines(IEnumerable<string?> parts) =>
        string.Join('\n', parts.Where(static p => !string.IsNullOrWhiteSpace(p)).Select(static p => OneLine(p!)));

    // What stands between lines and fields of the index stands in no text.
    private static string OneLine(string text) =>
        text.AsSpan().ContainsAny(Apart) ? string.Join(' ', text.Split(Apart, StringSplitOptions.RemoveEmptyEntries)) : text;

    private static string Lower(ArticleKind kind) => kind switch
    {
        ArticleKind.List => "list",
        ArticleKind.Report => "report",
        ArticleKind.Transcript => "transcript",
        _ => "article",
    };
}
