namespace AiInsights.Render.Views;

/// <summary>Something on a day.</summary>
public sealed record TimelineEvent : IView
{
    /// <summary>As read.</summary>
    public required string Date { get; init; }

    /// <summary>ISO.</summary>
    public required string Iso { get; init; }

    /// <summary>As read.</summary>
    public required string Kind { get; init; }

    /// <summary>The kind, as styles name it.</summary>
    public required string Key { get; init; }

    /// <summary>What.</summary>
    public required LinkView Link { get; init; }

    /// <summary>State, for predictions.</summary>
    public StatusView? Status { get; init; }

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "date" => Date,
        "iso" => Iso,
        "kind" => Kind,
        "key" => Key,
        "link" => Link,
        "status" => Status,
        _ => null,
    };
}
