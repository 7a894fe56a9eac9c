using System.Collections.Immutable;

namespace AiInsights.Model;

/// <summary>A statement about the future, on record. Enumerated strings are those of the contract's <c>data/predictions.json</c>.</summary>
public sealed record Prediction
{
    public required string Id { get; init; }

    public required string Quote { get; init; }

    /// <summary>The curator's neutral restatement.</summary>
    public required string Claim { get; init; }

    public required string Document { get; init; }

    public required string Block { get; init; }

    /// <summary><c>speaker</c>, <c>editorial</c>, <c>third-party</c> or <c>collective</c>.</summary>
    public required string Voice { get; init; }

    public required Claimant Claimant { get; init; }

    /// <summary>Who passes it on, when the voice is a third party's; otherwise null.</summary>
    public string? ReportedBy { get; init; }

    /// <summary><c>forecast</c>, <c>commitment</c>, <c>expectation</c> or <c>normative</c>.</summary>
    public required string Kind { get; init; }

    public required MadeOn MadeOn { get; init; }

    public required Horizon Horizon { get; init; }

    public string? Condition { get; init; }

    /// <summary><c>met</c>, <c>not-met</c>, <c>unknown</c>, or null without a condition.</summary>
    public string? ConditionState { get; init; }

    /// <summary>The hedging words as said; never a number.</summary>
    public string? Hedge { get; init; }

    public ImmutableArray<string> Topics { get; init; } = [];

    public Measure? Measure { get; init; }

    public Criterion? Criterion { get; init; }

    /// <summary><c>yes</c>, <c>with-judgement</c> or <c>no</c>.</summary>
    public required string Resolvable { get; init; }

    public string? ResolvableReason { get; init; }

    /// <summary>Computed from dates and <c>as-of</c>: <c>withdrawn</c>, <c>resolved</c>, <c>void-condition</c>, <c>not-testable</c>, <c>no-horizon</c>, <c>pending</c>, <c>running</c>, <c>due-soon</c>, <c>due</c> or <c>overdue</c>.</summary>
    public required string State { get; init; }

    /// <summary><c>fulfilled</c>, <c>partly</c>, <c>not-fulfilled</c>, <c>ambiguous</c>, <c>annulled</c>, or null.</summary>
    public string? Outcome { get; init; }

    public ImmutableArray<string> Flags { get; init; } = [];

    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    public ImmutableArray<PredictionRelation> Relations { get; init; } = [];

    /// <summary>Ids of the predictions that say it again (<c>restates</c>, <c>same-as</c>), ordinal: how often it was restated.</summary>
    public ImmutableArray<string> RestatedBy { get; init; } = [];

    /// <summary>Ids of the predictions that revise it, ordinal. The first one stays.</summary>
    public ImmutableArray<string> RevisedBy { get; init; } = [];

    /// <summary>The verdict in words, with its dates, or null.</summary>
    public Resolution? Resolution { get; init; }

    /// <summary>The probability that the claimant stated, or null; never derived from a hedge.</summary>
    public Probability? Probability { get; init; }

    /// <summary>When and how it was taken back, or null. Shown, never removed.</summary>
    public Withdrawal? Withdrawal { get; init; }

    /// <summary>What was changed in the entry, newest first.</summary>
    public ImmutableArray<EntryChange> Changes { get; init; } = [];
}

/// <param name="Kind"><c>speaker</c>, <c>organisation</c> or <c>authors</c>.</param>
/// <param name="Id">Speaker id, or null.</param>
/// <param name="Name">The name as shown.</param>
public sealed record Claimant(string Kind, string? Id, string Name);

/// <param name="Date">ISO date, or null when unknown.</param>
/// <param name="Precision"><c>day</c>, <c>month</c> or <c>year</c>, or null.</param>
/// <param name="Basis"><c>stated</c>, <c>event</c>, <c>publication</c>, <c>inferred</c> or <c>unknown</c>.</param>
public sealed record MadeOn(string? Date, string? Precision, string Basis);

/// <param name="Text">The wording as said, or null.</param>
/// <param name="From">First day, ISO, or null.</param>
/// <param name="To">Last day, ISO, or null.</param>
/// <param name="Basis"><c>stated</c>, <c>derived</c> or <c>none</c>.</param>
public sealed record Horizon(string? Text, string? From, string? To, string Basis);

public sealed record Measure(string Value, string? Unit);

public sealed record Criterion(string Text, string? SetOn, string? SetBy, string? WouldCount, string? WouldNotCount)
{
    /// <summary>The wordings it had before, newest first.</summary>
    public ImmutableArray<Criterion> History { get; init; } = [];
}

/// <param name="Points"><c>for</c>, <c>against</c> or <c>neutral</c>.</param>
public sealed record Evidence(string Date, string? FoundOn, string? Url, string? Quote, string Points)
{
    /// <summary>Address of a kept copy, or null.</summary>
    public string? Archive { get; init; }

    /// <summary>The day on which the address was found to answer no more, or null.</summary>
    public string? DeadSince { get; init; }
}

/// <param name="Kind"><c>same-as</c>, <c>restates</c>, <c>revises</c>, <c>contradicts</c> or <c>depends-on</c>.</param>
public sealed record PredictionRelation(string Kind, string Id);

public sealed record Resolution(string Outcome, string? BecameKnown, string EnteredOn, string? By, string? Reason)
{
    /// <summary>Who read it a second time, or null: one judge alone.</summary>
    public string? SecondReader { get; init; }

    /// <summary>The verdicts that stood before this one, newest first.</summary>
    public ImmutableArray<Resolution> History { get; init; } = [];
}

/// <param name="Value">The number as said.</param>
/// <param name="Words">The words that state it.</param>
public sealed record Probability(string Value, string? Words);

/// <param name="Date">ISO date.</param>
/// <param name="Quote">The words that take it back, or null.</param>
/// <param name="Source">Where they stand, or null.</param>
public sealed record Withdrawal(string Date, string? Quote, string? Source);

/// <param name="Date">ISO date.</param>
/// <param name="What">What was changed.</param>
/// <param name="Why">The reason, or null.</param>
public sealed record EntryChange(string Date, string What, string? Why);
