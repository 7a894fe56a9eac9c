namespace AiInsights.Render.Views;

/// <summary>The timeline.</summary>
public sealed record TimelineView : IView
{
    /// <summary>By year.</summary>
    public IReadOnlyList<TimelineYear> Years { get; init; } = [];

    /// <summary>Terms, drawn.</summary>
    public IReadOnlyList<TimelineBar> Bars { get; init; } = [];

    /// <summary>Years of the drawing.</summary>
    public IReadOnlyList<BarView> Ticks { get; init; } = [];

    /// <summary>Place of as-of.</summary>
    public required string Now { get; init; }

    /// <summary>As read.</summary>
    public required string NowText { get; init; }

    /// <summary>Height of the drawing.</summary>
    public required string Height { get; init; }

    /// <summary>Predictions without a term.</summary>
    public IReadOnlyList<LinkView> Undated { get; init; } = [];

    /// <summary>How many, in words.</summary>
    public required string UndatedLabel { get; init; }

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "years" => Years,
        "bars" => Bars,
        "ticks" => Ticks,
        "now" => Now,
        "now_text" => NowText,
        "height" => Height,
        "undated" => Undated,
        "undated_label" => UndatedLabel,
        _ => null,
    };
}
