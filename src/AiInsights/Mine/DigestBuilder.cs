using System.Collections.Immutable;
using AiInsights.Mine.Curation;
using AiInsights.Mine.Predictions;
using AiInsights.Mine.Proof;
using AiInsights.Mine.Questions;
using AiInsights.Mine.Speakers;
using AiInsights.Mine.Topics;
using AiInsights.Model;

namespace AiInsights.Mine;

/// <summary>Puts articles and curation together: every quote proven, every state computed.</summary>
public static class DigestBuilder
{
    /// <summary>The digest. Whatever cannot be proven is left out and reported at its place in the curation.</summary>
    public static Digest Build(ImmutableArray<Article> articles, Curation.Curation curation, BuildOptions options, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(curation);
        var naming = new ArticleNaming(curation);
        return Build(articles, [.. articles.Select(naming.Find)], curation, options, bag);
    }

    /// <summary>The same, where it is known what each article names.</summary>
    internal static Digest Build(ImmutableArray<Article> articles, IReadOnlyList<NamedInArticle> named, Curation.Curation curation, BuildOptions options, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(bag);
        var asOf = options.AsOf ?? AsOf.Newest(articles);
        var prover = new QuoteProver(articles);
        var annotations = Annotations(curation.Documents, prover, bag);
        var topicIds = curation.Topics.Select(static t => t.Id).ToImmutableHashSet(StringComparer.Ordinal);
        var (topics, insights) = (ImmutableArray<Topic>.Empty, Array.Empty<ImmutableArray<Insight>>());
        var (speakers, predictions) = (ImmutableArray<Speaker>.Empty, ImmutableArray<Prediction>.Empty);
        int[] order = [];
        Parallel.Invoke(() =>
        {
            (topics, insights) = TopicAssigner.Assign(articles, named, curation.Topics, bag);
            order = [.. Enumerable.Range(0, articles.Length).OrderByDescending(i => Date(articles[i]), StringComparer.Ordinal).ThenBy(i => articles[i].Id, StringComparer.Ordinal)];
        }, () =>
        {
            speakers = SpeakerBuilder.Build(articles, curation.Speakers, prover, bag);
            var names = speakers.ToImmutableDictionary(static s => s.Id, static s => s.Name, StringComparer.Ordinal);
            predictions = new PredictionBuilder(prover, names, new TopicFinder(curation.Topics), topicIds, curation.Site, asOf, options.AsOf is not null, bag).Build(curation.Predictions);
        });
        return new Digest
        {
            Site = curation.Site,
            AsOf = asOf,
            Articles = [.. order.Select(i => articles[i] with { Insights = insights[i], Mentions = named[i].Mentions, Annotations = [.. annotations[articles[i].Id]] })],
            Topics = topics,
            Speakers = speakers,
            Predictions = predictions,
            Questions = QuestionBuilder.Build(curation.Questions, prover, speakers, topicIds, bag),
        };
    }

    // ISO dates sort as texts; an undated article comes last.
    private static string Date(Article article) => article.Published ?? article.Event?.Date ?? string.Empty;

    /// <summary>The curator's remarks by article, those whose words stand in it.</summary>
    private static ILookup<string, Annotation> Annotations(ImmutableArray<CuratedDocument> documents, QuoteProver prover, DiagnosticBag bag)
    {
        var proven = new List<(QuotePlace Place, Annotation Annotation)>();
        foreach (var document in documents)
        {
            foreach (var annotation in document.Annotations)
            {
                if (prover.Prove(document.Seed, document.PlaceOf("seed"), annotation.Quote, annotation.PlaceOf("quote"), bag) is { } place)
                    proven.Add((place, new Annotation(document.Seed, place.Words, annotation.Note, annotation.Why, place.Block.Id, place.Start, place.Length)));
            }

            if (document.Annotations.IsEmpty && prover.ArticleOf(document.Seed) is null)
                prover.Prove(document.Seed, document.PlaceOf("seed"), string.Empty, document.Place, bag);
        }

        return proven.OrderBy(static p => p.Place.Article.Blocks.IndexOf(p.Place.Block)).ThenBy(static p => p.Place.Start).ToLookup(static p => p.Place.Article.Id, static p => p.Annotation, StringComparer.Ordinal);
    }
}
