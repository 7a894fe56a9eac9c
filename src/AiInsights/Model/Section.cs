using System.Collections.Immutable;

namespace AiInsights.Model;

/// <summary>A part of an article under one heading.</summary>
/// <param name="Id">Stable while the title is; unique in its article; the anchor of its heading.</param>
/// <param name="Number">As the source numbers it (<c>01</c>), or null.</param>
/// <param name="Title">The full title, joined where the source breaks it over lines.</param>
/// <param name="Level">2 for a part, 3 below it, and so on.</param>
/// <param name="Parent">Id of the section around it, or null.</param>
public sealed record Section(string Id, string? Number, string Title, int Level, string? Parent);

/// <summary>A numbered point or a numbered trend.</summary>
public sealed record Insight
{
    /// <summary>Stable while the title is; unique in its article; the anchor in the page.</summary>
    public required string Id { get; init; }

    public string? Section { get; init; }

    /// <summary>The number as counted in its section, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>How the source names it: <c>1</c>, <c>趋势一</c>.</summary>
    public required string Label { get; init; }

    public required string Title { get; init; }

    /// <summary>Ids of its blocks, the title's own first.</summary>
    public required ImmutableArray<string> Blocks { get; init; }

    /// <summary>Ids of its topics.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];
}

/// <summary>One person's contribution to a conversation between two others'.</summary>
public sealed record Turn
{
    /// <summary>From 1, in document order.</summary>
    public required int N { get; init; }

    /// <summary>Stable while the text is; unique in its article; the anchor in the page.</summary>
    public required string Id { get; init; }

    public string? Section { get; init; }

    /// <summary>Id of the speaker.</summary>
    public required string Speaker { get; init; }

    /// <summary>The name as the source writes it.</summary>
    public required string Label { get; init; }

    /// <summary>What the source writes beside the name: <c>（某某公司首席科学家）</c>, <c>00:12:30</c>; null where it writes nothing.</summary>
    public string? Note { get; init; }

    public required ImmutableArray<string> Blocks { get; init; }
}

/// <summary>Words set apart under a bare name; not speech of its own.</summary>
/// <param name="Speaker">Id of the speaker.</param>
/// <param name="Text">The words.</param>
/// <param name="Block">Id of the block that holds them.</param>
/// <param name="Turns">Numbers of the turns that they come from.</param>
public sealed record PullQuote(string Speaker, string Text, string Block, ImmutableArray<int> Turns);
