namespace AiInsights.Render.Views;

/// <summary>One seed.</summary>
public sealed record SourceRow : IView
{
    /// <summary>File name.</summary>
    public required string Seed { get; init; }

    /// <summary>The article it became.</summary>
    public required LinkView Article { get; init; }

    /// <summary>Publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>Date.</summary>
    public string? Date { get; init; }

    /// <summary>Address of the original.</summary>
    public string? Href { get; init; }

    /// <summary>Its host.</summary>
    public string? Host { get; init; }

    /// <summary>When it was taken.</summary>
    public string? Fetched { get; init; }

    /// <summary>Base witness or other, as read.</summary>
    public required string Role { get; init; }

    /// <summary>Where its characters went.</summary>
    public AccountView? Account { get; init; }

    /// <summary>Repairs by kind.</summary>
    public IReadOnlyList<KindCount> Repairs { get; init; } = [];

    /// <summary>All of them.</summary>
    public required int RepairCount { get; init; }

    /// <summary>Passages left out.</summary>
    public required int RemovedCount { get; init; }

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "seed" => Seed,
        "article" => Article,
        "publisher" => Publisher,
        "date" => Date,
        "href" => Href,
        "host" => Host,
        "fetched" => Fetched,
        "role" => Role,
        "account" => Account,
        "repairs" => Repairs,
        "repair_count" => RepairCount,
        "removed_count" => RemovedCount,
        _ => null,
    };
}
