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
        .Member("quote", static x => x.Quote);

    /// <summary>As read.</summary>
    public required string Date { get; init; }

    /// <summary>When it was found.</summary>
    public string? Found { get; init; }

    /// <summary>Where.</summary>
    public string? Href { get; init; }

    /// <summary>Its host.</summary>
    public string? Host { get; init; }

    /// <summary>Words.</summary>
    public string? Quote { get; init; }

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
