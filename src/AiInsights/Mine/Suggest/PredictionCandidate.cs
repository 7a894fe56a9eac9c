using System.Collections.Immutable;
using AiInsights.Model;

namespace AiInsights.Mine.Suggest;

/// <summary>A sentence that may be a prediction, with what can be read out of it. The curator decides.</summary>
public sealed record PredictionCandidate
{
    public required Article Article { get; init; }

    public required Block Block { get; init; }

    /// <summary>First unit in the text of the block.</summary>
    public required int Start { get; init; }

    /// <summary>Exact words.</summary>
    public required string Quote { get; init; }

    /// <summary><c>speaker</c>, <c>editorial</c>, <c>third-party</c> or <c>collective</c>.</summary>
    public required string Voice { get; init; }

    /// <summary>Speaker id, with the voice <c>speaker</c>.</summary>
    public string? Speaker { get; init; }

    /// <summary>Whom the text names, with the voice <c>third-party</c>.</summary>
    public string? Claimant { get; init; }

    /// <summary><c>organisation</c>, or <c>authors</c> for people, with the voice <c>third-party</c>.</summary>
    public string? ClaimantKind { get; init; }

    public required string Kind { get; init; }

    /// <summary>The hedging words as said, or null.</summary>
    public string? Hedge { get; init; }

    /// <summary>The condition as said, or null.</summary>
    public string? Condition { get; init; }

    public required Horizon Horizon { get; init; }

    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>Id of the prediction in the ledger that quotes these words, or null.</summary>
    public string? InLedger { get; init; }

    /// <summary>How strongly the cues speak for it; at least the threshold.</summary>
    public required double Score { get; init; }
}
