namespace AiInsights.Model;

/// <summary>Kinds of block; the data files write them in kebab-case.</summary>
public enum BlockType
{
    Heading,
    Paragraph,
    ListItem,
    Quote,
    Image,
    Caption,
    Note,
}

/// <summary>Where a block stands in its seed.</summary>
/// <param name="Seed">File name of the seed, relative to the seeds folder, with <c>/</c>.</param>
/// <param name="Line">First raw line, 1-based.</param>
/// <param name="EndLine">Last raw line, 1-based.</param>
public readonly record struct SourceSpan(string Seed, int Line, int EndLine);

/// <summary>One line-of-thought of an article: the smallest thing with an address.</summary>
public sealed record Block
{
    /// <summary>Stable while the text is; unique in its article; also the anchor in the page.</summary>
    public required string Id { get; init; }

    public required BlockType Type { get; init; }

    /// <summary>1 to 6 for headings (2 for the parts of an article), nesting depth from 1 for list items, otherwise 0.</summary>
    public int Level { get; init; }

    /// <summary>Id of the section it stands in, or null before the first.</summary>
    public string? Section { get; init; }

    /// <summary>Number of the turn it belongs to.</summary>
    public int? Turn { get; init; }

    /// <summary>Id of the insight it belongs to (its title heading too).</summary>
    public string? Insight { get; init; }

    public required RichText Content { get; init; }

    /// <summary>For list items: the mark as the source wrote it (<c>1、</c>, <c>○</c>), normalised; null for a plain bullet.</summary>
    public string? Marker { get; init; }

    /// <summary>For images: the address, unwrapped from proxies; otherwise null.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>For images: the copy that the site has, or null.</summary>
    public LocalImage? LocalImage { get; init; }

    public required SourceSpan Source { get; init; }

    /// <summary>The other witness that this block was taken from, or null.</summary>
    public string? FilledFrom { get; init; }

    /// <summary>The plain text.</summary>
    public string Text => Content.Text;
}
