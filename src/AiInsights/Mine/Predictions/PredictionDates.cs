namespace AiInsights.Mine.Predictions;

/// <summary>All that the state of a prediction follows from, besides the day that is asked for.</summary>
internal sealed record PredictionDates
{
    public PartialDate? MadeOn { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public DateOnly? WithdrawnOn { get; init; }

    public DateOnly? BecameKnown { get; init; }

    public DateOnly? EnteredOn { get; init; }

    public bool ConditionFailed { get; init; }

    public bool Testable { get; init; } = true;
}
