using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>One piece of evidence.</summary>
public sealed record EvidenceView : ITemplateObject
{
    private static readonly TemplateType<EvidenceView> Members = new TemplateType<EvidenceView>()
        .Member("date", static x => x.Date)
        .Member("found", static x => x.Found)
        .Member("href", static x => x.Href)
        .Member("host", static x => x.Host)
        .Member("archive", static x => x.Archive)
        .Member("dead", static x => x.Dead)
        .Member("quote", static x => x.Quote);

    /// <summary>As read.</summary>
    public required string Date { get; init; }

    /// <summary>When it was found.</summary>
    public string? Found { get; init; }

    /// <summary>Where.</summary>
    public string? Href { get; init; }

    /// <summary>Its host.</summary>
    public string? Host { get; init; }

    /// <summary>A kept copy.</summary>
    public string? Archive { get; init; }

    /// <summary>Since when the address is dead, in words.</summary>
    public string? Dead { get; init; }

    /// <summary>Words.</summary>
    public string? Quote { get; init; }

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
