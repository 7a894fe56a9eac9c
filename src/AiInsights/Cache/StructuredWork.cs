using AiInsights.Model;

namespace AiInsights.Cache;

/// <summary>What merging the copies of a work and finding its structure gave.</summary>
/// <param name="Article">The article; null where there is none, or the program failed.</param>
/// <param name="Findings">What was found.</param>
/// <param name="IsSure">It is what the keys of the copies tell of: no file changed in between.</param>
internal sealed record StructuredWork(Article? Article, IReadOnlyList<Diagnostic> Findings, bool IsSure);
