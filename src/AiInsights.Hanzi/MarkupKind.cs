namespace AiInsights.Hanzi;

/// <summary>What marks up a text.</summary>
public enum MarkupKind
{
    /// <summary>HTML, template braces included.</summary>
    Html,

    /// <summary>Markdown with HTML in it and front matter before it.</summary>
    Markdown,
}
