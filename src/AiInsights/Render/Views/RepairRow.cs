namespace AiInsights.Render.Views;

/// <summary>Repairs of one kind with the same words.</summary>
public sealed record RepairRow : IView
{
    /// <summary>As read.</summary>
    public required string Kind { get; init; }

    /// <summary>The damaged text.</summary>
    public required string Before { get; init; }

    /// <summary>The repaired text.</summary>
    public required string After { get; init; }

    /// <summary>How often.</summary>
    public required int Count { get; init; }

    /// <summary>Where, raw lines.</summary>
    public required string Lines { get; init; }

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "kind" => Kind,
        "before" => Before,
        "after" => After,
        "count" => Count,
        "lines" => Lines,
        _ => null,
    };
}
