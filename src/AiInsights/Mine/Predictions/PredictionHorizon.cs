using System.Globalization;
using AiInsights.Mine.Curation;
using AiInsights.Mine.Proof;
using AiInsights.Model;

namespace AiInsights.Mine.Predictions;

/// <summary>The horizon of a prediction: as curated, else as its wording gives.</summary>
internal static class PredictionHorizon
{
    public static Horizon Of(CuratedPrediction p, PartialDate? made, QuotePlace quote, DiagnosticBag bag)
    {
        if (p.Horizon is not { } h)
            return new Horizon(null, null, null, "none");
        if (h.Basis == "none")
            return new Horizon(h.Text, null, null, "none");

        var span = h.Text is null ? null : HorizonTable.Standard.Read(h.Text, made);
        var place = h.PlaceOf("text");
        var from = PartialDate.Parse(h.From)?.First;
        var to = PartialDate.Parse(h.To)?.Last;
        if (from is null && to is null)
        {
            if (span is null && h.Text is not null)
            {
                bag.Add(DiagnosticCodes.HorizonNotUnderstood, place.Path, place.Line, place.Column,
                    $"“{h.Text}” is in no table of time words; the prediction has no horizon. Write 'from' and 'to', or basis: none.");
            }
            else if (span is { Open: false, Relative: true } && made is null)
            {
                bag.Add(DiagnosticCodes.HorizonWithoutDate, place.Path, place.Line, place.Column,
                    $"“{h.Text}” counts from the day it was said, and that day is not known. Write made-on, or the event's date in documents.yml.");
            }

            (from, to) = (span?.From, span?.To);
        }
        else if (span is { Open: false, To: { } computed } && to is { } given && computed != given)
        {
            bag.Add(DiagnosticCodes.HorizonDiffers, place.Path, place.Line, place.Column,
                $"“{h.Text}” said on {made} gives {Iso(computed)}; 'to' says {Iso(given)}, which counts. Correct one of them, or leave 'to' out.");
        }

        if (from is null && to is null)
            return new Horizon(h.Text, null, null, "none");
        if (from > to)
        {
            var at = h.PlaceOf("to");
            bag.Add(DiagnosticCodes.HorizonReversed, at.Path, at.Line, at.Column, $"The horizon ends ({Iso(to)}) before it begins ({Iso(from)}); the beginning is ignored.");
            from = null;
        }

        // A wording that stands in the quote was stated; one from the heading or the question before it was not.
        var basis = h.Basis ?? (h.Text is not null && FoldedText.Key(quote.Block.Text).Contains(FoldedText.Key(h.Text), StringComparison.Ordinal) ? "stated" : "derived");
        if (made?.Precision == "year" && span is { Relative: true, Open: false })
        {
            bag.Add(DiagnosticCodes.HorizonCoarse, place.Path, place.Line, place.Column,
                $"“{h.Text}” counts from {made}, of which only the year is known: the horizon is exact to the year.");
        }

        return new Horizon(h.Text, Iso(from), Iso(to), basis);
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
