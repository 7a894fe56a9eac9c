using System.Text.Json;

namespace AiInsights.Cli.Diff;

/// <summary>Predictions that came, went or moved, with the reason for each move of state.</summary>
internal static class PredictionDiff
{
    private static readonly string[] Fields = ["quote", "claim", "voice", "claimant", "kind", "madeOn", "horizon", "condition", "hedge", "measure", "criterion", "outcome"];

    /// <summary>Adds the changes of all predictions.</summary>
    public static void Compare(List<Change> changes, SiteSnapshot before, SiteSnapshot after)
    {
        var old = before.Json("data/predictions.json").ById();
        var now = after.Json("data/predictions.json").ById();
        SiteDiff.Records(changes, "prediction", old, now, Fields, "claim");
        var known = old.ToDictionary(StringComparer.Ordinal);
        foreach (var (id, prediction) in now)
        {
            if (!known.TryGetValue(id, out var was))
                continue;
            var (b, a) = (was.Text("state"), prediction.Text("state"));
            if (b != a)
                changes.Add(new Change("prediction", "changed", id, Field: "state", Before: b, After: a, Note: Why(was, prediction)));
            var (evidence, more) = (Count(was), Count(prediction));
            if (evidence != more)
                changes.Add(new Change("prediction", "changed", id, Field: "evidence", Before: Number(evidence), After: Number(more)));
        }
    }

    private static string Why(JsonElement before, JsonElement after)
    {
        if (before.Text("outcome") != after.Text("outcome") || before.Text("resolution") != after.Text("resolution"))
            return "verdict entered";
        foreach (var field in (string[])["horizon", "condition", "conditionState", "resolvable", "madeOn"])
        {
            if (before.Text(field) != after.Text(field))
                return $"{field} changed";
        }
        return "the date moved on";
    }

    private static int Count(JsonElement prediction) =>
        prediction.Field("evidence") is { ValueKind: JsonValueKind.Array } list ? list.GetArrayLength() : 0;

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
