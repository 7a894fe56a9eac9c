using System.Collections.Immutable;

namespace AiInsights.Mine.Suggest;

/// <summary>What a curator may accept.</summary>
/// <param name="FileName">The curation file that the entries belong to.</param>
/// <param name="Entries">The entries, in the order of the articles.</param>
public sealed record Suggestion(string FileName, ImmutableArray<SuggestedEntry> Entries)
{
    /// <summary>All entries; those that the curation has already carry a comment.</summary>
    public string ToYaml() => string.Join('\n', Entries.Select(static e => e.Yaml));

    /// <summary>How many entries are new.</summary>
    public int NewCount => Entries.Count(static e => e.IsNew);

    /// <summary>The new entries alone.</summary>
    public string ToNewYaml() => string.Join('\n', Entries.Where(static e => e.IsNew).Select(static e => e.Yaml));
}
