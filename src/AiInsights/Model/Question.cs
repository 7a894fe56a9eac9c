using System.Collections.Immutable;

namespace AiInsights.Model;

/// <summary>A disputed question with each speaker's own words.</summary>
public sealed record Question
{
    public required string Id { get; init; }

    public required string Text { get; init; }

    /// <summary>One sentence of context, or null.</summary>
    public string? Context { get; init; }

    public ImmutableArray<string> Topics { get; init; } = [];

    public ImmutableArray<Position> Positions { get; init; } = [];

    /// <summary>Speakers of the same conversations without a position: silence shown as silence.</summary>
    public ImmutableArray<string> Silent { get; init; } = [];

    /// <summary>What was changed in the entry, newest first.</summary>
    public ImmutableArray<EntryChange> Changes { get; init; } = [];
}

/// <summary>What one speaker holds on a question.</summary>
/// <param name="Speaker">Id of the speaker.</param>
/// <param name="Stance"><c>agree</c>, <c>disagree</c>, <c>qualified</c>, <c>undecided</c>, or <c>other</c>.</param>
/// <param name="Quote">Exact words.</param>
/// <param name="Document">Id of the article.</param>
/// <param name="Block">Id of the block that holds the quote.</param>
/// <param name="Turn">Number of the turn.</param>
/// <param name="Note">The curator's remark (a change of mind, a condition), or null.</param>
public sealed record Position(string Speaker, string Stance, string Quote, string Document, string Block, int? Turn, string? Note);
