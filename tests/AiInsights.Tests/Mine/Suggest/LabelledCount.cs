using AiInsights.Mine.Suggest;
using Curated = AiInsights.Mine.Curation.Curation;

namespace AiInsights.Tests.Mine.Suggest;

/// <summary>How many claims of a labelled text are proposed, how many there are, and how many sentences are proposed at all.</summary>
internal sealed record LabelledCount(int Right, int Claims, int Candidates, string Mistakes)
{
    public static LabelledCount Of(LabelledText text)
    {
        var candidates = PredictionSuggester.Suggest([text.Article], Curated.Empty).Select(static c => c.Quote).ToList();
        var (right, claims, all, mistakes) = (0, 0, 0, string.Empty);
        foreach (var (sentence, label) in text.Sentences.Where(static s => s.Label != '~'))
        {
            var found = candidates.Exists(c => sentence.Contains(c, StringComparison.Ordinal));
            right += found && label == '+' ? 1 : 0;
            claims += label == '+' ? 1 : 0;
            all += found ? 1 : 0;
            if (found != (label == '+'))
                mistakes += $"\n{(found ? "too many" : "missed  ")} {sentence}";
        }

        return new LabelledCount(right, claims, all, mistakes);
    }
}
