using AiInsights.Model;

namespace AiInsights.Mine.Structure;

/// <summary>A block while the structure of its article is found. The finders change it in place.</summary>
public sealed class DraftBlock
{
    public required BlockType Type { get; set; }

    public int Level { get; set; }

    public required RichText Content { get; set; }

    /// <summary>Number of a part that is a heading's.</summary>
    public string? Number { get; set; }

    public string? Marker { get; set; }

    public string? ImageUrl { get; init; }

    public required SourceSpan Source { get; set; }

    public string? FilledFrom { get; init; }

    /// <summary>The whole text is bold.</summary>
    public required bool Bold { get; set; }

    /// <summary>A row of a table.</summary>
    public bool IsRow { get; init; }

    /// <summary>Index in the merged document.</summary>
    public required int Index { get; init; }

    /// <summary>Index of the section it stands in, or -1.</summary>
    public int Section { get; set; } = -1;

    /// <summary>Index of the insight it belongs to, or -1.</summary>
    public int Insight { get; set; } = -1;

    /// <summary>Index of the turn it belongs to, or -1.</summary>
    public int Turn { get; set; } = -1;

    /// <summary>The name it is set apart under, for pull quotes.</summary>
    public string? QuotedSpeaker { get; set; }

    public string Text => Content.Text;

    /// <summary>A point of a list with a sign that counts nothing, set in the text: <c>·</c>, <c>○</c>.</summary>
    public bool IsDotted => this is { Type: BlockType.ListItem, Marker: [var mark] } && !char.IsLetterOrDigit(mark) && mark is not (>= '①' and <= '⓿');
}
