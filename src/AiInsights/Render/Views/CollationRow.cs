namespace AiInsights.Render.Views;

/// <summary>A difference between witnesses.</summary>
public sealed record CollationRow : IView
{
    /// <summary>Fragment of the block.</summary>
    public required string Href { get; init; }

    /// <summary>As read.</summary>
    public required string Kind { get; init; }

    /// <summary>Seed and reading.</summary>
    public IReadOnlyList<LinkView> Readings { get; init; } = [];

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "href" => Href,
        "kind" => Kind,
        "readings" => Readings,
        _ => null,
    };
}
