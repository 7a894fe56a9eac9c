namespace AiInsights.Render.Views;

/// <summary>A prediction's term, drawn.</summary>
public sealed record TermBar : IView
{
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
    public object? Get(string member) => member switch
    {
        "x0" => X0,
        "width" => Width,
        "made" => Made,
        "now" => Now,
        "has_term" => HasTerm,
        "open" => Open,
        "label" => Label,
        "start_text" => StartText,
        "end_text" => EndText,
        "now_text" => NowText,
        "now_anchor" => NowAnchor,
        _ => null,
    };
}
