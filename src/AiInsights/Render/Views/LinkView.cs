using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>A link as a list shows it.</summary>
public sealed record LinkView : ITemplateObject
{
    private static readonly TemplateType<LinkView> Members = new TemplateType<LinkView>()
        .Member("href", static x => x.Href)
        .Member("text", static x => x.Text)
        .Member("note", static x => x.Note)
        .Member("current", static x => x.Current)
        .Member("holds", static x => x.Holds)
        .Member("lang", static x => x.Lang);

    /// <summary>Where it leads, or null: then the text stands alone.</summary>
    public string? Href { get; init; }

    /// <summary>What it says.</summary>
    public required string Text { get; init; }

    /// <summary>A remark beside it, or null.</summary>
    public string? Note { get; init; }

    /// <summary>It leads to the page that holds it.</summary>
    public bool Current { get; init; }

    /// <summary>It leads to the section in which the page lies that holds it.</summary>
    public bool Holds { get; init; }

    /// <summary>Language of the page it leads to, when another than this one's.</summary>
    public string? Lang { get; init; }

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
