using System.Collections.Immutable;

namespace AiInsights.Mine.Curation;

/// <summary>Something that a curator wrote, with the place of each of its fields.</summary>
public abstract record CuratedItem
{
    /// <summary>Where the item begins.</summary>
    public required Place Place { get; init; }

    /// <summary>Where the value of each field begins, by the key as written in the file.</summary>
    public ImmutableDictionary<string, Place> Fields { get; init; } = ImmutableDictionary<string, Place>.Empty;

    /// <summary>The place of a field, or of the item when the field was left out.</summary>
    public Place PlaceOf(string field) => Fields.TryGetValue(field, out var place) ? place : Place;
}
