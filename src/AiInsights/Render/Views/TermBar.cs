using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>A prediction's term, drawn.</summary>
public sealed record TermBar : ITemplateObject
{
    private static readonly TemplateType<TermBar> Members = new TemplateType<TermBar>()
        .Member("x0", static x => x.X0)
        .Member("width", static x => x.Width)
        .Member("made", static x => x.Made)
        .Member("now", static x => x.Now)
        .Member("has_term", static x => x.HasTerm)
        .Member("open", static x => x.Open)
        .Member("label", static x => x.Label)
        .Member("start_text", static x => x.StartText)
        .Member("end_text", static x => x.EndText)
        .Member("now_text", static x => x.NowText)
        .Member("now_anchor", static x => x.NowAnchor);

    /// <summary>From.</summary>
    public required string X0 { get; init; }

    /// <summary>Length of the term.</summary>
    public required string Width { get; init; }

    /// <summary>Place of the day it was said.</summary>
    public string? Made { get; init; }

    /// <summary>Place of as-of.</summary>
    public required string Now { get; init; }

    /// <summary>There is a term to draw.</summary>
    public bool HasTerm { get; init; }

    /// <summary>The beginning is not stated.</summary>
    public bool Open { get; init; }

    /// <summary>The same in words.</summary>
    public required string Label { get; init; }

    /// <summary>Date at the left edge.</summary>
    public required string StartText { get; init; }

    /// <summary>Date at the right edge.</summary>
    public required string EndText { get; init; }

    /// <summary>as-of.</summary>
    public required string NowText { get; init; }

    /// <summary>text-anchor of as-of.</summary>
    public required string NowAnchor { get; init; }

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
