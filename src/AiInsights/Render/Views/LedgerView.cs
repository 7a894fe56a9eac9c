using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>The ledger in one order.</summary>
public sealed record LedgerView : ITemplateObject
{
    private static readonly TemplateType<LedgerView> Members = new TemplateType<LedgerView>()
        .Member("order", static x => x.Order)
        .Member("tally", static x => x.Tally)
        .Member("total", static x => x.Total)
        .Member("groups", static x => x.Groups)
        .Member("orders", static x => x.Orders)
        .Member("topics", static x => x.Topics)
        .Member("speakers", static x => x.Speakers)
        .Member("legend", static x => x.Legend)
        .Member("data_href", static x => x.DataHref);

    /// <summary>by-state, or one of the other orders.</summary>
    public required string Order { get; init; }

    /// <summary>Predictions by state.</summary>
    public IReadOnlyList<KindCount> Tally { get; init; } = [];

    /// <summary>All of them.</summary>
    public required int Total { get; init; }

    /// <summary>The blocks.</summary>
    public IReadOnlyList<StateGroup> Groups { get; init; } = [];

    /// <summary>The ledger in every order.</summary>
    public IReadOnlyList<LinkView> Orders { get; init; } = [];

    /// <summary>Topics with predictions: to the list on the topic's page, with its length.</summary>
    public IReadOnlyList<LinkView> Topics { get; init; } = [];

    /// <summary>People with predictions: to the lists on the person's page, with their length.</summary>
    public IReadOnlyList<LinkView> Speakers { get; init; } = [];

    /// <summary>What the states mean.</summary>
    public IReadOnlyList<FactView> Legend { get; init; } = [];

    /// <summary>Data file.</summary>
    public required string DataHref { get; init; }

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
