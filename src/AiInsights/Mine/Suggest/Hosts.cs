using System.Collections.Immutable;
using AiInsights.Mine.Proof;
using AiInsights.Mine.Speakers;
using AiInsights.Model;

namespace AiInsights.Mine.Suggest;

/// <summary>Who leads the conversations: curated, or found by asking most.</summary>
internal static class Hosts
{
    public static ImmutableHashSet<string> Of(ImmutableArray<Article> articles, Curation.Curation curation) =>
        SpeakerBuilder.Build(articles, curation.Speakers, new QuoteProver([]), new DiagnosticBag())
            .Where(static s => s.Host).Select(static s => s.Id).ToImmutableHashSet(StringComparer.Ordinal);
}
