namespace AiInsights.Mine.Predictions;

/// <summary>The state of a prediction: from dates alone, first match wins (predictions are never "wrong" because time passed).</summary>
internal static class PredictionClock
{
    /// <summary>The state on a day, or null when the prediction was not made yet.</summary>
    public static string? State(PredictionDates p, DateOnly asOf, int soonDays, int graceDays)
    {
        if (p.MadeOn is { } made && made.First > asOf)
            return null;
        var resolved = p.EnteredOn is { } entered && entered <= asOf;
        if (p.WithdrawnOn is { } withdrawn && withdrawn <= asOf && (!resolved || withdrawn < (p.BecameKnown ?? p.EnteredOn)))
            return "withdrawn";
        if (resolved)
            return "resolved";
        if (p.ConditionFailed)
            return "void-condition";
        if (!p.Testable)
            return "not-testable";
        if (p.To is not { } to)
            return "no-horizon";
        if (asOf < p.From)
            return "pending";
        if (asOf <= to)
            return to.DayNumber - asOf.DayNumber < soonDays ? "due-soon" : "running";
        return asOf.DayNumber - to.DayNumber <= graceDays ? "due" : "overdue";
    }
}
