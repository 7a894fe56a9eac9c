using System.Collections.Immutable;
using System.Globalization;
using AiInsights.Mine.Proof;
using AiInsights.Mine.Topics;
using AiInsights.Model;

namespace AiInsights.Mine.Suggest;

/// <summary>Proposes the forward-looking sentences of articles, by what their words and places say (<c>prediction-cues.txt</c>, <c>prediction-weights.txt</c>).</summary>
public static class PredictionSuggester
{
    /// <summary>Candidates in the order of the articles.</summary>
    public static ImmutableArray<PredictionCandidate> Suggest(ImmutableArray<Article> articles, Curation.Curation curation)
    {
        ArgumentNullException.ThrowIfNull(curation);
        var hosts = Hosts.Of(articles, curation);
        var topics = new TopicFinder(curation.Topics);
        var ledger = Ledger(articles, curation);
        return [.. articles.SelectMany(a => Suggest(a, hosts, topics, ledger))];
    }

    private static IEnumerable<PredictionCandidate> Suggest(
        Article article, IReadOnlySet<string> hosts, TopicFinder topics, ILookup<(string Document, string Block), (int Start, int End, string Id)> ledger)
    {
        var features = new PredictionFeatures(article);
        var cues = features.Cues;
        var weights = PredictionWeights.Standard;

        // Points of a list are those of many when it tells of a meeting; otherwise its author's.
        var collective = article.Kind == ArticleKind.List && article.Blocks.Any(b => cues.Matches("collective", b.Text).Count > 0);
        var claimants = new ClaimantFinder(article, cues);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in ArticleSentences.Of(article, hosts))
        {
            var score = weights.Score(features.Of(sentence));
            if (score < weights.Threshold || !seen.Add(sentence.Key))
                continue;
            var quote = sentence.Text.TrimEnd('。', '；', ';', '，', ' ');
            var end = sentence.Start + quote.Length;
            var claimant = claimants.Of(sentence);
            var voice = Voice(sentence, claimant is not null, collective);
            var horizon = HorizonFinder.Of(sentence, features.Made, cues);
            yield return new PredictionCandidate
            {
                Article = article,
                Block = sentence.Block,
                Start = sentence.Start,
                Quote = quote,
                Voice = voice,
                Speaker = voice == "speaker" ? sentence.Turn!.Speaker : null,
                Claimant = claimant?.Name,
                ClaimantKind = claimant?.Kind,
                Kind = Kind(quote, horizon, cues),
                Hedge = Words(cues, "hedge", quote),
                Condition = cues.Matches("condition", quote) is [var condition, ..] ? condition.Value : null,
                Horizon = horizon,
                Topics = [.. topics.Find(quote).Select(static h => h.Topic).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                InLedger = ledger[(article.Id, sentence.Block.Id)].FirstOrDefault(p => Math.Min(p.End, end) - Math.Max(p.Start, sentence.Start) > Math.Min(p.End - p.Start, quote.Length) / 3).Id,
                Score = score,
            };
        }
    }

    private static string Voice(SentenceContext sentence, bool reported, bool collective) =>
        reported ? "third-party" : sentence.Turn is not null ? "speaker" : collective ? "collective" : "editorial";

    private static string Kind(string quote, Horizon horizon, CueTable cues)
    {
        if (cues.Matches("commitment", quote).Count > 0)
            return "commitment";
        if (cues.Matches("normative", quote).Count > 0 && !quote.Contains('会', StringComparison.Ordinal) && !quote.Contains('将', StringComparison.Ordinal))
            return "normative";
        return horizon.To is null ? "expectation" : "forecast";
    }

    private static string? Words(CueTable cues, string row, string text)
    {
        var words = cues.Matches(row, text).Select(static m => m.Value).Distinct(StringComparer.Ordinal).ToList();
        return words.Count == 0 ? null : string.Join('、', words);
    }

    private static ILookup<(string Document, string Block), (int Start, int End, string Id)> Ledger(ImmutableArray<Article> articles, Curation.Curation curation)
    {
        var prover = new QuoteProver(articles);
        return curation.Predictions
            .Select(p => (p.Id, Place: prover.Find(p.Seed, p.Quote, p.Speaker)))
            .Where(static p => p.Place is not null)
            .ToLookup(static p => (p.Place!.Article.Id, p.Place.Block.Id), static p => (p.Place!.Start, p.Place.Start + p.Place.Length, p.Id));
    }

    /// <summary>The candidates as entries of <c>predictions.yml</c>.</summary>
    public static Suggestion ToYaml(ImmutableArray<PredictionCandidate> candidates, Curation.Curation curation)
    {
        ArgumentNullException.ThrowIfNull(curation);
        var next = NextNumber(curation.Predictions.Select(static p => p.Id));
        var entries = ImmutableArray.CreateBuilder<SuggestedEntry>();
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var c in candidates)
        {
            // Two sentences of one entry: the second one cannot have its id too.
            var id = c.InLedger is { } known && listed.Add(known) ? known : string.Create(CultureInfo.InvariantCulture, $"p-{next++:0000}");
            var yaml = new YamlEntry(id)
                .Comment(c.InLedger is null ? null : $"已在台账中 (in the ledger: {c.InLedger})")
                .Text("claim", c.Quote)
                .Text("quote", c.Quote)
                .Text("seed", c.Block.Source.Seed)
                .Word("voice", c.Voice)
                .Word("speaker", c.Speaker);
            if (c.Voice != "speaker")
                yaml = yaml.Map("claimant", ("kind", c.ClaimantKind ?? "authors"), ("name", c.Claimant ?? Authors(c.Article)));
            if (c.Voice == "third-party")
                yaml = yaml.Text("reported-by", c.Block.Turn is { } n ? c.Article.Turns.First(t => t.N == n).Speaker : c.Article.Publisher ?? c.Article.Title);
            yaml = yaml.Word("kind", c.Kind);
            if (c.Horizon.Text is not null)
                yaml = yaml.Map("horizon", ("text", c.Horizon.Text), ("from", c.Horizon.From), ("to", c.Horizon.To), ("basis", c.Horizon.Basis));
            yaml = yaml
                .Text("condition", c.Condition)
                .Word("condition-state", c.Condition is null ? null : "unknown")
                .Text("hedge", c.Hedge)
                .Words("topics", c.Topics)
                .Word("resolvable", c.Kind == "normative" ? "'no'" : "with-judgement");
            entries.Add(new SuggestedEntry(yaml.ToString(), c.InLedger is null));
        }

        return new Suggestion("predictions.yml", entries.ToImmutable());
    }

    private static string Authors(Article article) =>
        article.Authors.Length > 0 ? string.Join('、', article.Authors) : article.Publisher ?? article.Title;

    /// <summary>One more than the highest number in use: ids are never used again, gaps included.</summary>
    private static int NextNumber(IEnumerable<string> ids) => 1 + ids
        .Select(static id => id.StartsWith("p-", StringComparison.Ordinal) && int.TryParse(id.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0)
        .DefaultIfEmpty(0).Max();
}
