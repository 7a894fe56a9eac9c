using AiInsights.Model;

namespace AiInsights.Cache;

/// <summary>What is kept of one seed.</summary>
/// <param name="IsDocument">There is an article in it.</param>
/// <param name="Passages">By which copies of one work are found.</param>
/// <param name="Findings">What was found while it was read and mended.</param>
internal sealed record SeedFacts(bool IsDocument, ulong[] Passages, IReadOnlyList<Diagnostic> Findings);

/// <summary>What is kept of one work.</summary>
/// <param name="Article">As it stands before topics are looked for.</param>
/// <param name="Findings">What was found while its copies were merged and its structure found.</param>
internal sealed record KnownArticle(Article Article, IReadOnlyList<Diagnostic> Findings);
