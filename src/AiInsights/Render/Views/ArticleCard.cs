namespace AiInsights.Render.Views;

/// <summary>An article in a list.</summary>
public sealed record ArticleCard : IView
{
    /// <summary>Its page.</summary>
    public string? Href { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>As read.</summary>
    public required string Kind { get; init; }

    /// <summary>Publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>Newest date known, as read.</summary>
    public string? Date { get; init; }

    /// <summary>The same, ISO.</summary>
    public string? DateIso { get; init; }

    /// <summary>One sentence.</summary>
    public string? Summary { get; init; }

    /// <summary>Points, turns, speakers.</summary>
    public required string Counts { get; init; }

    /// <summary>It ends before the work does.</summary>
    public bool Truncated { get; init; }

    /// <summary>Who speaks.</summary>
    public IReadOnlyList<SpeakerChip> Speakers { get; init; } = [];

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "href" => Href,
        "title" => Title,
        "kind" => Kind,
        "publisher" => Publisher,
        "date" => Date,
        "date_iso" => DateIso,
        "summary" => Summary,
        "counts" => Counts,
        "truncated" => Truncated,
        "speakers" => Speakers,
        _ => null,
    };
}
