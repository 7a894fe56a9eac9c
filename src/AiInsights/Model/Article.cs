using System.Collections.Immutable;

namespace AiInsights.Model;

/// <summary>What sort of article it is; the data files write it in lower case.</summary>
public enum ArticleKind
{
    /// <summary>Numbered points.</summary>
    List,

    /// <summary>Numbered trends under headings.</summary>
    Report,

    /// <summary>A conversation in turns.</summary>
    Transcript,

    /// <summary>None of these.</summary>
    Article,
}

/// <summary>An event that an article reports: its name and date as the sources state them.</summary>
/// <param name="Name">The name, or null.</param>
/// <param name="Date">ISO date with the precision known (<c>2025-01-08</c>, <c>2024-09</c>, <c>2024</c>), or null.</param>
public sealed record ArticleEvent(string? Name, string? Date);

/// <summary>One work, mended and merged from its witnesses. Texts are normalised and in Simplified script.</summary>
public sealed record Article
{
    /// <summary>The slug: <c>[a-z0-9-]</c>, unique in the digest.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required ArticleKind Kind { get; init; }

    public string? Publisher { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public string? Editor { get; init; }

    /// <summary>ISO date with the precision known, or null.</summary>
    public string? Published { get; init; }

    public ArticleEvent? Event { get; init; }

    /// <summary>When the crawler took it: ISO date or date-time as given, or null.</summary>
    public string? Fetched { get; init; }

    public string? SourceUrl { get; init; }

    public string? OriginalTitle { get; init; }

    public string? Summary { get; init; }

    public required Script OriginalScript { get; init; }

    /// <summary>File names of the witnesses, the base witness first.</summary>
    public required ImmutableArray<string> Seeds { get; init; }

    /// <summary>The text as published here still ends before the work does.</summary>
    public bool Truncated { get; init; }

    /// <summary>Which field came from where: <c>front-matter</c>, <c>body</c>, <c>curation</c> or <c>inferred</c>.</summary>
    public required ImmutableSortedDictionary<string, string> MetadataFrom { get; init; }

    /// <summary>Front-matter keys without a field of their own, as written.</summary>
    public ImmutableSortedDictionary<string, string> Extra { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public required ImmutableArray<Block> Blocks { get; init; }

    public ImmutableArray<Section> Sections { get; init; } = [];

    public ImmutableArray<Insight> Insights { get; init; } = [];

    public ImmutableArray<Turn> Turns { get; init; } = [];

    public ImmutableArray<PullQuote> PullQuotes { get; init; } = [];

    /// <summary>People, organisations and products named in the text, in order of block and place. Labels of turns do not count.</summary>
    public ImmutableArray<EntityMention> Mentions { get; init; } = [];

    public ImmutableArray<Repair> Repairs { get; init; } = [];

    public ImmutableArray<Removal> Removed { get; init; } = [];

    public ImmutableArray<CollationEntry> Collation { get; init; } = [];

    /// <summary>Remarks of the curator's, in order of block and place.</summary>
    public ImmutableArray<Annotation> Annotations { get; init; } = [];

    /// <summary>Works that share passages with it and are not copies of it.</summary>
    public ImmutableArray<RelatedArticle> Related { get; init; } = [];

    /// <summary>By seed file name, ordinal.</summary>
    public required ImmutableSortedDictionary<string, Accounting> Accounting { get; init; }
}
