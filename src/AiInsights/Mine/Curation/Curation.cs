using System.Collections.Immutable;
using AiInsights.Model;

namespace AiInsights.Mine.Curation;

/// <summary>All that people decided about the digest (<c>seeds/_curation/*.yml</c>), typed and with places, not yet checked against the articles.</summary>
public sealed record Curation
{
    /// <summary>No curation at all.</summary>
    public static readonly Curation Empty = new();

    public SiteInfo Site { get; init; } = new();

    public ImmutableArray<CuratedDocument> Documents { get; init; } = [];

    public ImmutableArray<CuratedTopic> Topics { get; init; } = [];

    public ImmutableArray<CuratedSpeaker> Speakers { get; init; } = [];

    public ImmutableArray<CuratedEntity> Entities { get; init; } = [];

    public ImmutableArray<CuratedTerm> Terms { get; init; } = [];

    public ImmutableArray<CuratedPrediction> Predictions { get; init; } = [];

    public ImmutableArray<CuratedQuestion> Questions { get; init; } = [];
}
