namespace AiInsights.Render.Views;

/// <summary>A link as a list shows it.</summary>
public sealed record LinkView : IView
{
    /// <summary>Where it leads, or null: then the text stands alone.</summary>
    public string? Href { get; init; }

    /// <summary>What it says.</summary>
    public required string Text { get; init; }

    /// <summary>A remark beside it, or null.</summary>
    public string? Note { get; init; }

    /// <summary>It leads to the page that holds it.</summary>
    public bool Current { get; init; }

    /// <summary>Language of the page it leads to, when another than this one's.</summary>
    public string? Lang { get; init; }

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "href" => Href,
        "text" => Text,
        "note" => Note,
        "current" => Current,
        "lang" => Lang,
        _ => null,
    };
}
