using System.Collections.Immutable;
using AiInsights.Model;

namespace AiInsights.Mine.Predictions;

/// <summary>Links between the predictions of one build.</summary>
internal static class PredictionRelations
{
    /// <summary>Drops links to what is not there as of the day, and marks what others restate or revise.</summary>
    public static ImmutableArray<Prediction> Link(ImmutableArray<Prediction> predictions)
    {
        var shown = predictions.Select(static p => p.Id).ToHashSet(StringComparer.Ordinal);
        var restated = Sources(predictions, "restates", "same-as");
        var revised = Sources(predictions, "revises");
        return [.. predictions.Select(p => p with
        {
            Relations = [.. p.Relations.Where(r => shown.Contains(r.Id))],
            RestatedBy = [.. restated[p.Id].Order(StringComparer.Ordinal)],
            RevisedBy = [.. revised[p.Id].Order(StringComparer.Ordinal)],
            Flags = [.. p.Flags
                .Concat(restated.Contains(p.Id) ? ["restated"] : [])
                .Concat(revised.Contains(p.Id) ? ["revised"] : [])
                .Order(StringComparer.Ordinal)],
        })];
    }

    // Who points at whom; two relations to the same one count once.
    private static ILookup<string, string> Sources(ImmutableArray<Prediction> predictions, params string[] kinds) =>
        predictions.SelectMany(p => p.Relations.Where(r => kinds.Contains(r.Kind)).Select(r => (From: p.Id, To: r.Id))).Distinct().ToLookup(static l => l.To, static l => l.From, StringComparer.Ordinal);
}
