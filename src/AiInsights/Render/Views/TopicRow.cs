using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>A topic in a list.</summary>
public sealed record TopicRow : ITemplateObject
{
    private static readonly TemplateType<TopicRow> Members = new TemplateType<TopicRow>()
        .Member("href", static x => x.Href)
        .Member("name", static x => x.Name)
        .Member("definition", static x => x.Definition)
        .Member("statements", static x => x.Statements)
        .Member("articles", static x => x.Articles)
        .Member("width", static x => x.Width)
        .Member("note", static x => x.Note)
        .Member("cells", static x => x.Cells);

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
    public TemplateType TemplateType => Members;
}
