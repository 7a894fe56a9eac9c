using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AiInsights.Mine.Proof;
using AiInsights.Model;

namespace AiInsights.Mine.Suggest;

/// <summary>Proposes questions of hosts with what each guest answers: the first sentence that takes a stance.</summary>
public static class PositionSuggester
{
    /// <summary>Questions to which at least two guests take a stance.</summary>
    public static Suggestion Suggest(ImmutableArray<Article> articles, Curation.Curation curation)
    {
        ArgumentNullException.ThrowIfNull(curation);
        var hosts = Hosts.Of(articles, curation);
        var stances = DataTable.Read("Mine.Suggest.stance-cues.txt")
            .Select(static row => (Stance: row[0], Pattern: new Regex(row[1], RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture))).ToImmutableArray();
        var known = curation.Questions.SelectMany(static q => q.Positions).Select(static p => FoldedText.Key(p.Quote)).ToList();
        var ids = curation.Questions.Select(static q => q.Id).ToHashSet(StringComparer.Ordinal);
        var entries = ImmutableArray.CreateBuilder<SuggestedEntry>();
        foreach (var article in articles.Where(static a => a.Turns.Length > 0))
        {
            var blocks = article.Blocks.DistinctBy(static b => b.Id, StringComparer.Ordinal).ToDictionary(static b => b.Id, StringComparer.Ordinal);
            foreach (var (question, answers) in Rounds(article, hosts))
            {
                var positions = new List<(string Speaker, string Stance, string Quote, string Seed)>();
                foreach (var turn in answers)
                {
                    if (positions.Exists(p => p.Speaker == turn.Speaker))
                        continue;
                    if (Stance(turn, blocks, stances) is { } stance)
                        positions.Add((turn.Speaker, stance.Stance, stance.Quote, stance.Seed));
                }

                if (positions.Count < 2 || Question(question, blocks) is not { } asked)
                    continue;
                var isNew = !positions.TrueForAll(p => known.Exists(k => k.Contains(FoldedText.Key(p.Quote), StringComparison.Ordinal) || FoldedText.Key(p.Quote).Contains(k, StringComparison.Ordinal)));
                var id = article.Id.Length > 40 ? article.Id[..40].TrimEnd('-') : article.Id;
                id = string.Create(CultureInfo.InvariantCulture, $"{id}-q{question.N}");
                entries.Add(new SuggestedEntry(
                    new YamlEntry(id)
                        .Comment(isNew ? null : "各立场已收录 (known)")
                        .Text("text", asked)
                        .Maps("positions", positions.Select(static p => ImmutableArray.Create<(string, string?)>(("speaker", p.Speaker), ("stance", p.Stance), ("quote", p.Quote), ("seed", p.Seed))))
                        .ToString(),
                    isNew && !ids.Contains(id)));
            }
        }

        return new Suggestion("questions.yml", entries.ToImmutable());
    }

    /// <summary>Each turn of a host that asks, with the turns up to the next one that does.</summary>
    private static IEnumerable<(Turn Question, List<Turn> Answers)> Rounds(Article article, ImmutableHashSet<string> hosts)
    {
        Turn? question = null;
        var answers = new List<Turn>();
        foreach (var turn in article.Turns)
        {
            if (!hosts.Contains(turn.Speaker))
            {
                answers.Add(turn);
                continue;
            }

            if (question is not null)
                yield return (question, answers);
            (question, answers) = (turn, []);
        }

        if (question is not null)
            yield return (question, answers);
    }

    private static string? Question(Turn turn, Dictionary<string, Block> blocks) => turn.Blocks
        .Select(id => blocks.GetValueOrDefault(id)?.Text ?? string.Empty)
        .SelectMany(static text => Sentences.Of(text).Select(s => text.Substring(s.Start, s.Length)))
        .LastOrDefault(static s => s.EndsWith('？') || s.EndsWith('?'));

    private static (string Stance, string Quote, string Seed)? Stance(Turn turn, Dictionary<string, Block> blocks, ImmutableArray<(string Stance, Regex Pattern)> stances)
    {
        foreach (var block in turn.Blocks.Select(id => blocks.GetValueOrDefault(id)).OfType<Block>())
        {
            foreach (var (start, length) in Sentences.Of(block.Text))
            {
                var text = block.Text.Substring(start, length);
                if (text.EndsWith('？') || text.EndsWith('?'))
                    continue;
                var key = FoldedText.Key(text);
                foreach (var (stance, pattern) in stances)
                {
                    if (pattern.IsMatch(key))
                        return (stance, text.TrimEnd('。', '；', '，'), block.Source.Seed);
                }
            }
        }

        return null;
    }
}
