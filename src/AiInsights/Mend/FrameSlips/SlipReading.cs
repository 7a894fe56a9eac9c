using System.Text;

namespace AiInsights.Mend.FrameSlips;

/// <summary>The likeliest way in which a stretch of a line came about, by its characters and by its words.</summary>
/// <param name="Steps">Its steps.</param>
/// <param name="Confidence">Its share of likelihood among all that the bytes allow, 0 to 1.</param>
internal sealed record SlipReading(List<SlipStep> Steps, double Confidence)
{
    /// <summary>How much words weigh against characters; both look at the same text.</summary>
    private const float Words = 0.5f;

    /// <summary>Two models that look at the same text are together surer than they may be.</summary>
    private const float Doubt = 0.75f;

    /// <summary>Texts that are compared, and ways to come to them that are looked at for that.</summary>
    private const int Most = 40, MostWays = 300;

    /// <summary>Of what a search found the best reading, or null when there is none.</summary>
    public static SlipReading? Choose(SlipSearch search)
    {
        var texts = new Dictionary<string, (List<SlipStep> Steps, float Score, float Likelihood)>(StringComparer.Ordinal);
        var seen = float.NegativeInfinity;
        foreach (var (score, steps) in search.Readings().Take(MostWays))
        {
            var text = Text(steps);
            if (texts.TryGetValue(text, out var known))
            {
                texts[text] = known with { Likelihood = SlipSearch.Sum(known.Likelihood, score) };
            }
            else
            {
                if (texts.Count == Most)
                    break;
                texts.Add(text, (steps, score, score));
            }

            seen = SlipSearch.Sum(seen, score);
        }

        if (texts.Count == 0)
            return null;
        var stretches = new Dictionary<string, float>(StringComparer.Ordinal);
        (List<SlipStep> Steps, float Score)? best = null;
        float likelihood = 0, all = float.NegativeInfinity;
        foreach (var (text, reading) in texts)
        {
            var words = texts.Count == 1 ? 0 : Words * WordModel.Shared.Score(text, stretches);
            var share = Doubt * (reading.Likelihood + words);
            all = SlipSearch.Sum(all, share);
            if (best is null || reading.Score + words > best.Value.Score)
            {
                best = (reading.Steps, reading.Score + words);
                likelihood = share;
            }
        }

        return new SlipReading(best!.Value.Steps, Math.Exp(likelihood - all) * Math.Min(1, Math.Exp(seen - search.All)));
    }

    private static string Text(List<SlipStep> steps)
    {
        var text = new StringBuilder(steps.Count);
        foreach (var step in steps.Skip(1))
        {
            if (step.Event is SlipEvent.Annotation or SlipEvent.Mark)
                continue;
            if (step.Character != '\0')
                text.Append(SlipSymbols.Simplify(step.Character));
            if (step.Extra != '\0')
                text.Append(step.Extra);
        }

        return text.ToString();
    }
}
