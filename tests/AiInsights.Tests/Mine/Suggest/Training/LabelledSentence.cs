using System.Collections.Immutable;
using AiInsights.Mine.Curation;
using AiInsights.Mine.Proof;
using AiInsights.Mine.Suggest;
using AiInsights.Model;
using AiInsights.Tests.Support;
using Curated = AiInsights.Mine.Curation.Curation;

namespace AiInsights.Tests.Mine.Suggest.Training;

/// <summary>A sentence of a labelled text with its features, and whether it is a claim about the time ahead.</summary>
/// <param name="Text">Folder and name of the text.</param>
/// <param name="Key">The folded words.</param>
internal sealed record LabelledSentence(string Text, string Key, IReadOnlySet<string> Features, bool Claim)
{
    private const double LeastShared = 0.4;

    /// <summary>Those of every labelled text and of the articles of the repository, in order. Matters of taste are left out.</summary>
    public static List<LabelledSentence> All()
    {
        var sentences = new List<LabelledSentence>();
        foreach (var folder in (string[])["labelled", "training"])
        {
            foreach (var text in LabelledText.NamesIn(folder).Select(n => LabelledText.Read(folder, n)))
                sentences.AddRange(Of($"{folder}/{text.Name}", text.Article, HostsOf(text.Article), s => text.Sentences.FirstOrDefault(l => l.Text.Contains(s.Text, StringComparison.Ordinal)).Label switch { '+' => true, '-' => false, _ => null }));
        }

        foreach (var folder in (string[])["whole", "first-contact"])
        {
            foreach (var (name, text) in WholeText.NamesIn(folder).Select(n => (n, WholeText.Read(folder, n))))
                sentences.AddRange(Of($"{folder}/{name}", text.Article, HostsOf(text.Article), s => text.Of("claim").Any(r => WholeText.Holds(s.Text, r[1])) ? true : text.Of("taste").Any(r => WholeText.Holds(s.Text, r[1]) || WholeText.Holds(r[1], s.Text)) ? null : false));
        }

        foreach (var row in SuggestionTests.Rows)
            sentences.AddRange(Of("predictions.tsv", Talk.Article(row[1], published: "2025-01-08"), new HashSet<string>(StringComparer.Ordinal), _ => row[0] == "yes"));
        sentences.AddRange(OfTheSeeds());
        return sentences;
    }

    private static IEnumerable<LabelledSentence> OfTheSeeds()
    {
        var articles = RealDigest.Digest.Articles;
        var curation = CurationLoader.Load(Repository.Path("seeds"), new DiagnosticBag());
        var prover = new QuoteProver(articles);
        var ledger = curation.Predictions.Select(p => prover.Find(p.Seed, p.Quote, p.Speaker)).OfType<QuotePlace>().ToLookup(static p => p.Block.Id, StringComparer.Ordinal);
        var hosts = Hosts.Of(articles, curation);
        return articles.SelectMany(a => Of("seeds/" + a.Seeds[0], a, hosts, s => ledger[s.Block.Id].Any(p => p.Article.Id == a.Id
            && Math.Min(s.Start + s.Text.Length, p.Start + p.Length) - Math.Max(s.Start, p.Start) >= LeastShared * Math.Min(p.Length, s.Text.Length))));
    }

    private static IEnumerable<LabelledSentence> Of(string text, Article article, IReadOnlySet<string> hosts, Func<SentenceContext, bool?> label)
    {
        var features = new PredictionFeatures(article);
        foreach (var sentence in ArticleSentences.Of(article, hosts).DistinctBy(static s => s.Key, StringComparer.Ordinal))
        {
            if (label(sentence) is { } claim)
                yield return new LabelledSentence(text, sentence.Key, features.Of(sentence), claim);
        }
    }

    private static ImmutableHashSet<string> HostsOf(Article article) => Hosts.Of([article], Curated.Empty);
}
