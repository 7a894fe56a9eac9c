namespace AiInsights.Mine.Suggest;

/// <summary>One proposed entry of a curation file.</summary>
/// <param name="Yaml">Its lines, the last one with its end of line.</param>
/// <param name="IsNew">The curation does not have it yet.</param>
public sealed record SuggestedEntry(string Yaml, bool IsNew);
