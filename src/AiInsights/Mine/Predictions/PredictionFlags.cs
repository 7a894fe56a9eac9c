using System.Collections.Immutable;
using System.Globalization;
using AiInsights.Mine.Curation;
using AiInsights.Model;

namespace AiInsights.Mine.Predictions;

/// <summary>What a reader should know beside the state.</summary>
internal static class PredictionFlags
{
    /// <summary>In ordinal order. <c>restated</c> and <c>revised</c> follow from other predictions and are added later.</summary>
    public static ImmutableArray<string> Of(
        CuratedPrediction p, Prediction prediction, Article article, PartialDate? made, CuratedResolution? resolution, ImmutableArray<CuratedEvidence> evidence, DateOnly asOf)
    {
        var flags = new SortedSet<string>(StringComparer.Ordinal);
        var to = Day(prediction.Horizon.To);
        if (Day(p.Criterion?.SetOn) is { } set)
        {
            var firstEvidence = evidence.Select(static e => Day(e.Date)).Min();
            if (set > to || set > firstEvidence)
                flags.Add("criterion-after-fact");
            if (made is { } said && set > said.Last)
                flags.Add("criterion-after-said");
        }

        // A day that no source states: the curator worked it out, for the claim or for its event.
        if (prediction.MadeOn.Basis == "inferred" || (prediction.MadeOn.Basis == "event" && IsCurated(article)))
            flags.Add("date-inferred");
        if (p.Voice == "third-party")
            flags.Add("second-hand");
        if (p.Condition is not null)
            flags.Add("conditional");
        if (p.Hedge is not null)
            flags.Add("hedged");
        if (p.Kind == "commitment")
            flags.Add("commitment");
        if (p.Translated)
            flags.Add("translated");
        if (resolution is { SecondReader: null })
            flags.Add("single-judge");
        if (evidence.Any(e => Day(e.DeadSince) <= asOf))
            flags.Add("link-dead");
        if (evidence.Any(static e => e.Points == "for") && evidence.Any(static e => e.Points == "against"))
            flags.Add("evidence-conflicts");
        if (resolution is not null)
        {
            if (Day(resolution.BecameKnown) < Day(prediction.Horizon.From))
                flags.Add("early");
            if (resolution.Outcome == "not-fulfilled" && evidence.Any(e => e.Points == "for" && Day(e.Date) > to))
                flags.Add("late");
        }

        return [.. flags];
    }

    private static bool IsCurated(Article article) =>
        article.MetadataFrom.Any(static m => m.Key.StartsWith("event", StringComparison.Ordinal) && m.Value is "curation" or "inferred");

    private static DateOnly? Day(string? iso) =>
        DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
