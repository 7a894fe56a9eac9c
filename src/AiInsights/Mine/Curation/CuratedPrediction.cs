using System.Collections.Immutable;
using AiInsights.Model;

namespace AiInsights.Mine.Curation;

/// <summary>A prediction on record (<c>predictions.yml</c>). Enumerated strings are those of the contract.</summary>
public sealed record CuratedPrediction : CuratedItem
{
    public required string Id { get; init; }

    public required string Claim { get; init; }

    public required string Quote { get; init; }

    public required string Seed { get; init; }

    public required string Voice { get; init; }

    /// <summary>Speaker id; with the voice <c>speaker</c>.</summary>
    public string? Speaker { get; init; }

    /// <summary>With the other voices.</summary>
    public CuratedClaimant? Claimant { get; init; }

    public string? ReportedBy { get; init; }

    public required string Kind { get; init; }

    public CuratedMadeOn? MadeOn { get; init; }

    public CuratedHorizon? Horizon { get; init; }

    public string? Condition { get; init; }

    /// <summary><c>met</c>, <c>not-met</c> or <c>unknown</c>.</summary>
    public string? ConditionState { get; init; }

    public string? Hedge { get; init; }

    public ImmutableArray<string> Topics { get; init; } = [];

    public Measure? Measure { get; init; }

    /// <summary>The probability as stated, with its words; never derived from a hedge.</summary>
    public CuratedProbability? Probability { get; init; }

    public CuratedCriterion? Criterion { get; init; }

    /// <summary><c>yes</c>, <c>with-judgement</c> or <c>no</c>.</summary>
    public required string Resolvable { get; init; }

    public string? ResolvableReason { get; init; }

    public ImmutableArray<CuratedEvidence> Evidence { get; init; } = [];

    public ImmutableArray<CuratedRelation> Relations { get; init; } = [];

    public CuratedResolution? Resolution { get; init; }

    public CuratedWithdrawal? Withdrawn { get; init; }

    /// <summary>What was changed in this entry, and why; in any order.</summary>
    public ImmutableArray<CuratedChange> Changes { get; init; } = [];

    /// <summary>The words in the source are a translation.</summary>
    public bool Translated { get; init; }
}
