namespace AiInsights.Render.Views;

/// <summary>The ledger in one order.</summary>
public sealed record LedgerView : IView
{
    /// <summary>by-state, by-year, by-voice or by-kind.</summary>
    public required string Order { get; init; }

    /// <summary>Predictions by state.</summary>
    public IReadOnlyList<KindCount> Tally { get; init; } = [];

    /// <summary>All of them.</summary>
    public required int Total { get; init; }

    /// <summary>The blocks.</summary>
    public IReadOnlyList<StateGroup> Groups { get; init; } = [];

    /// <summary>The ledger in every order.</summary>
    public IReadOnlyList<LinkView> Orders { get; init; } = [];

    /// <summary>What the states mean.</summary>
    public IReadOnlyList<FactView> Legend { get; init; } = [];

    /// <summary>Data file.</summary>
    public required string DataHref { get; init; }

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "order" => Order,
        "tally" => Tally,
        "total" => Total,
        "groups" => Groups,
        "orders" => Orders,
        "legend" => Legend,
        "data_href" => DataHref,
        _ => null,
    };
}
