using System.Collections.Immutable;
using AiInsights.Model;

namespace AiInsights.Mine.Curation;

/// <summary>What a curator corrects or adds to a seed (<c>documents.yml</c>); null where nothing is said.</summary>
public sealed record CuratedDocument : CuratedItem
{
    /// <summary>File name of the seed, relative to the seeds folder, with <c>/</c>.</summary>
    public required string Seed { get; init; }

    public string? Slug { get; init; }

    public string? Title { get; init; }

    public ArticleKind? Kind { get; init; }

    public string? Publisher { get; init; }

    /// <summary>Empty: nothing is said.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    public string? Editor { get; init; }

    /// <summary>ISO date with the precision known.</summary>
    public string? Published { get; init; }

    public ArticleEvent? Event { get; init; }

    public string? SourceUrl { get; init; }

    public string? OriginalTitle { get; init; }

    public string? Summary { get; init; }

    public ImmutableArray<CuratedAnnotation> Annotations { get; init; } = [];

    /// <summary>The reason of the corrections.</summary>
    public string? Why { get; init; }
}
