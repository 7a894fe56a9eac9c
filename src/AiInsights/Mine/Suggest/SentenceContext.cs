using System.Collections.Immutable;
using AiInsights.Model;

namespace AiInsights.Mine.Suggest;

/// <summary>A sentence with what stands around it; all texts but <see cref="Text"/> are folded.</summary>
internal sealed record SentenceContext
{
    public required Block Block { get; init; }

    public required int Start { get; init; }

    /// <summary>The exact words.</summary>
    public required string Text { get; init; }

    public required string Key { get; init; }

    public required ImmutableArray<string> Clauses { get; init; }

    /// <summary>The sentence before it in the same block, or empty.</summary>
    public required string Before { get; init; }

    /// <summary>What the turn before asked, or empty.</summary>
    public required string Asked { get; init; }

    /// <summary><see cref="Asked"/> when the sentence is the first of its turn, or empty.</summary>
    public required string Answers { get; init; }

    /// <summary>The title of the article.</summary>
    public required string Title { get; init; }

    /// <summary><see cref="Title"/> when the sentence stands in one of its points or is one (<c>第三，…</c>), or empty.</summary>
    public required string ListTitle { get; init; }

    /// <summary>Exact words that may give the time of the claim when it has none: what stands before it, nearest first, then what was asked.</summary>
    public required ImmutableArray<string> TimeGivers { get; init; }

    /// <summary>The headings above it, or empty.</summary>
    public required string Around { get; init; }

    /// <summary>See <see cref="SentencePlaces"/>.</summary>
    public required ImmutableHashSet<string> Places { get; init; }

    public required Turn? Turn { get; init; }
}
