using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>An entry of the contents.</summary>
public sealed record TocView : ITemplateObject
{
    private static readonly TemplateType<TocView> Members = new TemplateType<TocView>()
        .Member("href", static x => x.Href)
        .Member("text", static x => x.Text)
        .Member("number", static x => x.Number)
        .Member("items", static x => x.Items);

    /// <summary>Fragment.</summary>
    public required string Href { get; init; }

    /// <summary>Title.</summary>
    public required string Text { get; init; }

    /// <summary>Number.</summary>
    public string? Number { get; init; }

    /// <summary>Entries below it.</summary>
    public IReadOnlyList<TocView> Items { get; init; } = [];

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
