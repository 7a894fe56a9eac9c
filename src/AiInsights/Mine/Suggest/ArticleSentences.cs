using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AiInsights.Mine.Predictions;
using AiInsights.Mine.Proof;
using AiInsights.Model;

namespace AiInsights.Mine.Suggest;

/// <summary>The sentences of an article in which a claim may stand: no pictures, no pull quotes, no heading that its text says again.</summary>
internal static partial class ArticleSentences
{
    // Sentences before this one, and turns of the host before the nearest, that may still say what time is spoken of.
    private const int MostEarlier = 6;
    private const int MostQuestions = 5;

    public static ImmutableArray<SentenceContext> Of(Article article, IReadOnlySet<string> hosts)
    {
        var sentences = ImmutableArray.CreateBuilder<SentenceContext>();
        var turns = article.Turns.DistinctBy(static t => t.N).ToDictionary(static t => t.N);
        var blocks = article.Blocks.DistinctBy(static b => b.Id, StringComparer.Ordinal).ToDictionary(static b => b.Id, StringComparer.Ordinal);
        var pulled = article.PullQuotes.Select(static q => q.Block).ToHashSet(StringComparer.Ordinal);
        var titles = article.Insights.ToDictionary(static i => i.Id, static i => i.Title, StringComparer.Ordinal);
        var sections = article.Sections.DistinctBy(static s => s.Id, StringComparer.Ordinal).ToDictionary(static s => s.Id, static s => s.Title, StringComparer.Ordinal);
        var bodies = string.Join('\n', article.Blocks.Where(static b => b.Type != BlockType.Heading).Select(static b => FoldedText.Key(b.Text)));
        var lead = string.Empty;
        var title = Key(article.Title);
        var earlier = new List<string>();
        var sameTurn = 0;
        foreach (var block in article.Blocks)
        {
            if (block.Type is BlockType.Image or BlockType.Caption || pulled.Contains(block.Id))
                continue;
            var heading = block.Type == BlockType.Heading;
            if (heading && (block.Insight is null || bodies.Contains(FoldedText.Key(block.Text).TrimEnd('.'), StringComparison.Ordinal)))
                continue;
            var turn = block.Turn is { } n ? turns.GetValueOrDefault(n) : null;
            var host = turn is not null && hosts.Contains(turn.Speaker);
            var questions = turn is not null && !host ? Questions(turn) : [];
            var around = Key(
                (block.Section is { } s ? sections.GetValueOrDefault(s) : string.Empty) + "\n" + (!heading && block.Insight is { } i ? titles.GetValueOrDefault(i) : string.Empty));
            var asked = questions.Length == 0 ? string.Empty : Key(questions[0]);
            var before = string.Empty;
            if (block.Type != BlockType.ListItem && block.Text.TrimEnd() is [.., '：' or ':'])
                lead = block.Text;
            else if (block.Type is not (BlockType.ListItem or BlockType.Image))
                lead = string.Empty;
            if (turn is null || turn.N != sameTurn)
                earlier.Clear();
            sameTurn = turn?.N ?? 0;
            foreach (var (start, length) in Sentences.Of(block.Text))
            {
                var text = block.Text.Substring(start, length);
                var key = Key(text);
                var enumerated = Enumerated().IsMatch(key);
                var answers = earlier.Count == 0 ? asked : string.Empty;
                sentences.Add(new SentenceContext
                {
                    Block = block,
                    Start = start,
                    Text = text,
                    Key = key,
                    Clauses = [.. ClauseBorder().Split(key).Where(static c => c.Length > 0)],
                    Before = before,
                    Asked = asked,
                    Answers = answers,
                    Title = title,
                    ListTitle = block.Insight is null && !enumerated ? string.Empty : title,
                    TimeGivers = [.. earlier.AsEnumerable().Reverse().Take(MostEarlier), lead, .. questions],
                    Around = enumerated ? title + "\n" + around : around,
                    Places = [.. SentencePlaces.Of(block, key, host, answers.Length > 0, enumerated, sentences.Count == 0)],
                    Turn = turn,
                });
                before = key;
                earlier.Add(text);
            }
        }

        return sentences.ToImmutable();

        static string Key(string text) => WrittenYears.InDigits(FoldedText.Key(text));

        // What the hosts said before this turn in the same section, nearest first; interruptions of other guests lie between.
        ImmutableArray<string> Questions(Turn turn)
        {
            var questions = ImmutableArray.CreateBuilder<string>();
            for (var n = turn.N - 1; n > 0 && questions.Count < MostQuestions; n--)
            {
                if (!turns.TryGetValue(n, out var earlier) || earlier.Section != turn.Section)
                    break;
                if (hosts.Contains(earlier.Speaker))
                    questions.Add(string.Concat(earlier.Blocks.Select(id => blocks.GetValueOrDefault(id)?.Text)));
            }

            return questions.ToImmutable();
        }
    }

    // 第三,…: a point in a sentence. The title of the article says of what.
    [GeneratedRegex("^(?:第?[一二三四五六七八九十]+|[0-9]{1,2})[,:、.](?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Enumerated();

    // A dot between digits is none.
    [GeneratedRegex(@"[,;:!]|\.(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseBorder();
}
