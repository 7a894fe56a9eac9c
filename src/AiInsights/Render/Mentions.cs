using AiInsights.Model;

namespace AiInsights.Render;

/// <summary>A statement and the places in it where a topic is named.</summary>
internal sealed record Mentions(Statement Statement, IReadOnlyList<TopicMention> Places);
