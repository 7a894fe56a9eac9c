using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>One seed.</summary>
public sealed record SourceRow : ITemplateObject
{
    private static readonly TemplateType<SourceRow> Members = new TemplateType<SourceRow>()
        .Member("seed", static x => x.Seed)
        .Member("article", static x => x.Article)
        .Member("publisher", static x => x.Publisher)
        .Member("date", static x => x.Date)
        .Member("href", static x => x.Href)
        .Member("host", static x => x.Host)
        .Member("fetched", static x => x.Fetched)
        .Member("role", static x => x.Role)
        .Member("account", static x => x.Account)
        .Member("repairs", static x => x.Repairs)
        .Member("repair_count", static x => x.RepairCount)
        .Member("removed_count", static x => x.RemovedCount);

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
    public TemplateType TemplateType => Members;
}
