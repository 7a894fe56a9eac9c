using AiInsights.Model;

namespace AiInsights.Render;

/// <summary>What an article reports that somebody holds.</summary>
/// <param name="Article">The article.</param>
/// <param name="Mention">Where it says so.</param>
internal sealed record ReportedOf(Article Article, EntityMention Mention);
