using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>One line of the drawing of terms.</summary>
public sealed record TimelineBar : ITemplateObject
{
    private static readonly TemplateType<TimelineBar> Members = new TemplateType<TimelineBar>()
        .Member("y", static x => x.Y)
        .Member("text_y", static x => x.TextY)
        .Member("x", static x => x.X)
        .Member("width", static x => x.Width)
        .Member("dots", static x => x.Dots)
        .Member("note", static x => x.Note)
        .Member("note_x", static x => x.NoteX)
        .Member("note_y", static x => x.NoteY)
        .Member("note_anchor", static x => x.NoteAnchor);

    /// <summary>Top.</summary>
    public required string Y { get; init; }

    /// <summary>Middle.</summary>
    public required string TextY { get; init; }

    /// <summary>Left edge of the term.</summary>
    public required string X { get; init; }

    /// <summary>Its length.</summary>
    public required string Width { get; init; }

    /// <summary>Days on which its predictions were said.</summary>
    public IReadOnlyList<string> Dots { get; init; } = [];

    /// <summary>How many there are, or which one.</summary>
    public required string Note { get; init; }

    /// <summary>Place of the note.</summary>
    public required string NoteX { get; init; }

    /// <summary>Place of the note.</summary>
    public required string NoteY { get; init; }

    /// <summary>text-anchor of the note.</summary>
    public required string NoteAnchor { get; init; }

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
