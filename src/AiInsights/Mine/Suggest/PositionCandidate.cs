using System.Collections.Immutable;
using AiInsights.Model;

namespace AiInsights.Mine.Suggest;

/// <summary>A turn of a guest that may answer a question of the host. The curator decides.</summary>
public sealed record PositionCandidate
{
    public required Article Article { get; init; }

    /// <summary>Number of the turn that asks.</summary>
    public required int Asked { get; init; }

    /// <summary>The question as asked.</summary>
    public required string Question { get; init; }

    /// <summary>Speaker id.</summary>
    public required string Speaker { get; init; }

    /// <summary><c>agree</c>, <c>disagree</c>, <c>qualified</c>, <c>undecided</c> or <c>other</c>: what the words say for or against, if they do.</summary>
    public required string Stance { get; init; }

    public required Block Block { get; init; }

    /// <summary>Exact words: the sentence that takes a side most.</summary>
    public required string Quote { get; init; }

    /// <summary>The other sentences of the turn that do, in order.</summary>
    public ImmutableArray<string> Others { get; init; } = [];
}
