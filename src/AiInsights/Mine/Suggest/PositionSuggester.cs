using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AiInsights.Mine.Proof;
using AiInsights.Model;

namespace AiInsights.Mine.Suggest;

/// <summary>Proposes questions of hosts with the turns in which guests take a side, by rules alone (<c>opinion-cues.txt</c>, <c>stance-cues.txt</c>).</summary>
public static class PositionSuggester
{
    private const int ShortestOpening = 12;

    // What the first sentence of a turn says for or against counts for more: it answers.
    private const double Answers = 1.5;

    private static readonly ImmutableArray<(string Stance, Regex Pattern)> s_stances =
        [.. DataTable.Read("Mine.Suggest.stance-cues.txt").Select(static row => (row[0], Pattern(row[1])))];

    private static readonly ImmutableArray<(string Name, double Weight, Regex? Pattern)> s_rows = [.. DataTable.Read("Mine.Suggest.opinion-cues.txt")
        .Select(static row => (row[0], double.Parse(row[1], NumberStyles.Float, CultureInfo.InvariantCulture), row.Length > 2 ? Pattern(row[2]) : null))];

    private static readonly ImmutableArray<(string Name, double Weight, Regex? Pattern)> s_cues = [.. s_rows.Where(static r => r.Pattern is not null || r.Name == "place-first")];

    // A question that asks nothing of its own: it goes on with the one before it.
    private static readonly Regex s_followUp = s_rows.First(static r => r.Name == "follow-up").Pattern!;

    // What a sentence must reach to be shown, and the best one of a turn for the turn to be proposed.
    private static readonly double s_shown = s_rows.First(static r => r.Name == "threshold").Weight;
    private static readonly double s_proposed = s_rows.First(static r => r.Name == "threshold-turn").Weight;

    /// <summary>Candidates in the order of the articles.</summary>
    public static ImmutableArray<PositionCandidate> Suggest(ImmutableArray<Article> articles, Curation.Curation curation)
    {
        ArgumentNullException.ThrowIfNull(curation);
        var hosts = Hosts.Of(articles, curation);
        return [.. articles.Where(static a => a.Turns.Length > 0).SelectMany(a => Suggest(a, hosts))];
    }

    /// <summary>The candidates as entries of <c>questions.yml</c>. A round of which the board holds something is not new.</summary>
    public static Suggestion ToYaml(ImmutableArray<PositionCandidate> candidates, Curation.Curation curation)
    {
        ArgumentNullException.ThrowIfNull(curation);
        var known = curation.Questions.SelectMany(static q => q.Positions).Select(static p => FoldedText.Key(p.Quote)).ToList();
        var ids = curation.Questions.Select(static q => q.Id).ToHashSet(StringComparer.Ordinal);
        var entries = candidates.GroupBy(static c => (c.Article.Id, c.Asked)).Select(round =>
        {
            var held = round.Count(c => c.Others.Prepend(c.Quote).Select(FoldedText.Key).Any(key => known.Exists(k => k.Contains(key, StringComparison.Ordinal) || key.Contains(k, StringComparison.Ordinal))));
            var id = round.Key.Id.Length > 40 ? round.Key.Id[..40].TrimEnd('-') : round.Key.Id;
            id = string.Create(CultureInfo.InvariantCulture, $"{id}-q{round.Key.Asked}");
            return new SuggestedEntry(
                new YamlEntry(id)
                    .Comment(held == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"已收录 {held} 条立场 (known)"))
                    .Text("text", round.First().Question)
                    .Maps("positions", round.Select(static c => ImmutableArray.Create<(string, string?)>([("speaker", c.Speaker), ("stance", c.Stance), ("quote", c.Quote), ("seed", c.Block.Source.Seed), .. c.Others.Select(static o => ("# 或 or", (string?)o))])))
                    .ToString(),
                held == 0 && !ids.Contains(id));
        });
        return new Suggestion("questions.yml", [.. entries]);
    }

    private static IEnumerable<PositionCandidate> Suggest(Article article, ImmutableHashSet<string> hosts)
    {
        var blocks = article.Blocks.DistinctBy(static b => b.Id, StringComparer.Ordinal).ToDictionary(static b => b.Id, StringComparer.Ordinal);
        return Rounds(article, hosts, blocks).SelectMany(round => round.Answers.Select(turn => Of(article, round.N, round.Question, turn, blocks)).OfType<PositionCandidate>());
    }

    // Each question of a host with the turns that answer it.
    private static List<(int N, string Question, List<Turn> Answers)> Rounds(Article article, ImmutableHashSet<string> hosts, Dictionary<string, Block> blocks)
    {
        var rounds = new List<(int N, string Question, List<Turn> Answers)>();
        var section = string.Empty;
        foreach (var turn in article.Turns)
        {
            if (hosts.Contains(turn.Speaker))
            {
                if (Question(turn, blocks) is not { } question || (rounds.Count > 0 && section == turn.Section && s_followUp.IsMatch(FoldedText.Key(question))))
                    continue;
                rounds.Add((turn.N, question, []));
                section = turn.Section;
            }
            else if (rounds.Count > 0)
            {
                rounds[^1].Answers.Add(turn);
            }
        }

        return rounds;
    }

    // The last sentence that asks; else the last one, when it is more than a word between (有人说，这会变成一个功能。).
    private static string? Question(Turn turn, Dictionary<string, Block> blocks)
    {
        var sentences = turn.Blocks
            .Select(id => blocks.GetValueOrDefault(id)?.Text ?? string.Empty)
            .SelectMany(static text => Sentences.Of(text).Select(s => text.Substring(s.Start, s.Length))).ToList();
        return sentences.FindLast(static s => s.EndsWith('？') || s.EndsWith('?')) ?? (sentences is [.., { Length: > ShortestOpening } last] ? last : null);
    }

    // Which of its sentences a curator would quote nobody can tell from words; that the turn takes a side, mostly.
    private static PositionCandidate? Of(Article article, int asked, string question, Turn turn, Dictionary<string, Block> blocks)
    {
        var sides = new List<(Block Block, string Text, double Score)>();
        var stances = new Dictionary<string, double>(StringComparer.Ordinal);
        var first = true;
        foreach (var block in turn.Blocks.Select(id => blocks.GetValueOrDefault(id)).OfType<Block>())
        {
            foreach (var (start, length) in Sentences.Of(block.Text))
            {
                var text = block.Text.Substring(start, length);
                var key = FoldedText.Key(text);
                var score = Score(key, first);
                if (score >= s_proposed)
                {
                    sides.Add((block, text.TrimEnd('。', '；', '，'), score));
                    if (s_stances.FirstOrDefault(s => s.Pattern.IsMatch(key)).Stance is { } stance)
                        stances[stance] = stances.GetValueOrDefault(stance) + Math.Max(score, 0) + (first ? Answers : 0);
                }

                first = false;
            }
        }

        if (sides.Count == 0)
            return null;
        var best = sides.MaxBy(static s => s.Score);
        return new PositionCandidate
        {
            Article = article,
            Asked = asked,
            Question = question,
            Speaker = turn.Speaker,
            Stance = stances.Count == 0 ? "other" : stances.OrderByDescending(static s => s.Value).ThenBy(static s => s.Key, StringComparer.Ordinal).First().Key,
            Block = best.Block,
            Quote = best.Text,
            Others = [.. sides.Where(s => s != best && s.Score >= s_shown).Select(static s => s.Text)],
        };
    }

    // How much a sentence takes a side, to the precision of the table: otherwise the last bit of a sum would decide.
    private static double Score(string key, bool first) =>
        Math.Round(s_cues.Sum(c => (c.Pattern is null ? first : c.Pattern.IsMatch(key)) ? c.Weight : 0), 1);

    private static Regex Pattern(string text) => new(text, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Limit);
}
