using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>One block of an article.</summary>
public sealed record BlockView : ITemplateObject
{
    private static readonly TemplateType<BlockView> Members = new TemplateType<BlockView>()
        .Member("id", static x => x.Id)
        .Member("block", static x => x.Block)
        .Member("type", static x => x.Type)
        .Member("tag", static x => x.Tag)
        .Member("html", static x => x.Html)
        .Member("marker", static x => x.Marker)
        .Member("level", static x => x.Level)
        .Member("href", static x => x.Href)
        .Member("host", static x => x.Host)
        .Member("alt", static x => x.Alt)
        .Member("src", static x => x.Src)
        .Member("width", static x => x.Width)
        .Member("height", static x => x.Height)
        .Member("filled", static x => x.Filled)
        .Member("items", static x => x.Items)
        .Member("cells", static x => x.Cells)
        .Member("by", static x => x.By)
        .Member("refs", static x => x.Refs);

    /// <summary>Anchor, or null when the element around it has the same one.</summary>
    public string? Id { get; init; }

    /// <summary>For data-block.</summary>
    public required string Block { get; init; }

    /// <summary>heading, paragraph, list, code, table, quote, image, caption or note.</summary>
    public required string Type { get; init; }

    /// <summary>Element of a heading.</summary>
    public required string Tag { get; init; }

    /// <summary>Its text.</summary>
    public required Markup Html { get; init; }

    /// <summary>Mark of a list item as the source wrote it.</summary>
    public string? Marker { get; init; }

    /// <summary>Depth of a list item.</summary>
    public required int Level { get; init; }

    /// <summary>For images: the address, checked.</summary>
    public string? Href { get; init; }

    /// <summary>For images: the host of that address.</summary>
    public string? Host { get; init; }

    /// <summary>For images: what the source says is on it; empty where it says nothing.</summary>
    public string Alt { get; init; } = string.Empty;

    /// <summary>For images: the site's own copy, or null.</summary>
    public string? Src { get; init; }

    /// <summary>Width of that copy in pixels.</summary>
    public int Width { get; init; }

    /// <summary>Height of that copy in pixels.</summary>
    public int Height { get; init; }

    /// <summary>The witness it was taken from, as a remark.</summary>
    public string? Filled { get; init; }

    /// <summary>Items of a list, lines of code or of a table.</summary>
    public IReadOnlyList<BlockView> Items { get; init; } = [];

    /// <summary>Cells of a line of a table.</summary>
    public IReadOnlyList<Markup> Cells { get; init; } = [];

    /// <summary>Who said it, for words that the source set apart.</summary>
    public LinkView? By { get; init; }

    /// <summary>Predictions and positions that quote it.</summary>
    public IReadOnlyList<LinkView> Refs { get; init; } = [];

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
