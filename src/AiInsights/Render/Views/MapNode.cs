namespace AiInsights.Render.Views;

/// <summary>A topic in the map.</summary>
public sealed record MapNode : IView
{
    /// <summary>Place.</summary>
    public required string X { get; init; }

    /// <summary>Place.</summary>
    public required string Y { get; init; }

    /// <summary>Place of the name.</summary>
    public required string TextX { get; init; }

    /// <summary>Place of the name.</summary>
    public required string TextY { get; init; }

    /// <summary>text-anchor of the name.</summary>
    public required string Anchor { get; init; }

    /// <summary>Radius.</summary>
    public required string R { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Page.</summary>
    public string? Href { get; init; }

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "x" => X,
        "y" => Y,
        "text_x" => TextX,
        "text_y" => TextY,
        "anchor" => Anchor,
        "r" => R,
        "name" => Name,
        "href" => Href,
        _ => null,
    };
}
