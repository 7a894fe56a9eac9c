using System.Globalization;
using AiInsights.Mine.Curation;
using AiInsights.Model;

namespace AiInsights.Mine.Predictions;

/// <summary>What cannot be true of a prediction, or must not be claimed.</summary>
internal static class PredictionChecks
{
    public static void Check(CuratedPrediction p, Article article, PartialDate? made, Horizon horizon, DiagnosticBag bag)
    {
        if (made is { } said && PartialDate.Parse(article.Fetched) is { } fetched && said.First > fetched.Last)
            Report(DiagnosticCodes.MadeAfterCapture, p.PlaceOf("made-on"), $"Made on {said}, but the text was taken on {fetched}. Correct the date.");
        if (p.Probability is { Words: null } probability)
            Report(DiagnosticCodes.ProbabilityWithoutWords, probability.PlaceOf("value"), "A probability needs the words that state it; a hedge is no number. Add 'words' or remove it.");
        else if (p.Probability is { Words: { } words } && !Proof.FoldedText.Key(p.Quote).Contains(Proof.FoldedText.Key(words), StringComparison.Ordinal))
            Report(DiagnosticCodes.ProbabilityWithoutWords, p.Probability.PlaceOf("words"), $"“{words}” does not stand in the quote.");
        if (p.Voice == "third-party" && p.ReportedBy is null)
            Report(DiagnosticCodes.ReporterMissing, p.PlaceOf("voice"), "A third party's claim needs 'reported-by': who passes it on.");
        if (p.Resolution is { } verdict)
            CheckVerdict(p, verdict, horizon);

        void CheckVerdict(CuratedPrediction p, CuratedResolution verdict, Horizon horizon)
        {
            var entered = Day(verdict.EnteredOn)!.Value;
            if (p.Evidence.IsEmpty)
                Report(DiagnosticCodes.VerdictWithoutEvidence, verdict.Place, "A verdict needs dated evidence. Add it, or remove the verdict.");
            foreach (var evidence in p.Evidence.Where(e => Day(e.Date) > entered))
                Report(DiagnosticCodes.EvidenceAfterVerdict, evidence.PlaceOf("date"), $"Evidence of {evidence.Date} cannot support a verdict entered on {verdict.EnteredOn}.");
            if (Day(verdict.BecameKnown) is { } known && known > entered)
                Report(DiagnosticCodes.KnownAfterVerdict, verdict.PlaceOf("became-known"), $"Known on {verdict.BecameKnown}, but entered on {verdict.EnteredOn} already.");
            if (p.Kind == "normative")
                Report(DiagnosticCodes.NormativeVerdict, verdict.PlaceOf("outcome"), "What should be is never judged as true or false. Remove the verdict or correct 'kind'.");
            if (verdict.Outcome == "fulfilled" && Day(horizon.To) is { } to && HappenedAfter(to))
                Report(DiagnosticCodes.FulfilledTooLate, verdict.PlaceOf("outcome"), $"The horizon ended on {horizon.To} and all that speaks for the claim is later: the dated claim is not-fulfilled.");

            bool HappenedAfter(DateOnly end) =>
                p.Evidence.Any(static e => e.Points == "for")
                    ? p.Evidence.Where(static e => e.Points == "for").All(e => Day(e.Date) > end)
                    : Day(verdict.BecameKnown) > end;
        }

        void Report(DiagnosticCode code, Place place, string message) => bag.Add(code, place.Path, place.Line, place.Column, message);
    }

    private static DateOnly? Day(string? iso) =>
        DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
