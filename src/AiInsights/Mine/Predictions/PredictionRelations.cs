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
        var restated = Targets(predictions, "restates", "same-as");
        var revised = Targets(predictions, "revises");
        return [.. predictions.Select(p => p with
        {
            Relations = [.. p.Relations.Where(r => shown.Contains(r.Id))],
            Flags = [.. p.Flags
                .Concat(restated.Contains(p.Id) ? ["restated"] : [])
                .Concat(revised.Contains(p.Id) ? ["revised"] : [])
                .Order(StringComparer.Ordinal)],
        })];
    }

    private static HashSet<string> Targets(ImmutableArray<Prediction> predictions, params ReadOnlySpan<string> kinds)
    {
        var targets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var relation in predictions.SelectMany(static p => p.Relations))
        {
            if (kinds.Contains(relation.Kind))
                targets.Add(relation.Id);
        }

        return targets;
    }
}
