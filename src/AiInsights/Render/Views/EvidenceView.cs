namespace AiInsights.Render.Views;

/// <summary>One piece of evidence.</summary>
public sealed record EvidenceView : IView
{
    /// <summary>As read.</summary>
    public required string Date { get; init; }

    /// <summary>When it was found.</summary>
    public string? Found { get; init; }

    /// <summary>Where.</summary>
    public string? Href { get; init; }

    /// <summary>Its host.</summary>
    public string? Host { get; init; }

    /// <summary>Words.</summary>
    public string? Quote { get; init; }

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "date" => Date,
        "found" => Found,
        "href" => Href,
        "host" => Host,
        "quote" => Quote,
        _ => null,
    };
}
