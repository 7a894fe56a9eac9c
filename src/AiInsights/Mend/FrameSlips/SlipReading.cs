using System.Text;

namespace AiInsights.Mend.FrameSlips;

/// <summary>The likeliest way in which a stretch of a line came about.</summary>
/// <param name="Steps">Its steps.</param>
/// <param name="Confidence">Its share of likelihood among all that the bytes allow, 0 to 1.</param>
/// <param name="Lead">By how much (natural logarithm) the best damaged reading is likelier than the stretch as it stands; below 0 it is shown only.</param>
/// <param name="Evidence">The same by all that ranks readings: texts of the kind that is read and the article itself know what stands there as it should. 0 where the search left the stretch as it stands behind.</param>
internal sealed record SlipReading(List<SlipStep> Steps, double Confidence, float Lead, float Evidence)
{
    /// <summary>
    /// How far behind the stretch as it stands a reading may be that takes a letter between Chinese characters for half of one, to be
    /// shown as a doubt: of sound text that was searched hardly any has such a letter that comes near.
    /// </summary>
    public const float LetterDepth = 2.5f;

    /// <summary>
    /// The evidence that is enough to show a reading, whatever characters alone say: of 565 stretches of healthy text that were searched none
    /// comes so far (the next is at 5.5, a name with a letter in it), of damaged ones whose right reading ranks first 282 of 307 do.
    /// </summary>
    public const float Striking = 6;

    /// <summary>Texts that are compared, and ways to come to them that are looked at for that.</summary>
    private const int Most = 60, MostWays = 400;

    /// <summary>Of what a search found the best reading, or null where the stretch is best as it stands.</summary>
    public static SlipReading? Choose(SlipSearch search, SlipRanking ranking)
    {
        var readings = Candidates(search, out var seen);
        float written = float.NegativeInfinity, damaged = written, lettered = written, ranked = written;
        foreach (var reading in readings)
        {
            var score = ranking.Plain(reading);
            if (!reading.IsDamaged)
                (written, ranked) = (Math.Max(written, score), Math.Max(ranked, ranking.Score(reading)));
            else
                damaged = Math.Max(damaged, score + (search.TouchesAscii(reading.Steps) ? search.Expected : 0));
            if (reading.IsDamaged && search.TouchesLetter(reading.Steps))
                lettered = Math.Max(lettered, score + LetterDepth);
        }

        SlipCandidate? best = null;
        float most = float.NegativeInfinity, all = float.NegativeInfinity;
        foreach (var reading in readings.Where(static r => r.IsDamaged))
        {
            var score = ranking.Score(reading);
            all = SlipSearch.Sum(all, score);
            if (score > most)
                (best, most) = (reading, score);
        }

        if (best is null || (Math.Max(damaged, lettered) <= written && most - ranked < Striking))
            return null;
        return new SlipReading(best.Steps, Math.Exp(most - all) * Math.Min(1, Math.Exp(seen - search.All)), damaged - written, float.IsNegativeInfinity(ranked) ? 0 : most - ranked);
    }

    /// <summary>The different texts that a search found, the likeliest first, each with the best way to it.</summary>
    /// <param name="search">The search.</param>
    /// <param name="seen">The logarithm of how likely they are together.</param>
    public static List<SlipCandidate> Candidates(SlipSearch search, out float seen)
    {
        seen = float.NegativeInfinity;
        var readings = new List<SlipCandidate>();
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (score, steps) in search.Readings().Take(MostWays))
        {
            var text = Text(steps);
            if (!texts.Contains(text))
            {
                if (texts.Count == Most)
                    break;
                texts.Add(text);
                readings.Add(new SlipCandidate(steps, text, score));
            }

            seen = SlipSearch.Sum(seen, score);
        }

        return readings;
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
