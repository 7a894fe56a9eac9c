using System.Collections.Immutable;
using AiInsights.Model;

namespace AiInsights.Mine.Suggest;

/// <summary>The door to all suggestions.</summary>
public static class Suggestions
{
    /// <summary>What can be suggested.</summary>
    public static ImmutableArray<string> Kinds { get; } = ["predictions", "speakers", "topics", "positions"];

    /// <summary>Suggestions for all articles, or for that of one seed.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="articles">The articles of a digest.</param>
    /// <param name="curation">What is curated already.</param>
    /// <param name="seed">File name of a seed (a path to it will do), or null for all.</param>
    /// <exception cref="ArgumentException">There is no such kind, or no article of that seed.</exception>
    public static Suggestion For(string kind, ImmutableArray<Article> articles, Curation.Curation curation, string? seed = null)
    {
        ArgumentNullException.ThrowIfNull(curation);
        if (seed is not null)
        {
            var name = seed.Replace('\\', '/');
            articles = [.. articles.Where(a => a.Seeds.Any(s => s == name || name.EndsWith("/" + s, StringComparison.Ordinal) || a.Id == name))];
            if (articles.IsEmpty)
                throw new ArgumentException($"No article was read from '{seed}'.", nameof(seed));
        }

        return kind switch
        {
            "predictions" => PredictionSuggester.ToYaml(PredictionSuggester.Suggest(articles, curation), curation),
            "speakers" => SpeakerSuggester.Suggest(articles, curation),
            "topics" => TopicSuggester.Suggest(articles, curation),
            "positions" => PositionSuggester.ToYaml(PositionSuggester.Suggest(articles, curation), curation),
            _ => throw new ArgumentException($"There is no suggestion of '{kind}'; there are {string.Join(", ", Kinds)}.", nameof(kind)),
        };
    }
}
