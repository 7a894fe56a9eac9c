namespace AiInsights.Render.Views;

/// <summary>A topic in a list.</summary>
public sealed record TopicRow : IView
{
    /// <summary>Its page.</summary>
    public string? Href { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>One sentence.</summary>
    public string? Definition { get; init; }

    /// <summary>In how many statements.</summary>
    public required int Statements { get; init; }

    /// <summary>In how many articles.</summary>
    public required int Articles { get; init; }

    /// <summary>Width of the bar, of 100.</summary>
    public required string Width { get; init; }

    /// <summary>How many statements, in words.</summary>
    public required string Note { get; init; }

    /// <summary>Statements by article, in the order of the table's head.</summary>
    public IReadOnlyList<KindCount> Cells { get; init; } = [];

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "href" => Href,
        "name" => Name,
        "definition" => Definition,
        "statements" => Statements,
        "articles" => Articles,
        "width" => Width,
        "note" => Note,
        "cells" => Cells,
        _ => null,
    };
}
