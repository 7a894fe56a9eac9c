using AiInsights.Mine.Suggest;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mine.Suggest.Training;

/// <summary>How the weights of <c>prediction-weights.txt</c> are made, and what they are worth on texts they were not made from.</summary>
public sealed class PredictionTrainingTests
{
    private const int Parts = 10;

    // Texts of this folder were labelled before any cue was chosen with them in view.
    private const string Unseen = "training/";

    private const double Threshold = -1.7;

    /// <summary>Writes the table anew: <c>AiInsights.Tests -explicit only -method '*.Weights_are_made_from_the_labelled_texts'</c>.</summary>
    [Fact(Explicit = true)]
    public void Weights_are_made_from_the_labelled_texts()
    {
        var path = Repository.Path("src/AiInsights/Mine/Suggest/prediction-weights.txt");
        var comment = File.ReadLines(path).TakeWhile(static l => l[0] == '#').ToList();
        var weights = WeightTraining.Of(LabelledSentence.All());
        weights["threshold"] = Threshold;
        File.WriteAllText(path, string.Concat(comment.Concat(WeightTraining.Rows(weights)).Select(static l => l + "\n")));
    }

    /// <summary>Every tenth text is left out and judged by weights made from the others; then the next tenth.</summary>
    [Fact]
    public void Texts_that_the_weights_were_not_made_from_show_most_of_their_claims_and_little_else()
    {
        var sentences = LabelledSentence.All();
        var texts = sentences.Select(static s => s.Text).Where(static t => t.StartsWith(Unseen, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        var judged = new List<(LabelledSentence Sentence, double Score)>();
        for (var part = 0; part < Parts; part++)
        {
            var left = texts.Where((_, i) => i % Parts == part).ToHashSet(StringComparer.Ordinal);
            var weights = new PredictionWeights(WeightTraining.Of([.. sentences.Where(s => !left.Contains(s.Text))]));
            judged.AddRange(sentences.Where(s => left.Contains(s.Text)).Select(s => (s, weights.Score(s.Features))));
        }

        var claims = judged.Count(static j => j.Sentence.Claim);
        var found = judged.Count(static j => j.Sentence.Claim && j.Score >= Threshold);
        var more = judged.Count(static j => !j.Sentence.Claim && j.Score >= Threshold);
        var mistakes = string.Concat(judged.Where(static j => j.Sentence.Claim != (j.Score >= Threshold)).Select(static j => FormattableString.Invariant($"\n{(j.Sentence.Claim ? "missed  " : "too many")} {j.Score:0.00} {j.Sentence.Text} {j.Sentence.Key}")));
        var message = $"found {found} of {claims}, {more} beside them:{mistakes}";
        if (Environment.GetEnvironmentVariable("SHOW") is { } show)
            File.WriteAllText(show, message + "\n" + string.Concat(judged.OrderByDescending(j => j.Score).Select(j => FormattableString.Invariant($"{j.Score} {j.Sentence.Claim}\n"))));
        Assert.True(found >= 0.85 * claims && found >= 0.70 * (found + more), message);
    }
}
